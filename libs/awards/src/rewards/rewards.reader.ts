import type { CampaignView } from '@dvk/campaigns';
import { PeopleDirectory } from '@dvk/identity';
import { Problem, type Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import { type KnownRecipient, RewardDecisionsRepository } from '../persistence/reward-decisions.repository';
import type { RewardDecisionEntity } from '../persistence/reward-decision.entity';
import type { RewardRevocationEntity } from '../persistence/reward-revocation.entity';
import { ResultsRepository } from '../persistence/results.repository';
import { draftingRefusal } from './reward.policy';
import { RewardRowsReader } from './reward-rows.reader';
import type { CampaignRewardsView, RewardDecisionSummaryView, RewardDecisionView, RewardRecipientView, RewardRevocationView } from './reward-view.dto';

type NameOf = ReadonlyMap<string, string>;

/** Decisions to reward with names, as pages show them. It asks for no permission. */
@Injectable()
export class RewardsReader {
  constructor(
    private readonly decisions: RewardDecisionsRepository,
    private readonly results: ResultsRepository,
    private readonly rows: RewardRowsReader,
    private readonly people: PeopleDirectory,
  ) {}

  /** @throws Problem conflict `result.not-frozen-yet` */
  async ofCampaign(tx: Tx, campaign: CampaignView, mayAct: boolean): Promise<CampaignRewardsView> {
    const [newest] = await this.results.newestOf(tx, [campaign.id]);
    if (newest === undefined) throw Problem.conflict('result.not-frozen-yet');
    const left = await this.rows.left(tx, campaign.id, newest.id, null);
    const awarded = await this.results.awardedLines(tx, newest.id);
    const tiers = [];
    for (const { name: award } of campaign.tiers) {
      const open = left(award);
      const votedDown = await this.rows.votedDown(tx, campaign.id, award, open);
      tiers.push({
        award,
        awarded: awarded.filter((line) => line.award === award).length,
        left: open.length,
        refusal: draftingRefusal({ newest, seenId: newest.id, tierKnown: true, left: open.length, votedDown }),
        votedDown,
      });
    }
    const decisions = await this.decisions.ofCampaign(tx, campaign.id);
    const counts = await this.decisions.countsOf(tx, decisions.map(({ id }) => id));
    return {
      campaignId: campaign.id,
      campaignName: campaign.name,
      resultId: newest.id,
      resultVersionNo: newest.versionNo,
      mayAct,
      tiers,
      decisions: decisions.map((decision) => summaryOf(decision, counts.get(decision.id))),
    };
  }

  async decision(tx: Tx, decision: RewardDecisionEntity, campaign: CampaignView, mayAct: boolean): Promise<RewardDecisionView> {
    const recipients = await this.decisions.recipientsOf(tx, decision);
    const corrections = await this.decisions.correctionsOf(tx, decision.id);
    const withdrawn = await this.decisions.withdrawnOf(tx, recipients.map(({ id }) => id));
    const result = (await this.results.identitiesOf(tx, [decision.resultId])).get(decision.resultId);
    const acting = [decision.madeBy, decision.issuedBy, ...recipients.map(({ revocation }) => revocation?.revokedBy), ...corrections.map(({ correctedBy }) => correctedBy), ...withdrawn.flatMap(({ revokedBy, withdrawnBy }) => [revokedBy, withdrawnBy])];
    const nameOf = await this.people.namesOf(tx, [...new Set(acting.flatMap((id) => id ?? []))]);
    return {
      ...summaryOf(decision, { recipients: recipients.length, revoked: recipients.filter(({ revocation }) => revocation !== null).length }),
      campaignId: campaign.id,
      campaignName: campaign.name,
      resultId: decision.resultId,
      resultVersionNo: result?.versionNo ?? 0,
      resultCode: result?.sha256.slice(0, 12) ?? '',
      madeByName: nameOf.get(decision.madeBy) ?? '',
      madeAt: decision.madeAt.toISOString(),
      issuedByName: decision.issuedBy === null ? null : (nameOf.get(decision.issuedBy) ?? ''),
      issuedAt: decision.issuedAt?.toISOString() ?? null,
      outdated: decision.issuedAt === null && !(await this.isCurrent(tx, decision)),
      mayAct,
      rows: recipients.map((recipient) => recipientOf(recipient, nameOf)),
      corrections: corrections.map(({ number, decisionDate, issuer, signer, reason, correctedBy, correctedAt }) => ({
        number,
        date: decisionDate,
        issuer,
        signer,
        reason,
        correctedByName: nameOf.get(correctedBy) ?? '',
        correctedAt: correctedAt.toISOString(),
      })),
      withdrawnRevocations: withdrawn.map((each) => ({
        ...revocationView(each, nameOf),
        goldenBookNo: recipients.find(({ id }) => id === each.recipientId)?.rowNo ?? 0,
        name: recipients.find(({ id }) => id === each.recipientId)?.name ?? '',
        withdrawalReason: each.withdrawalReason,
        withdrawnByName: nameOf.get(each.withdrawnBy) ?? '',
        withdrawnAt: each.withdrawnAt.toISOString(),
      })),
    };
  }

  /** Whether a draft still signs what the newest result, final, rewards. */
  async isCurrent(tx: Tx, draft: RewardDecisionEntity): Promise<boolean> {
    const [newest] = await this.results.newestOf(tx, [draft.campaignId]);
    return newest !== undefined && newest.standing === 'final' && (await this.rows.isCurrent(tx, draft, newest.id));
  }
}

function summaryOf(decision: RewardDecisionEntity, counts: { readonly recipients: number; readonly revoked: number } | undefined): RewardDecisionSummaryView {
  const { id, award, head, issuer, number, decisionDate, signer, version } = decision;
  return { id, award, head, issuer, number, date: decisionDate, signer, recipients: counts?.recipients ?? 0, revoked: counts?.revoked ?? 0, version };
}

function recipientOf(recipient: KnownRecipient, nameOf: NameOf): RewardRecipientView {
  const { id, rowNo, nominationCode, name, unitName, subjectKind, field, peerGroup, rank, revocation } = recipient;
  return {
    id,
    goldenBookNo: rowNo,
    nominationCode,
    name,
    unitName,
    subjectKind,
    field,
    peerGroup,
    rank,
    revocation: revocation === null ? null : revocationView(revocation, nameOf),
  };
}

function revocationView({ number, decisionDate, issuer, reason, sourceDocument, revokedBy, revokedAt }: Omit<RewardRevocationEntity, 'recipientId'>, nameOf: NameOf): RewardRevocationView {
  return { number, date: decisionDate, issuer, reason, sourceDocument, revokedByName: nameOf.get(revokedBy) ?? '', revokedAt: revokedAt.toISOString() };
}
