import './constraint-codes';
import type { Role } from '@dvk/identity';
import type { Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import { ConflictOfInterestEntity } from './conflict-of-interest.entity';

/** How the nominee's unit stands to the member's: the same, above or below it, what it came from or became, or merged with it further off. */
export type UnitRelation = 'own' | 'above' | 'below' | 'predecessor' | 'successor' | 'merged';

/** A member and a nomination. */
export interface Pair {
  readonly memberId: string;
  readonly nominationId: string;
}

/** A ground of conflict that follows from units, posts and joint initiatives as they stand today. */
export interface FoundGround extends Pair {
  readonly relation: UnitRelation;
  readonly memberUnitId: string;
  readonly nomineeUnitId: string;
  /** The post that the member holds in that unit; null: the panel names it as the member's. */
  readonly post: Role | null;
  /** The nominee's unit works on the initiative together with the one that registered it. */
  readonly joint: boolean;
}

/** A conflict that somebody told of. */
export interface ToldConflict extends Pair {
  readonly id: string;
  readonly source: 'declared' | 'added';
  readonly reason: string;
  readonly createdAt: Date;
  readonly createdBy: string;
  readonly liftedAt: Date | null;
  readonly liftedBy: string | null;
  readonly liftReason: string | null;
}

/** What decides whether a member may mark a nomination, beside the phase and the sheet. */
export interface MarkingStanding {
  readonly inConflict: boolean;
  /** The member has answered for the nomination on the list of conflicts. */
  readonly declared: boolean;
  /** Not invited only, and not gone. */
  readonly seated: boolean;
  /** Today is within the panel's validity. */
  readonly panelValid: boolean;
}

const groundsLock = 4_907_001;
const toldColumns = `id, member_id AS "memberId", nomination_id AS "nominationId", source, reason, created_at AS "createdAt", created_by AS "createdBy",
  lifted_at AS "liftedAt", lifted_by AS "liftedBy", lift_reason AS "liftReason"`;
const rowsPerInsert = 500;

/** Conflicts of interest: those found and those told; the same functions guard the tables. */
@Injectable()
export class ConflictsRepository {
  /** Until the transaction ends nothing changes on which a conflict depends. After the lock on the phase, before nomination and sheet. */
  async keepGrounds(tx: Tx): Promise<void> {
    await tx.query('SELECT pg_advisory_xact_lock_shared($1)', [groundsLock]);
  }

  /** For whoever changes them: waits for every mark being written and keeps new ones waiting. The same place in the order of locks. */
  async holdGrounds(tx: Tx): Promise<void> {
    await tx.query('SELECT pg_advisory_xact_lock($1)', [groundsLock]);
  }

  /** Everything beside phase and sheet that decides whether the member may mark the nomination now, in one query. */
  async markingStanding(tx: Tx, { memberId, nominationId }: Pair): Promise<MarkingStanding> {
    const rows = await tx.query<MarkingStanding[]>(
      `SELECT EXISTS (SELECT 1 FROM conflicts_standing(ARRAY[member.id], ARRAY[$2::uuid], clock_timestamp())) AS "inConflict",
              EXISTS (SELECT 1 FROM conflict_declaration told WHERE told.member_id = member.id AND told.nomination_id = $2) AS declared,
              member.left_at IS NULL AND member.position <> 'invitee' AS seated,
              (panel.valid_from IS NULL OR panel.valid_from <= current_date) AND (panel.valid_to IS NULL OR panel.valid_to >= current_date) AS "panelValid"
       FROM panel_member member JOIN panel ON panel.id = member.panel_id WHERE member.id = $1`,
      [memberId, nominationId],
    );
    if (rows[0] === undefined) throw new Error(`there is no panel member ${memberId}`);
    return rows[0];
  }

  async isStanding(tx: Tx, { memberId, nominationId }: Pair): Promise<boolean> {
    return (await this.standing(tx, [memberId], [nominationId])).length > 0;
  }

  /** All conflicts that stand now among the members and nominations, found and told, each pair once. */
  standing(tx: Tx, memberIds: readonly string[], nominationIds: readonly string[]): Promise<Pair[]> {
    return tx.query<Pair[]>(
      `SELECT member_id AS "memberId", nomination_id AS "nominationId"
       FROM conflicts_standing($1::uuid[], $2::uuid[], clock_timestamp())`,
      [memberIds, nominationIds],
    );
  }

  found(tx: Tx, memberIds: readonly string[], nominationIds: readonly string[]): Promise<FoundGround[]> {
    return tx.query<FoundGround[]>(
      `SELECT member_id AS "memberId", nomination_id AS "nominationId", relation, member_unit_id AS "memberUnitId",
              nominee_unit_id AS "nomineeUnitId", post_role AS post, joint
       FROM conflicts_found($1::uuid[], $2::uuid[], current_date)
       ORDER BY post_role NULLS FIRST, joint, member_unit_id, nominee_unit_id`,
      [memberIds, nominationIds],
    );
  }

  /** Every conflict that members declared or the secretary added, lifted ones too, the newest first. */
  told(tx: Tx, memberIds: readonly string[]): Promise<ToldConflict[]> {
    return tx.query<ToldConflict[]>(`SELECT ${toldColumns} FROM conflict_of_interest WHERE member_id = ANY($1::uuid[]) ORDER BY created_at DESC, id`, [memberIds]);
  }

  async find(tx: Tx, id: string): Promise<(ToldConflict & { readonly campaignId: string }) | null> {
    const rows = await tx.query<(ToldConflict & { campaignId: string })[]>(
      `SELECT ${toldColumns}, (SELECT campaign_id FROM nomination WHERE nomination.id = nomination_id) AS "campaignId" FROM conflict_of_interest WHERE id = $1`,
      [id],
    );
    return rows[0] ?? null;
  }

  async insert(tx: Tx, rows: readonly Omit<ToldConflict, 'liftedAt' | 'liftedBy' | 'liftReason'>[]): Promise<void> {
    for (let from = 0; from < rows.length; from += rowsPerInsert) {
      await tx.insert(
        ConflictOfInterestEntity,
        rows.slice(from, from + rowsPerInsert).map((row) => ({ ...row, liftedAt: null, liftedBy: null, liftReason: null })),
      );
    }
  }

  /** Whether it stood and was there to be lifted. */
  async lift(tx: Tx, id: string, by: { readonly at: Date; readonly personId: string; readonly reason: string }): Promise<boolean> {
    const done = await tx
      .createQueryBuilder()
      .update(ConflictOfInterestEntity)
      .set({ liftedAt: by.at, liftedBy: by.personId, liftReason: by.reason })
      .where('id = :id AND lifted_at IS NULL', { id })
      .execute();
    return done.affected === 1;
  }
}
