import { registerConstraintCodes, type Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import { CouncilEntity } from './council.entity';
import { CouncilMemberEntity } from './council-member.entity';

registerConstraintCodes({ uq_council_host_unit_id: 'council.stale-version', ck_council_member_substitute: 'council.own-substitute' });

export type CouncilSettings = Omit<CouncilEntity, 'id' | 'hostUnitId' | 'version'>;

/** Councils and who is on them. */
@Injectable()
export class CouncilsRepository {
  ofHost(tx: Tx, hostUnitId: string): Promise<CouncilEntity | null> {
    return tx.createQueryBuilder(CouncilEntity, 'council').where('council.hostUnitId = :hostUnitId', { hostUnitId }).getOne();
  }

  async insert(tx: Tx, council: Omit<CouncilEntity, 'version'>): Promise<void> {
    await tx.insert(CouncilEntity, { ...council, version: 1 });
  }

  /** Whether it still had the version that was seen. */
  async update(tx: Tx, id: string, version: number, settings: CouncilSettings): Promise<boolean> {
    const done = await tx
      .createQueryBuilder()
      .update(CouncilEntity)
      .set({ ...settings, version: version + 1 })
      .where('id = :id AND version = :version', { id, version })
      .execute();
    return done.affected === 1;
  }

  /** Keeps what is decided about members apart from each other. */
  async lock(tx: Tx, id: string): Promise<void> {
    await tx.query('SELECT 1 FROM council WHERE id = $1 FOR UPDATE', [id]);
  }

  /** Chair first, then vice-chairs, secretaries and members, each in the order of their appointment. */
  members(tx: Tx, councilId: string): Promise<CouncilMemberEntity[]> {
    return tx
      .createQueryBuilder(CouncilMemberEntity, 'member')
      .where('member.councilId = :councilId', { councilId })
      .orderBy(`array_position(ARRAY['chair','vice-chair','secretary','member'], member.position)`, 'ASC')
      .addOrderBy('member.ordinal', 'ASC')
      .getMany();
  }

  async insertMember(tx: Tx, member: CouncilMemberEntity): Promise<void> {
    await tx.insert(CouncilMemberEntity, member);
  }

  async endMember(tx: Tx, id: string, validTo: string): Promise<void> {
    await tx.createQueryBuilder().update(CouncilMemberEntity).set({ validTo }).where('id = :id', { id }).execute();
  }

  /** Whether the person sits on a council of the host or stands in for somebody, after today. */
  async isNeeded(tx: Tx, hostUnitId: string, personId: string): Promise<boolean> {
    const rows = await tx.query<unknown[]>(
      `SELECT 1 FROM council_member member JOIN council ON council.id = member.council_id
       WHERE council.host_unit_id = $1 AND (member.person_id = $2 OR member.substitute_id = $2) AND (member.valid_to IS NULL OR member.valid_to > current_date)`,
      [hostUnitId, personId],
    );
    return rows.length > 0;
  }
}
