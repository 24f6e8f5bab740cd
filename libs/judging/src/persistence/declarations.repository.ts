import type { Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import { ConflictDeclarationEntity } from './conflict-declaration.entity';

export interface DeclarationRow {
  readonly memberId: string;
  readonly nominationId: string;
  readonly declaredAt: Date;
}

const rowsPerInsert = 1_000;

/** What members have answered for. */
@Injectable()
export class DeclarationsRepository {
  of(tx: Tx, memberIds: readonly string[]): Promise<DeclarationRow[]> {
    return tx.query<DeclarationRow[]>(
      'SELECT member_id AS "memberId", nomination_id AS "nominationId", declared_at AS "declaredAt" FROM conflict_declaration WHERE member_id = ANY($1::uuid[])',
      [memberIds],
    );
  }

  /** How many nominations that the person's panel marks, or that are assigned to the person, are not answered for. */
  async missing(tx: Tx, personId: string, campaignId: string): Promise<number> {
    const rows = await tx.query<{ count: number }[]>(
      `SELECT count(*)::int AS count
       FROM panel_member member JOIN panel ON panel.id = member.panel_id
       JOIN nomination ON nomination.campaign_id = panel.campaign_id AND nomination.state = 'accepted'
       JOIN initiative ON initiative.id = nomination.initiative_id
       WHERE panel.campaign_id = $2 AND member.person_id = $1 AND member.left_at IS NULL AND member.position <> 'invitee'
         AND ((cardinality(panel.fields) = 0 OR initiative.field = ANY(panel.fields))
           AND (cardinality(panel.peer_groups) = 0 OR nomination.peer_group = ANY(panel.peer_groups))
           OR EXISTS (SELECT 1 FROM assignment WHERE assignment.member_id = member.id AND assignment.nomination_id = nomination.id AND withdrawn_at IS NULL))
         AND NOT EXISTS (SELECT 1 FROM conflict_declaration told WHERE told.member_id = member.id AND told.nomination_id = nomination.id)`,
      [personId, campaignId],
    );
    return rows[0]?.count ?? 0;
  }

  async insert(tx: Tx, rows: readonly DeclarationRow[]): Promise<void> {
    for (let from = 0; from < rows.length; from += rowsPerInsert) await tx.insert(ConflictDeclarationEntity, rows.slice(from, from + rowsPerInsert).map((row) => ({ ...row })));
  }
}
