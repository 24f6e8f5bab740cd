import type { CampaignView } from '@dvk/campaigns';
import { PeopleDirectory } from '@dvk/identity';
import { type Actor, may, Transactor, type Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import { ObstaclesReader } from '../obstacles/obstacles.reader';
import type { PeerGroupSummary } from '../result-view';
import { awardsPermissions } from '../permissions';
import type { FrozenResultEntity } from '../persistence/frozen-result.entity';
import { PublicationsRepository } from '../persistence/publications.repository';
import { ResultsRepository } from '../persistence/results.repository';
import { Announcer } from './announcer';
import { embargoIsOver, publishedPhase } from './embargo';
import type { Publication, PublicationEntry, PublicationNotice, PublicationPreview, PublicationView } from './publication';
import { PublicationAccess } from './publication-access.service';
import { publishingRefusal, withdrawingRefusal } from './publication.policy';

const shownEntries = 10;

/** What publishing would do and what it did: read by the council's secretary and the auditor. */
@Injectable()
export class PublicationBoard {
  constructor(
    private readonly transactor: Transactor,
    private readonly access: PublicationAccess,
    private readonly people: PeopleDirectory,
    private readonly results: ResultsRepository,
    private readonly publications: PublicationsRepository,
    private readonly announcer: Announcer,
    private readonly obstacles: ObstaclesReader,
  ) {}

  /** @throws Problem not found */
  read(actor: Actor, campaignId: string): Promise<PublicationView> {
    return this.transactor.read(async (tx) => {
      const campaign = await this.access.requireReader(tx, actor, campaignId);
      const publications = await this.publications.ofCampaign(tx, campaignId);
      const current = publications.find(({ withdrawnAt }) => withdrawnAt === null) ?? null;
      const preview = campaign.permitsNow.includes('result.read') ? await this.preview(tx, campaign) : null;
      const situation = { phasePermits: campaign.permitsNow.includes('result.publish'), publishedResultId: current?.resultId ?? null };
      const newest = preview === null ? null : { id: preview.resultId, standing: preview.final ? ('final' as const) : ('proposal' as const) };
      const refusal = publishingRefusal({ ...situation, newest });
      const entitled = may(actor, awardsPermissions.publish);
      return {
        campaignId,
        campaignName: campaign.name,
        opensAt: publishedPhase(campaign)?.opensAt ?? null,
        hasOpened: embargoIsOver(campaign),
        showToUnits: campaign.showToUnits,
        appealDays: campaign.appealDays,
        preview,
        refusal,
        mayPublish: entitled && refusal === null,
        mayWithdraw: entitled && withdrawingRefusal(situation) === null,
        correctionAskedFor: current !== null && (await this.publications.upheldAgainst(tx, current.id)),
        publications: await this.entries(tx, publications),
      };
    });
  }

  /** Who was told of the newest publication, by name, and what became of the mails. @throws Problem not found */
  notices(actor: Actor, campaignId: string): Promise<PublicationNotice[]> {
    return this.transactor.read(async (tx) => {
      await this.access.requireReader(tx, actor, campaignId);
      const [newest] = await this.publications.ofCampaign(tx, campaignId);
      if (newest === undefined) return [];
      const deliveries = await this.publications.deliveriesOf(tx, newest.id);
      const names = await this.people.namesOf(tx, deliveries.map(({ personId }) => personId));
      return deliveries
        .map(({ personId, mail, mailedAt, fault }) => ({ personId, fullName: names.get(personId) ?? '', mail, mailedAt, fault }))
        .sort((one, other) => one.fullName.localeCompare(other.fullName, 'vi'));
    });
  }

  private async preview(tx: Tx, campaign: CampaignView): Promise<PublicationPreview | null> {
    const [newest] = await this.results.newestOf(tx, [campaign.id]);
    const row = newest === undefined ? null : await this.results.find(tx, newest.id);
    return row === null ? null : this.previewOf(tx, campaign, row);
  }

  private async previewOf(tx: Tx, campaign: CampaignView, { id, versionNo, sha256, frozenAt, standing, summary }: FrozenResultEntity): Promise<PublicationPreview> {
    const { peerGroups } = summary;
    const tiers = [...new Set(peerGroups.flatMap(({ awards }) => awards.map(({ award }) => award)))];
    const inAll = (count: (group: PeerGroupSummary) => number): number => peerGroups.reduce((sum, group) => sum + count(group), 0);
    const { personIds, emails, unitNames, unitsWithoutClerk } = await this.announcer.audience(tx, id);
    const publicLines = await this.results.rewardedLines(tx, id, shownEntries);
    return {
      resultId: id,
      versionNo,
      sha256,
      frozenAt,
      final: standing === 'final',
      rewarded: tiers.map((tier) => ({ award: tier, count: inAll(({ awards }) => awards.find(({ award }) => award === tier)?.count ?? 0) })),
      notRewarded: inAll(({ undecided, notProposed }) => undecided + notProposed) + summary.ineligible,
      incomplete: summary.incomplete,
      openFindings: (await this.obstacles.openFindings(tx, campaign)).length,
      people: personIds.length,
      withEmail: emails.size,
      units: unitNames.length,
      unitsWithoutClerk,
      publicEntries: publicLines.map(({ name, unitName, field, award }) => ({ name, unitName, field, award: award ?? '' })),
    };
  }

  private async entries(tx: Tx, publications: readonly Publication[]): Promise<PublicationEntry[]> {
    const ids = publications.map(({ id }) => id);
    const counts = await this.publications.mailCounts(tx, ids);
    const results = await this.results.identitiesOf(tx, publications.map(({ resultId }) => resultId));
    const names = await this.people.namesOf(tx, [...new Set(publications.flatMap(({ publishedBy, withdrawnBy }) => [publishedBy, ...(withdrawnBy === null ? [] : [withdrawnBy])]))]);
    return publications.map(({ publishedBy, withdrawnBy, ...publication }) => ({
      id: publication.id,
      resultId: publication.resultId,
      publishedAt: publication.publishedAt,
      publicList: publication.publicList,
      note: publication.note,
      showToUnits: publication.showToUnits,
      appealDays: publication.appealDays,
      reason: publication.reason,
      announcedAt: publication.announcedAt,
      withdrawnAt: publication.withdrawnAt,
      withdrawalReason: publication.withdrawalReason,
      versionNo: results.get(publication.resultId)?.versionNo ?? 0,
      sha256: results.get(publication.resultId)?.sha256 ?? '',
      publishedByName: names.get(publishedBy) ?? '',
      withdrawnByName: withdrawnBy === null ? null : (names.get(withdrawnBy) ?? ''),
      mails: counts(publication.id),
    }));
  }
}
