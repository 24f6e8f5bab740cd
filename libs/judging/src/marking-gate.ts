import { type CampaignView, PhaseGate } from '@dvk/campaigns';
import { Problem, type Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import type { SheetRow } from './persistence/score-sheets.repository';
import { ScoringClosuresRepository } from './persistence/scoring-closures.repository';

type Round = Pick<SheetRow, 'round'>;

/** Opens a sheet for writing: the first marking while marking is open, a second one after closing until the result is locked. */
@Injectable()
export class MarkingGate {
  constructor(
    private readonly gate: PhaseGate,
    private readonly closures: ScoringClosuresRepository,
  ) {}

  /**
   * Call it before anything else is locked in the transaction.
   *
   * @throws Problem not found; conflict `campaign.phase-closed` {permit}, `scoring.locked`
   */
  async require(tx: Tx, campaignId: string, { round }: Round): Promise<void> {
    if (round === 1) return this.gate.require(tx, campaignId, 'score-sheet.mark', 'share');
    await this.gate.require(tx, campaignId, 'score-sheet.remark', 'share');
    if ((await this.closures.find(tx, campaignId))?.lockedAt !== null) throw Problem.conflict('scoring.locked');
  }

  /** For showing, never for deciding a write. */
  async isOpen(tx: Tx, { id, permitsNow }: CampaignView, { round }: Round): Promise<boolean> {
    if (round === 1) return permitsNow.includes('score-sheet.mark');
    return permitsNow.includes('score-sheet.remark') && (await this.closures.find(tx, id))?.lockedAt === null;
  }
}
