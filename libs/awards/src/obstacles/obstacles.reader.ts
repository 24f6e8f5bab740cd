import type { CampaignView } from '@dvk/campaigns';
import { PeopleDirectory } from '@dvk/identity';
import { Problem, type Tx } from '@dvk/platform';
import { type NominationHead, NominationsReader } from '@dvk/registry';
import { Injectable } from '@nestjs/common';
import { ObstacleScansRepository } from '../persistence/obstacle-scans.repository';
import { ObstaclesRepository } from '../persistence/obstacles.repository';
import { FindingsReader } from './findings.reader';
import { documentKey } from './obstacle-list';
import { openFindings } from './obstacle.policy';
import type { Finding, KnownObstacle } from './obstacle';
import type { CampaignObstaclesView, ObstacleNominationView, ObstacleScanView, ObstacleView } from './obstacle-view.dto';

/** Obstacles of a campaign with names, as pages show them. It asks for no permission. */
@Injectable()
export class ObstaclesReader {
  constructor(
    private readonly obstacles: ObstaclesRepository,
    private readonly scans: ObstacleScansRepository,
    private readonly findings: FindingsReader,
    private readonly nominations: NominationsReader,
    private readonly people: PeopleDirectory,
  ) {}

  /** @throws Problem invalid `obstacle.nomination-unknown` */
  async requireAccepted(tx: Tx, campaignId: string, nominationId: string): Promise<void> {
    const accepted = await this.nominations.acceptedHeads(tx, campaignId);
    if (!accepted.some(({ id }) => id === nominationId)) throw Problem.invalid('obstacle.nomination-unknown', {}, [{ field: 'nominationId', code: 'obstacle.nomination-unknown' }]);
  }

  /** What the register found and nobody has looked into. */
  async openFindings(tx: Tx, campaign: CampaignView): Promise<Finding[]> {
    return openFindings(await this.findings.of(tx, campaign), await this.obstacles.ofCampaign(tx, campaign.id), await this.obstacles.dismissedOf(tx, campaign.id));
  }

  async of(tx: Tx, campaign: CampaignView, rights: { readonly mayEnter: boolean; readonly mayLift: boolean }): Promise<CampaignObstaclesView> {
    const obstacles = await this.obstacles.ofCampaign(tx, campaign.id);
    const dismissed = await this.obstacles.dismissedOf(tx, campaign.id);
    const scans = new Map<string, ObstacleScanView[]>();
    for (const { id, fileName, size, ...document } of await this.scans.ofCampaign(tx, campaign.id)) scans.set(documentKey(document), [...(scans.get(documentKey(document)) ?? []), { id, fileName, size }]);
    const found = await this.findings.of(tx, campaign);
    const accepted = await this.nominations.acceptedHeads(tx, campaign.id);
    const others = await this.nominations.headsByIds(tx, [...obstacles, ...dismissed].map(({ nominationId }) => nominationId));
    const heads = new Map([...others, ...accepted].map((head) => [head.id, nominationView(head)]));
    const nameOf = await this.people.namesOf(tx, [
      ...new Set([...obstacles.flatMap(({ enteredBy, lifting }) => [enteredBy, ...(lifting === null ? [] : [lifting.liftedBy])]), ...dismissed.map(({ dismissedBy }) => dismissedBy)]),
    ]);
    const nominationOf = (id: string): ObstacleNominationView => heads.get(id) ?? { id, code: '', name: '', unitName: '' };
    const rewardedOf = new Map(found.map(({ nominationId, kind, rewarded }) => [`${nominationId} ${kind}`, rewarded]));
    return {
      campaignId: campaign.id,
      campaignName: campaign.name,
      obstacles: obstacles
        .map((obstacle) => ({ ...obstacleView(obstacle, nominationOf(obstacle.nominationId), nameOf), scans: scans.get(documentKey(obstacle)) ?? [] }))
        .sort(byEntry),
      findings: openFindings(found, obstacles, dismissed).map(({ nominationId, kind, rewarded }) => ({ nomination: nominationOf(nominationId), kind, rewarded })),
      dismissed: dismissed.map(({ nominationId, kind, reason, dismissedAt, dismissedBy }) => ({
        nomination: nominationOf(nominationId),
        kind,
        rewarded: rewardedOf.get(`${nominationId} ${kind}`) ?? null,
        reason,
        dismissedByName: nameOf.get(dismissedBy) ?? '',
        dismissedAt: dismissedAt.toISOString(),
      })),
      nominations: accepted.map(nominationView),
      classes: (campaign.criteriaSet?.classes ?? []).map(({ name }) => name),
      ...rights,
    };
  }
}

/** Oldest first; those of one list by code. */
const byEntry = (one: ObstacleView, other: ObstacleView): number => one.enteredAt.localeCompare(other.enteredAt) || (one.nomination.code < other.nomination.code ? -1 : Number(one.nomination.code > other.nomination.code));

function nominationView({ id, code, initiativeName, unitName }: NominationHead): ObstacleNominationView {
  return { id, code, name: initiativeName, unitName };
}

function obstacleView(obstacle: KnownObstacle, nomination: ObstacleNominationView, nameOf: ReadonlyMap<string, string>): Omit<ObstacleView, 'scans'> {
  const { id, kind, effect, className, reason, documentNumber, documentDate, documentIssuer, enteredAt, enteredBy, lifting } = obstacle;
  return {
    id,
    nomination,
    kind,
    effect,
    className,
    reason,
    documentNumber,
    documentDate,
    documentIssuer,
    enteredByName: nameOf.get(enteredBy) ?? '',
    enteredAt: enteredAt.toISOString(),
    lifting:
      lifting === null
        ? null
        : { reason: lifting.reason, document: lifting.document, liftedByName: nameOf.get(lifting.liftedBy) ?? '', liftedAt: lifting.liftedAt.toISOString() },
  };
}
