import './constraint-codes';
import type { Permit } from '@dvk/campaigns';
import type { Tx } from '@dvk/platform';
import type { NominationState } from '@dvk/registry';
import { Injectable } from '@nestjs/common';
import type { MarkingStanding } from './conflicts.repository';
import type { SheetRow } from './score-sheets.repository';

/** An own sheet under its locks; whether it may be written is still to be decided. */
export interface HeldSheet extends SheetRow, MarkingStanding {
  readonly held: true;
  /** Leaf code → reason. */
  readonly notApplicable: Readonly<Record<string, string>>;
  /** Criteria set of the campaign; null: none was chosen. */
  readonly criteriaSetInForce: string | null;
}

/** What kept an own sheet from being held. */
export interface RefusedHold {
  readonly held: false;
  /** What its round needs of the phase. */
  readonly permit: Permit;
  /** The phase permits it now. */
  readonly permitted: boolean;
  /** A second marking after the result was locked. */
  readonly resultLocked: boolean;
  /** null: not looked at. */
  readonly nominationState: NominationState | null;
}

/** Taking hold of own sheets to write on them. */
@Injectable()
export class HeldSheetsRepository {
  /**
   * An own sheet with all that decides whether it may be written, under the locks of everybody who writes marks and in their order:
   * phase, grounds of conflicts, nomination, sheet. One way there and back; null: another's sheet, or none.
   */
  async hold(tx: Tx, id: string, personId: string): Promise<HeldSheet | RefusedHold | null> {
    const rows = await tx.query<(HeldSheet | RefusedHold)[]>(
      `SELECT version IS NOT NULL AS held, permit, permitted, result_locked AS "resultLocked", nomination_state AS "nominationState",
              $1::uuid AS id, assignment_id AS "assignmentId", nomination_id AS "nominationId", campaign_id AS "campaignId", member_id AS "memberId",
              criteria_set_id AS "criteriaSetId", marks, remarks, comment, state, total, recused_at AS "recusedAt", recusal_reason AS "recusalReason",
              submitted_at AS "submittedAt", updated_at AS "updatedAt", round, version, not_applicable AS "notApplicable",
              criteria_set_in_force AS "criteriaSetInForce", in_conflict AS "inConflict", declared, seated, panel_valid AS "panelValid"
       FROM sheet_held_for_marking($1, $2)`,
      [id, personId],
    );
    return rows[0] ?? null;
  }
}
