import { randomUUID } from 'node:crypto';
import { PhaseGate } from '@dvk/campaigns';
import { NoticesService } from '@dvk/identity';
import { type Actor, AuditLog, cleanText, databaseNow, type FieldProblem, Problem, Transactor, type Tx } from '@dvk/platform';
import { NominationsReader } from '@dvk/registry';
import { Injectable } from '@nestjs/common';
import { CampaignAccess } from './campaign-access.service';
import { ClosedSeason } from './closed-season';
import { type ReopenableSheet, ReopeningsRepository } from './persistence/reopenings.repository';
import { ScoringClosuresRepository } from './persistence/scoring-closures.repository';
import { whyNotGiveBack, whyNotLock } from './reopening.policy';
import type { SecondMarkingView } from './reopening-view.dto';
import { SecondMarkingReader } from './second-marking.reader';

/** After closing: sheets are given back for a second marking, until the result is locked. */
@Injectable()
export class ReopeningService {
  constructor(
    private readonly transactor: Transactor,
    private readonly gate: PhaseGate,
    private readonly access: CampaignAccess,
    private readonly closed: ClosedSeason,
    private readonly nominations: NominationsReader,
    private readonly reopenings: ReopeningsRepository,
    private readonly closures: ScoringClosuresRepository,
    private readonly reader: SecondMarkingReader,
    private readonly notices: NoticesService,
    private readonly audit: AuditLog,
  ) {}

  /** @throws Problem not found; conflict `scoring.not-closed`, `campaign.phase-closed` */
  read(actor: Actor, campaignId: string): Promise<SecondMarkingView> {
    return this.transactor.snapshot((tx) => this.reader.of(tx, actor, campaignId));
  }

  /**
   * Gives handed-in sheets back to their members, all of them or none. What was handed in is kept for good and counts until
   * the next marking is handed in.
   *
   * @throws Problem not found; conflict `campaign.phase-closed`, `scoring.not-closed`, `scoring.locked`;
   *   invalid `reopening.reason-missing`, `reopening.sheets-refused` {count} with each sheet that cannot be given back
   */
  giveBack(actor: Actor, campaignId: string, sheetIds: readonly string[], typedReason: string): Promise<SecondMarkingView> {
    return this.transactor.write(async (tx) => {
      await this.access.requireHead(tx, actor, campaignId);
      await this.gate.hasOpened(tx, campaignId, 'score-sheet.remark', 'share');
      await this.closed.requireUnlocked(tx, campaignId);
      await this.gate.require(tx, campaignId, 'score-sheet.remark', 'share');
      const reason = cleanText(typedReason);
      if (reason === '') throw Problem.invalid('reopening.reason-missing', {}, [{ field: 'reason', code: 'reopening.reason-missing' }]);
      const sheets = await this.requireGivable(tx, campaignId, sheetIds);
      const ids = sheets.map(({ id }) => id);
      const act = { id: randomUUID(), campaignId, reason, reopenedAt: await databaseNow(tx), reopenedBy: actor.personId };
      await this.reopenings.insert(tx, act);
      await this.reopenings.giveBack(tx, ids, act.id);
      const view = await this.reader.of(tx, actor, campaignId);
      for (const personId of new Set(sheets.map((sheet) => sheet.personId))) {
        const count = sheets.filter((sheet) => sheet.personId === personId).length;
        await this.notices.post(tx, [personId], 'scoring.sheets-reopened', { campaignId, campaignName: view.campaignName, count, reason });
      }
      await this.append(tx, actor, 'scoring.sheets-reopened', campaignId, { reopeningId: act.id, sheets: ids });
      return view;
    });
  }

  /**
   * "Khóa kết quả": what counts now stands, and nothing is given back any more.
   *
   * @param countFirst sheets that were given back and not handed in again count as first marked
   * @throws Problem not found; conflict `campaign.phase-closed`, `scoring.not-closed`, `scoring.locked`, `scoring.reopened-unfinished` {count}
   */
  lock(actor: Actor, campaignId: string, countFirst: boolean): Promise<SecondMarkingView> {
    return this.transactor.write(async (tx) => {
      await this.access.requireHead(tx, actor, campaignId);
      await this.gate.hasOpened(tx, campaignId, 'scoring.lock', 'update');
      await this.closed.requireUnlocked(tx, campaignId);
      await this.gate.require(tx, campaignId, 'scoring.lock', 'update');
      const unfinished = await this.reopenings.countUnfinished(tx, campaignId);
      const refusal = whyNotLock({ unfinished, countFirst });
      if (refusal !== null) throw Problem.conflict(refusal, { count: unfinished });
      if (!(await this.closures.lock(tx, campaignId, { at: await databaseNow(tx), personId: actor.personId }))) throw Problem.conflict('scoring.locked');
      const view = await this.reader.of(tx, actor, campaignId);
      await this.append(tx, actor, 'scoring.locked', campaignId, { countedAsFirstMarked: unfinished });
      return view;
    });
  }

  /** The order of locks of everybody who writes marks: phase, nominations, sheets. */
  private async requireGivable(tx: Tx, campaignId: string, sheetIds: readonly string[]): Promise<readonly ReopenableSheet[]> {
    const asked = [...new Set(sheetIds)];
    const seen = await this.reopenings.candidates(tx, campaignId, asked, 'none');
    await this.nominations.lockAllForMarking(tx, seen.map(({ nominationId }) => nominationId));
    const found = new Map((await this.reopenings.candidates(tx, campaignId, asked, 'update')).map((sheet) => [sheet.id, sheet]));
    const refused = sheetIds.flatMap((id, at): FieldProblem[] => {
      const sheet = found.get(id);
      const code = sheet === undefined ? 'reopening.unknown' : whyNotGiveBack(sheet);
      return code === null ? [] : [{ field: `sheetIds[${at}]`, code }];
    });
    if (refused.length > 0) throw Problem.invalid('reopening.sheets-refused', { count: refused.length }, refused);
    return [...found.values()];
  }

  private append(tx: Tx, actor: Actor, action: string, campaignId: string, data: Readonly<Record<string, unknown>>): Promise<void> {
    return this.audit.append(tx, { actorId: actor.personId, action, objectType: 'campaign', objectId: campaignId, data });
  }
}
