import { type DeadlineChange, type Extension, PhaseDeadlines, PhaseGate } from '@dvk/campaigns';
import { type Actor, AuditLog, cleanText, databaseNow, Problem, Transactor, type Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import { CampaignAccess } from './campaign-access.service';
import { ConflictsAtClosing } from './conflicts-at-closing';
import { ScoringNews } from './scoring-news';
import { type ClosureRow, ScoringClosuresRepository } from './persistence/scoring-closures.repository';
import type { ProgressView } from './progress-view.dto';
import { ScoringProgressReader } from './scoring-progress.reader';

/** Who has finished, the deadline, and the act that ends marking. */
@Injectable()
export class ScoringService {
  constructor(
    private readonly transactor: Transactor,
    private readonly gate: PhaseGate,
    private readonly deadlines: PhaseDeadlines,
    private readonly access: CampaignAccess,
    private readonly reader: ScoringProgressReader,
    private readonly closures: ScoringClosuresRepository,
    private readonly conflicts: ConflictsAtClosing,
    private readonly news: ScoringNews,
    private readonly audit: AuditLog,
  ) {}

  /** Counts of finished sheets by member; the same whatever the marks are. @throws Problem not found */
  progress(actor: Actor, campaignId: string): Promise<ProgressView> {
    return this.transactor.read((tx) => this.progressOf(tx, actor, campaignId));
  }

  /**
   * Puts the end of marking off for everybody, also when it has passed, as long as marking has not been closed by the act.
   *
   * @throws Problem not found; conflict `scoring.already-closed`, `campaign.phase-not-open`, `campaign.deadline-moved` {closesAt};
   *   invalid `scoring.extension-reason-missing`, `campaign.phase-end-in-past`, `campaign.deadline-not-later`
   */
  extend(actor: Actor, campaignId: string, wish: Extension): Promise<ProgressView> {
    return this.transactor.write(async (tx) => {
      const campaign = await this.access.requireHeadOrOffice(tx, actor, campaignId);
      await this.gate.hasOpened(tx, campaignId, 'score-sheet.mark', 'update');
      if ((await this.closures.find(tx, campaignId)) !== null) throw Problem.conflict('scoring.already-closed');
      const reason = cleanText(wish.reason);
      if (reason === '') throw Problem.invalid('scoring.extension-reason-missing', {}, [{ field: 'reason', code: 'scoring.extension-reason-missing' }]);
      const change = await this.deadlines.extend(tx, actor.personId, campaignId, 'score-sheet.mark', { ...wish, reason });
      const view = await this.progressOf(tx, actor, campaignId);
      await this.news.tellExtended(tx, campaign, change);
      await this.append(tx, actor, 'scoring.deadline-extended', campaignId, extensionFacts(change));
      return view;
    });
  }

  /**
   * Ends marking now, for everybody at one instant of the database's clock. Sheets still in draft are kept and never counted.
   *
   * @throws Problem not found; conflict `campaign.phase-closed`, `scoring.already-closed`; invalid `scoring.reason-missing`
   *   {lateMembers} when somebody has not finished and no reason is given
   */
  close(actor: Actor, campaignId: string, typedReason: string): Promise<ProgressView> {
    return this.transactor.write(async (tx) => {
      const campaign = await this.access.requireHeadOrOffice(tx, actor, campaignId);
      await this.gate.hasOpened(tx, campaignId, 'scoring.close', 'update');
      if ((await this.closures.find(tx, campaignId)) !== null) throw Problem.conflict('scoring.already-closed');
      await this.gate.require(tx, campaignId, 'scoring.close', 'update');
      const late = await this.reader.lateMembers(tx, campaignId);
      const reason = cleanText(typedReason);
      if (late.length > 0 && reason === '') throw Problem.invalid('scoring.reason-missing', { lateMembers: late }, [{ field: 'reason', code: 'scoring.reason-missing' }]);
      await this.gate.closePhase(tx, campaignId, 'scoring');
      const closure: ClosureRow = {
        campaignId,
        closedAt: await databaseNow(tx),
        closedBy: actor.personId,
        reason: late.length > 0 ? reason : '',
        lateMembers: late.map(({ memberId, missing }) => ({ memberId, missing })),
        lockedAt: null,
        lockedBy: null,
      };
      await this.closures.insert(tx, closure);
      await this.conflicts.keep(tx, campaignId);
      const view = await this.progressOf(tx, actor, campaignId);
      await this.news.tellLeftOut(tx, campaign, closure.lateMembers, closure.reason);
      await this.append(tx, actor, 'scoring.closed', campaignId, { lateMembers: closure.lateMembers });
      return view;
    });
  }

  private async progressOf(tx: Tx, actor: Actor, campaignId: string): Promise<ProgressView> {
    return this.reader.of(tx, await this.access.requireHeadOrOffice(tx, actor, campaignId));
  }

  private append(tx: Tx, actor: Actor, action: string, campaignId: string, data: Readonly<Record<string, unknown>>): Promise<void> {
    return this.audit.append(tx, { actorId: actor.personId, action, objectType: 'campaign', objectId: campaignId, data });
  }
}

function extensionFacts({ id, endedAt, endsAt }: DeadlineChange): Readonly<Record<string, unknown>> {
  return { changeId: id, from: endedAt?.toISOString() ?? null, to: endsAt?.toISOString() ?? null };
}
