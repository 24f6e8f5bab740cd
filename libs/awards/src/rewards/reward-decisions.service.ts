import { randomUUID } from 'node:crypto';
import type { CampaignView } from '@dvk/campaigns';
import { type Actor, AuditLog, cleanText, comparisonKey, databaseNow, Problem, Transactor, type Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import type { RewardDecisionEntity } from '../persistence/reward-decision.entity';
import { RewardDecisionsRepository } from '../persistence/reward-decisions.repository';
import { RewardAccess } from './reward-access.service';
import type { RegistryEntry, Revocation } from './reward';
import { numberKey, registryProblems, revocationProblems } from './reward.policy';
import type { RewardDecisionView } from './reward-view.dto';
import { RewardNotices } from './reward-notices';
import { RewardsReader } from './rewards.reader';

/** What was decided on a decision that has number and date. */
type IssuedDecision = RewardDecisionEntity & { readonly number: string; readonly decisionDate: string; readonly signer: string };

/** What the registry and later decisions do to a decision to reward: issued once, mended with its history, taken back recipient by recipient. */
@Injectable()
export class RewardDecisionsService {
  constructor(
    private readonly transactor: Transactor,
    private readonly audit: AuditLog,
    private readonly access: RewardAccess,
    private readonly decisions: RewardDecisionsRepository,
    private readonly reader: RewardsReader,
    private readonly notices: RewardNotices,
  ) {}

  /** @throws Problem not found, also when the campaign is no concern of the actor; conflict `campaign.phase-closed`; so do all acts here */
  read(actor: Actor, id: string): Promise<RewardDecisionView> {
    return this.transactor.snapshot(async (tx) => {
      const decision = await this.require(tx, id);
      const campaign = await this.access.requireReader(tx, actor, decision.campaignId);
      return this.reader.decision(tx, decision, campaign, await this.access.mayAct(tx, actor, campaign));
    });
  }

  /**
   * Number and date as the registry gave them: from here on the decision stands, and its rows are the numbers in the golden book.
   *
   * @throws Problem conflict `reward.issued-already`, `reward.changed`, `reward.result-outdated`, `reward.number-taken`; invalid
   *   `reward.incomplete` with each part that is wrong
   */
  issue(actor: Actor, id: string, version: number, typed: RegistryEntry): Promise<RewardDecisionView> {
    return this.act(actor, id, async (tx, decision, campaign) => {
      if (decision.issuedAt !== null) throw Problem.conflict('reward.issued-already');
      const entry = await this.registered(tx, typed);
      if (!(await this.reader.isCurrent(tx, decision))) throw Problem.conflict('reward.result-outdated');
      await this.write(tx, decision, version, { ...columnsOf(entry), issuedAt: await databaseNow(tx), issuedBy: actor.personId });
      await this.notices.tell(tx, campaign);
      return { action: 'reward-decision.issued', data: { ...entry, award: decision.award } };
    });
  }

  /** @throws Problem conflict `reward.not-issued`, `reward.changed`, `reward.nothing-changed`, `reward.number-taken`; invalid `reward.incomplete` */
  correct(actor: Actor, id: string, version: number, typed: RegistryEntry, typedReason: string): Promise<RewardDecisionView> {
    return this.act(actor, id, async (tx, decision, campaign) => {
      const before = issued(decision);
      const reason = cleanText(typedReason);
      if (reason === '') throw Problem.invalid('reward.incomplete', {}, [{ field: 'reason', code: 'reward.part-missing' }]);
      const entry = await this.registered(tx, typed);
      const { number, decisionDate, issuer, signer } = before;
      if (number === entry.number && decisionDate === entry.date && issuer === entry.issuer && signer === entry.signer) throw Problem.conflict('reward.nothing-changed');
      const revoked = (await this.decisions.recipientsOf(tx, decision)).some(({ revocation }) => revocation !== null && revocation.decisionDate < entry.date);
      if (revoked) throw Problem.invalid('reward.incomplete', {}, [{ field: 'date', code: 'reward.after-revocation' }]);
      if (version !== decision.version) throw Problem.conflict('reward.changed');
      await this.decisions.insertCorrection(tx, { decisionId: id, replacedVersion: version, number, decisionDate, issuer, signer, reason, correctedAt: await databaseNow(tx), correctedBy: actor.personId });
      await this.write(tx, decision, version, columnsOf(entry));
      await this.notices.tell(tx, campaign);
      return { action: 'reward-decision.corrected', data: { before: { number, date: decisionDate, issuer, signer }, after: { ...entry } } };
    });
  }

  /** @throws Problem conflict `reward.not-issued`, `reward.revoked-already`, `reward.number-taken`; invalid `reward.incomplete` */
  async revoke(actor: Actor, recipientId: string, typed: Revocation): Promise<RewardDecisionView> {
    const recipient = await this.transactor.read((tx) => this.decisions.decisionOfRecipient(tx, recipientId));
    if (recipient === null) throw Problem.notFound();
    return this.act(actor, recipient.decisionId, async (tx, decision, campaign) => {
      const { decisionDate, hostUnitId } = issued(decision);
      const { number, date, issuer, reason, sourceDocument } = typed;
      const revocation = { number: cleanText(number), date, issuer: cleanText(issuer), reason: cleanText(reason), sourceDocument: cleanText(sourceDocument) };
      const problems = revocationProblems(revocation, decisionDate, await this.decisions.today(tx));
      if (problems.length > 0) throw Problem.invalid('reward.incomplete', {}, problems);
      const key = { hostUnitId, issuerKey: comparisonKey(revocation.issuer), decisionYear: yearOf(date), numberKey: numberKey(revocation.number) };
      if (await this.decisions.isTaken(tx, key)) throw Problem.conflict('reward.number-taken');
      await this.decisions.insertRevocation(tx, {
        recipientId,
        number: revocation.number,
        decisionDate: date,
        issuer: revocation.issuer,
        reason: revocation.reason,
        sourceDocument: revocation.sourceDocument,
        revokedAt: await databaseNow(tx),
        revokedBy: actor.personId,
      });
      await this.notices.tell(tx, campaign);
      return { action: 'reward.revoked', data: { recipientId, nominationId: recipient.nominationId, number: revocation.number, date, issuer: revocation.issuer } };
    });
  }

  /**
   * Withdraws a revocation that was entered wrongly or did not stand: the reward stands again under its row and number, and can be revoked anew.
   * What was entered is kept.
   *
   * @throws Problem not found; conflict `reward.not-revoked`; invalid `reward.incomplete`
   */
  async withdrawRevocation(actor: Actor, recipientId: string, typedReason: string): Promise<RewardDecisionView> {
    const recipient = await this.transactor.read((tx) => this.decisions.decisionOfRecipient(tx, recipientId));
    if (recipient === null) throw Problem.notFound();
    return this.act(actor, recipient.decisionId, async (tx, _, campaign) => {
      const withdrawalReason = cleanText(typedReason);
      if (withdrawalReason === '') throw Problem.invalid('reward.incomplete', {}, [{ field: 'reason', code: 'reward.part-missing' }]);
      const revocation = await this.decisions.revocationOf(tx, recipientId);
      if (revocation === null) throw Problem.conflict('reward.not-revoked');
      await this.decisions.withdrawRevocation(tx, { ...revocation, id: randomUUID(), withdrawalReason, withdrawnAt: await databaseNow(tx), withdrawnBy: actor.personId });
      await this.notices.tell(tx, campaign);
      const { number, decisionDate: date, issuer } = revocation;
      return { action: 'reward.revocation-withdrawn', data: { recipientId, nominationId: recipient.nominationId, number, date, issuer } };
    });
  }

  /** Locked, done, recorded, and read as it is then. */
  private act(
    actor: Actor,
    id: string,
    work: (tx: Tx, decision: RewardDecisionEntity, campaign: CampaignView) => Promise<{ readonly action: string; readonly data: Readonly<Record<string, unknown>> }>,
  ): Promise<RewardDecisionView> {
    return this.transactor.write(async (tx) => {
      const campaign = await this.access.requireAct(tx, actor, (await this.require(tx, id)).campaignId);
      const { action, data } = await work(tx, await this.require(tx, id), campaign);
      const view = await this.reader.decision(tx, await this.require(tx, id), campaign, true);
      await this.audit.append(tx, { actorId: actor.personId, action, objectType: 'reward-decision', objectId: id, data: { campaignId: campaign.id, ...data } });
      return view;
    });
  }

  private async require(tx: Tx, id: string): Promise<RewardDecisionEntity> {
    const decision = await this.decisions.find(tx, id);
    if (decision === null) throw Problem.notFound();
    return decision;
  }

  private async registered(tx: Tx, typed: RegistryEntry): Promise<RegistryEntry> {
    const entry = { number: cleanText(typed.number), date: typed.date, issuer: cleanText(typed.issuer), signer: cleanText(typed.signer) };
    const problems = registryProblems(entry, await this.decisions.today(tx));
    if (problems.length > 0) throw Problem.invalid('reward.incomplete', {}, problems);
    return entry;
  }

  private async write(tx: Tx, { id }: RewardDecisionEntity, version: number, fields: Partial<RewardDecisionEntity>): Promise<void> {
    if (!(await this.decisions.update(tx, id, version, fields))) throw Problem.conflict('reward.changed');
  }
}

const yearOf = (date: string): number => Number(date.slice(0, 4));

function columnsOf({ number, date, issuer, signer }: RegistryEntry) {
  return { number, numberKey: numberKey(number), decisionDate: date, decisionYear: yearOf(date), issuer, issuerKey: comparisonKey(issuer), signer };
}

/** @throws Problem conflict `reward.not-issued` */
function issued(decision: RewardDecisionEntity): IssuedDecision {
  const { number, decisionDate, signer } = decision;
  if (number === null || decisionDate === null || signer === null) throw Problem.conflict('reward.not-issued');
  return { ...decision, number, decisionDate, signer };
}
