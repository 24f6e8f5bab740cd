import { CampaignsService, type CampaignSummary } from '@dvk/campaigns';
import { type Actor, databaseNow, Problem, Transactor, type Tx, unitsWithRole } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import type { AppealView } from '../appeals/appeal';
import { appealsUntil, filingRefusal } from '../appeals/appeal.policy';
import { AppealsReader } from '../appeals/appeals.reader';
import { LineBackgrounds } from '../line-backgrounds';
import { PublicationsRepository } from '../persistence/publications.repository';
import { type OwnLine, PublishedLinesRepository } from '../persistence/published-lines.repository';
import { ResultsRepository } from '../persistence/results.repository';
import { type OwnExplanation, ownExplanation, type OwnResult, type OwnResultDetail, shownOf } from './own-result';

/** What an appeal would be filed against. */
export interface AppealGround {
  readonly publicationId: string;
  readonly campaignId: string;
  readonly resultId: string;
  readonly until: Date | null;
  /** Why none can be filed; null: one can. */
  readonly refusal: string | null;
}

/** Published results of the nominations of the actor's own units. Before publication there is nothing here, whatever there is. */
@Injectable()
export class OwnResultsService {
  constructor(
    private readonly transactor: Transactor,
    private readonly campaigns: CampaignsService,
    private readonly lines: PublishedLinesRepository,
    private readonly results: ResultsRepository,
    private readonly backgrounds: LineBackgrounds,
    private readonly publications: PublicationsRepository,
    private readonly appeals: AppealsReader,
  ) {}

  /** Newest publication first; with every appeal the units ever filed, newest first. */
  list(actor: Actor): Promise<{ readonly results: readonly OwnResult[]; readonly appeals: readonly AppealView[] }> {
    return this.transactor.read(async (tx) => {
      const found = await this.linesOf(tx, actor);
      return { results: found.map(({ line, campaign }) => viewOf(line, campaign)), appeals: await this.appeals.ofUnits(tx, clerkOf(actor)) };
    });
  }

  /** @throws Problem not found, also for another unit's and while nothing is published */
  read(actor: Actor, nominationId: string): Promise<OwnResultDetail> {
    return this.transactor.read(async (tx) => {
      const { line, campaign } = await this.requireLine(tx, actor, nominationId);
      const appeals = (await this.appeals.ofUnits(tx, clerkOf(actor))).filter((appeal) => appeal.nominationId === nominationId);
      const { until, refusal } = await this.groundOf(tx, line, appeals);
      return { ...viewOf(line, campaign), explanation: await this.explanationOf(tx, line), appealsUntil: until, appealRefusal: refusal, appeals };
    });
  }

  /**
   * What an appeal about the nomination is filed against; the publication stays in force until the transaction ends.
   * @throws Problem not found, also for another unit's and while nothing is published
   */
  async openForAppeal(tx: Tx, actor: Actor, nominationId: string): Promise<AppealGround> {
    const { line } = await this.requireLine(tx, actor, nominationId);
    if (!(await this.publications.holdInForce(tx, line.publicationId))) throw Problem.notFound();
    return this.groundOf(tx, line, await this.appeals.ofUnits(tx, clerkOf(actor)));
  }

  private async groundOf(tx: Tx, line: OwnLine, appeals: readonly AppealView[]): Promise<AppealGround> {
    const { publicationId, campaignId, resultId, appealDays, announcedAt, nominationId } = line;
    const until = appealsUntil(announcedAt, appealDays);
    const filedBefore = appeals.some((appeal) => appeal.nominationId === nominationId && appeal.publicationId === publicationId);
    return { publicationId, campaignId, resultId, until, refusal: filingRefusal({ appealDays, until, now: await databaseNow(tx), filedBefore }) };
  }

  private async explanationOf(tx: Tx, line: OwnLine): Promise<OwnExplanation | null> {
    if (line.shown !== 'explanation') return null;
    const row = await this.results.lineOfNomination(tx, line.resultId, line.nominationId);
    return row === null ? null : ownExplanation(row, await this.backgrounds.of(tx, row));
  }

  private async requireLine(tx: Tx, actor: Actor, nominationId: string) {
    const found = (await this.linesOf(tx, actor)).find(({ line }) => line.nominationId === nominationId);
    if (found === undefined) throw Problem.notFound();
    return found;
  }

  private async linesOf(tx: Tx, actor: Actor): Promise<{ readonly line: OwnLine; readonly campaign: CampaignSummary }[]> {
    const open = new Map((await this.campaigns.published(tx)).map((campaign) => [campaign.id, campaign]));
    const lines = await this.lines.ofUnits(tx, clerkOf(actor), [...open.keys()]);
    return lines.flatMap((line) => {
      const campaign = open.get(line.campaignId);
      return campaign === undefined ? [] : [{ line, campaign }];
    });
  }
}

const clerkOf = (actor: Actor): readonly string[] => unitsWithRole(actor, 'unit-clerk');

function viewOf(line: OwnLine, { name, year }: Pick<CampaignSummary, 'name' | 'year'>): OwnResult {
  return {
    nominationId: line.nominationId,
    nominationCode: line.nominationCode,
    name: line.name,
    unitName: line.unitName,
    campaignId: line.campaignId,
    campaignName: name,
    year,
    publishedAt: line.publishedAt,
    corrected: line.corrected,
    verifyCode: line.sha256.slice(0, 12),
    shown: line.shown,
    reward: line.reward,
    ...shownOf(line, line.shown),
  };
}
