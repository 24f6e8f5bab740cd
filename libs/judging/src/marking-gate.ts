import { type CampaignView, PublishedCriteria } from '@dvk/campaigns';
import { type Actor, Problem, type Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import { type HeldSheet, HeldSheetsRepository, type RefusedHold } from './persistence/held-sheets.repository';
import type { SheetRow } from './persistence/score-sheets.repository';
import { ScoringClosuresRepository } from './persistence/scoring-closures.repository';
import type { SheetForm } from './sheet-content';

/** An own sheet under its locks, with what its marks are checked against; whether it may be written is still to be decided. */
export interface OpenSheet {
  readonly sheet: HeldSheet;
  readonly criteriaSetId: string;
  readonly form: SheetForm;
}

type Round = Pick<SheetRow, 'round'>;

/** Opens a sheet for writing: the first marking while marking is open, a second one after closing until the result is locked. */
@Injectable()
export class MarkingGate {
  constructor(
    private readonly held: HeldSheetsRepository,
    private readonly criteria: PublishedCriteria,
    private readonly closures: ScoringClosuresRepository,
  ) {}

  /**
   * An own sheet under the locks of everybody who writes marks. Call it before anything else is locked in the transaction.
   *
   * @throws Problem not found; conflict `campaign.phase-closed` {permit}, `scoring.locked`, `nomination.not-accepted` {state},
   *   `campaign.no-criteria-set`
   */
  async hold(tx: Tx, actor: Actor, sheetId: string): Promise<OpenSheet> {
    const sheet = await this.held.hold(tx, sheetId, actor.personId);
    if (sheet === null) throw Problem.notFound();
    if (!sheet.held) throw refusal(sheet);
    const { criteriaSetInForce: criteriaSetId, notApplicable } = sheet;
    if (criteriaSetId === null) throw Problem.conflict('campaign.no-criteria-set');
    return { sheet, criteriaSetId, form: { set: await this.criteria.of(tx, criteriaSetId), part: 'panel', notApplicable } };
  }

  /** For showing, never for deciding a write. */
  async isOpen(tx: Tx, { id, permitsNow }: CampaignView, { round }: Round): Promise<boolean> {
    if (round === 1) return permitsNow.includes('score-sheet.mark');
    return permitsNow.includes('score-sheet.remark') && (await this.closures.find(tx, id))?.lockedAt === null;
  }
}

function refusal({ permit, permitted, resultLocked, nominationState }: RefusedHold): Problem {
  if (!permitted) return Problem.conflict('campaign.phase-closed', { permit });
  return resultLocked ? Problem.conflict('scoring.locked') : Problem.conflict('nomination.not-accepted', { state: nominationState });
}
