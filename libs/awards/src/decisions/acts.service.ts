import { randomUUID } from 'node:crypto';
import type { CampaignView } from '@dvk/campaigns';
import { type Actor, AuditLog, cleanText, databaseNow, Problem, Transactor, type Tx } from '@dvk/platform';
import type { RecordedDecision } from '@dvk/scoring-core';
import { Injectable } from '@nestjs/common';
import { whyNotByHand } from '../council/by-hand.policy';
import { CouncilOutcomesReader } from '../council/council-outcomes.reader';
import { ActsRepository } from '../persistence/acts.repository';
import { groundProblems } from './act.policy';
import { ActsReader } from './acts.reader';
import type { CampaignDecisionsView } from './acts-view.dto';
import type { DecidedRanking } from './decided-ranking';
import { DecidedSeasons } from './decided-seasons';
import { DecidingGate } from './deciding-gate';
import { type DecisionSubject, decisionOf, standingDecisions } from './recorded-act';
import { rankingOf } from './season-rankings';

/** Who decided what, when, why and by which document, as typed. */
export interface DecisionGroundTyped {
  readonly reason: string;
  readonly decidedBy: string;
  readonly decidedAt: Date;
  readonly document: string;
}

/** Decisions about what the rules leave open, entered by the council's secretary; withdrawing one is an act too. */
@Injectable()
export class ActsService {
  constructor(
    private readonly transactor: Transactor,
    private readonly audit: AuditLog,
    private readonly gate: DecidingGate,
    private readonly seasons: DecidedSeasons,
    private readonly acts: ActsRepository,
    private readonly reader: ActsReader,
    private readonly council: CouncilOutcomesReader,
  ) {}

  /** @throws Problem not found; conflict `campaign.phase-closed`, `result.not-frozen-yet` */
  read(actor: Actor, campaignId: string): Promise<CampaignDecisionsView> {
    return this.transactor.snapshot(async (tx) => {
      const { campaign, newest } = await this.gate.requireRead(tx, actor, campaignId);
      return this.reader.of(tx, campaign, newest.id, await this.gate.mayAct(tx, actor, campaign));
    });
  }

  /**
   * @throws Problem as `DecidingGate.requireAct`; invalid `decision.incomplete` with each part that is wrong; conflict with why the
   *   decision does not fit: `decision.not-tied`, `decision.line-settled`, `decision.over-quota` …, or `decision.council-sitting`,
   *   `decision.council-decided` where the council has voted on the question; each with {at}
   */
  record(actor: Actor, campaignId: string, subject: DecisionSubject, typed: DecisionGroundTyped): Promise<CampaignDecisionsView> {
    return this.transactor.write(async (tx) => {
      const { campaign, newest } = await this.gate.requireAct(tx, actor, campaignId);
      const ground = { reason: cleanText(typed.reason), decidedBy: cleanText(typed.decidedBy), decidedAt: typed.decidedAt, document: cleanText(typed.document) };
      const now = await databaseNow(tx);
      const problems = groundProblems(ground, now);
      if (problems.length > 0) throw Problem.invalid('decision.incomplete', {}, problems);
      const refusal = whyNotByHand(subject, await this.council.voted(tx, campaignId));
      if (refusal !== null) throw Problem.conflict(refusal.code, { at: refusal.at });
      const { fault } = await this.ranked(tx, campaignId, (standing) => [...standing, decisionOf({ subject, ...ground })]);
      if (fault !== null) throw Problem.conflict(fault.code, { at: fault.at });
      const id = randomUUID();
      await this.acts.insert(tx, { id, campaignId, subject, ...ground, councilSessionId: null, enteredAt: now, enteredBy: actor.personId });
      return this.done(tx, actor, campaign, newest.id, { action: 'decision.recorded', data: { actId: id, kind: subject.kind } });
    });
  }

  /** @throws Problem as `DecidingGate.requireAct`; invalid `decision.incomplete`; conflict `decision.already-withdrawn`, `decision.others-depend` */
  withdraw(actor: Actor, actId: string, typedReason: string): Promise<CampaignDecisionsView> {
    return this.transactor.write(async (tx) => {
      const campaignId = await this.acts.campaignOf(tx, actId);
      if (campaignId === null) throw Problem.notFound();
      const { campaign, newest } = await this.gate.requireAct(tx, actor, campaignId);
      const reason = cleanText(typedReason);
      if (reason === '') throw Problem.invalid('decision.incomplete', {}, [{ field: 'reason', code: 'decision.part-missing' }]);
      const acts = await this.acts.ofCampaign(tx, campaignId);
      if (acts.some(({ id, withdrawal }) => id === actId && withdrawal !== null)) throw Problem.conflict('decision.already-withdrawn');
      const without = await this.ranked(tx, campaignId, () => standingDecisions(acts.filter(({ id }) => id !== actId)));
      // Where a decision does not fit any more, any of them may be the one to go.
      if (without.fault !== null && (await this.ranked(tx, campaignId, (standing) => standing)).fault === null) throw Problem.conflict('decision.others-depend', { at: without.fault.at });
      await this.acts.insertWithdrawal(tx, { actId, reason, withdrawnAt: await databaseNow(tx), withdrawnBy: actor.personId });
      return this.done(tx, actor, campaign, newest.id, { action: 'decision.withdrawn', data: { actId } });
    });
  }

  private async ranked(tx: Tx, campaignId: string, decisions: (standing: readonly RecordedDecision[]) => readonly RecordedDecision[]): Promise<DecidedRanking> {
    const rows = await this.seasons.inRows(tx, campaignId);
    return rankingOf({ ...rows, season: { ...rows.season, decisions: decisions(rows.season.decisions) } });
  }

  private async done(
    tx: Tx,
    actor: Actor,
    campaign: CampaignView,
    resultId: string,
    { action, data }: { readonly action: string; readonly data: Readonly<Record<string, unknown>> },
  ): Promise<CampaignDecisionsView> {
    const view = await this.reader.of(tx, campaign, resultId, true);
    await this.audit.append(tx, { actorId: actor.personId, action, objectType: 'campaign', objectId: campaign.id, data });
    return view;
  }
}
