import { type CampaignView, PhaseGate, type ShownToUnits } from '@dvk/campaigns';
import { type Actor, AuditLog, comparisonKey, Problem, Transactor, type Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import { LineBackgrounds } from './line-backgrounds';
import { ResultsRepository } from './persistence/results.repository';
import { ResultAccess } from './result-access.service';
import { type ResultLineDetail, type ResultLineView, lineDetailOf, lineViewOf } from './result-line-view';
import { linesOf, type ResultView } from './result-view';

const pageLimit = 200;

/** Which lines of a result, and how many. */
export interface LinesPage {
  readonly peerGroup: string | null;
  readonly outcome: 'ranked' | 'ineligible' | 'incomplete' | null;
  /** Finds name and unit with or without marks, and the code. */
  readonly search: string;
  /** Lines after this position. */
  readonly after: number;
  readonly limit: number;
}

/** A result unopened: what it is and whose. */
export interface SealedResult {
  readonly id: string;
  readonly sha256: string;
  readonly versionNo: number;
  readonly frozenAt: Date;
  readonly standing: 'proposal' | 'final';
  readonly reason: string | null;
  readonly replacesId: string | null;
  readonly campaign: CampaignView;
  /** What units see of their own results: as the publication in force says, else as one would be made now. */
  readonly shownToUnits: ShownToUnits;
  /** How many nominations it is of. */
  readonly lines: number;
}

/** Frozen results, read by those entitled while the phase permits it; never changed. */
@Injectable()
export class ResultsService {
  constructor(
    private readonly transactor: Transactor,
    private readonly audit: AuditLog,
    private readonly gate: PhaseGate,
    private readonly access: ResultAccess,
    private readonly results: ResultsRepository,
    private readonly backgrounds: LineBackgrounds,
  ) {}

  /** @throws Problem not found; `campaign.phase-closed` while the phase does not open results; so do all reads here */
  get(actor: Actor, id: string): Promise<ResultView> {
    return this.transactor.read(async (tx) => {
      const campaign = await this.requireReadable(tx, actor, id);
      const result = await this.results.find(tx, id);
      if (result === null) throw Problem.notFound();
      return { ...result.summary, ...result, campaignName: campaign.name };
    });
  }

  /** A page of lines by position. */
  lines(actor: Actor, id: string, page: LinesPage): Promise<readonly ResultLineView[]> {
    return this.transactor.read(async (tx) => {
      await this.requireReadable(tx, actor, id);
      const text = page.search.trim();
      const lines = await this.results.lines(tx, id, {
        peerGroup: page.peerGroup,
        outcome: page.outcome,
        search: text === '' ? null : { key: comparisonKey(text), text },
        after: page.after,
        limit: Math.min(page.limit, pageLimit),
      });
      return lines.map(lineViewOf);
    });
  }

  /** One line with the way its figure came about. */
  line(actor: Actor, id: string, position: number): Promise<ResultLineDetail> {
    return this.transactor.read(async (tx) => {
      await this.requireReadable(tx, actor, id);
      const line = await this.results.line(tx, id, position);
      if (line === null) throw Problem.notFound();
      return lineDetailOf(line, await this.backgrounds.of(tx, line));
    });
  }

  /** The exact bytes the hash is taken of, in pieces, leaving the house: recorded. */
  manifest(actor: Actor, id: string): Promise<{ pieces: AsyncIterable<string>; sha256: string }> {
    return this.transactor.write(async (tx) => {
      const { sha256 } = await this.sealed(tx, actor, id);
      await this.audit.append(tx, { actorId: actor.personId, action: 'result.manifest-downloaded', objectType: 'result', objectId: id, data: { sha256 } });
      return { pieces: this.piecesOf(id), sha256 };
    });
  }

  /** The manifest of a result in its pieces, each read when it is asked for. Whoever takes them has asked whether the actor may. */
  async *piecesOf(id: string): AsyncGenerator<string> {
    yield* await this.transactor.read((tx) => Promise.resolve(this.results.piecesOf(tx, id)));
  }

  /** A result unopened, for an actor who may read it now. */
  async sealed(tx: Tx, actor: Actor, id: string): Promise<SealedResult> {
    return this.sealedOf(tx, await this.requireReadable(tx, actor, id), id);
  }

  /** As {@link sealed} for work that somebody entitled has left behind: nobody is asked. */
  async sealedForWork(tx: Tx, id: string): Promise<SealedResult> {
    const campaignId = await this.results.campaignOf(tx, id);
    if (campaignId === null) throw Problem.notFound();
    return this.sealedOf(tx, await this.access.campaign(tx, campaignId), id);
  }

  private async sealedOf(tx: Tx, campaign: CampaignView, id: string): Promise<SealedResult> {
    const row = await this.results.find(tx, id);
    if (row === null) throw Problem.notFound();
    const { sha256, versionNo, frozenAt, standing, reason, replacesId, summary } = row;
    const shownToUnits = (await this.results.shownToUnits(tx, campaign.id)) ?? campaign.showToUnits;
    return { id, sha256, versionNo, frozenAt, standing, reason, replacesId, campaign, shownToUnits, lines: linesOf(summary) };
  }

  /** Whether the actor may read the result now, without opening it. */
  async requireReadable(tx: Tx, actor: Actor, id: string): Promise<CampaignView> {
    const campaignId = await this.results.campaignOf(tx, id);
    if (campaignId === null) throw Problem.notFound();
    const campaign = await this.access.require(tx, actor, campaignId);
    await this.gate.require(tx, campaignId, 'result.read', 'none');
    return campaign;
  }
}
