import { registerConstraintCodes, type Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import { CouncilEntity } from './council.entity';
import { CouncilMemberEntity } from './council-member.entity';

registerConstraintCodes({ uq_council_host_unit_id: 'council.stale-version', ck_council_member_substitute: 'council.own-substitute', uq_council_member_replaces_id: 'council.membership-ended' });

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

  /** Chair first, then vice-chairs, secretaries and members, each in the order of their appointment; whoever comes in somebody's place stands there. */
  members(tx: Tx, councilId: string): Promise<CouncilMemberEntity[]> {
    return tx
      .createQueryBuilder(CouncilMemberEntity, 'member')
      .where('member.councilId = :councilId', { councilId })
      .orderBy(`array_position(ARRAY['chair','vice-chair','secretary','member'], member.position)`, 'ASC')
      .addOrderBy('member.ordinal', 'ASC')
      .addOrderBy('member.validFrom', 'ASC')
      .getMany();
  }

  async insertMember(tx: Tx, member: CouncilMemberEntity): Promise<void> {
    await tx.insert(CouncilMemberEntity, member);
  }

  async endMember(tx: Tx, id: string, end: Pick<CouncilMemberEntity, 'validTo' | 'endDocument'>): Promise<void> {
    await tx.createQueryBuilder().update(CouncilMemberEntity).set(end).where('id = :id', { id }).execute();
  }

  /** Last days of the memberships that the person holds or stands in for on the councils of the host; null: open. */
  async lastDaysOf(tx: Tx, hostUnitId: string, personId: string): Promise<(string | null)[]> {
    const rows = await tx.query<{ validTo: string | null }[]>(
      `SELECT member.valid_to::text AS "validTo" FROM council_member member JOIN council ON council.id = member.council_id
       WHERE council.host_unit_id = $1 AND (member.person_id = $2 OR member.substitute_id = $2)`,
      [hostUnitId, personId],
    );
    return rows.map(({ validTo }) => validTo);
  }
}
