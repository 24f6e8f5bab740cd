import { type CampaignView, PhaseGate } from '@dvk/campaigns';
import { type Actor, AuditLog, comparisonKey, Problem, Transactor, type Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import { type FrozenSeason, readManifest } from './frozen-season';
import { LineBackgrounds } from './line-backgrounds';
import { ResultsRepository } from './persistence/results.repository';
import { ResultAccess } from './result-access.service';
import { type ResultLineDetail, type ResultLineView, lineDetailOf, lineViewOf } from './result-line-view';
import { type ResultChanges, resultChanges } from './result-changes';
import type { ResultReferenceView, ResultView } from './result-view';

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

/** A version beside the one it replaces. */
export interface VersionChanges {
  readonly replaces: ResultReferenceView | null;
  readonly reason: string | null;
  readonly changes: ResultChanges | null;
}

/** A result with what it was frozen from and whose it is. */
export interface OpenedResult {
  readonly id: string;
  readonly sha256: string;
  readonly versionNo: number;
  readonly frozenAt: Date;
  readonly standing: 'proposal' | 'final';
  readonly reason: string | null;
  readonly replacesId: string | null;
  readonly manifest: string;
  readonly campaign: CampaignView;
  readonly frozen: FrozenSeason;
}

/** A result unopened, for those who need no manifest or read it in a process of its own. */
export type SealedResult = Omit<OpenedResult, 'frozen' | 'manifest'>;

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

  /** What differs from the version it replaces; null for the first. */
  changes(actor: Actor, id: string): Promise<VersionChanges> {
    return this.transactor.read(async (tx) => {
      const { replacesId, reason, frozen } = await this.open(tx, actor, id);
      const before = replacesId === null ? null : await this.results.findWhole(tx, replacesId);
      if (before === null) return { replaces: null, reason, changes: null };
      return { replaces: before, reason, changes: resultChanges(readManifest(before.manifest), frozen) };
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

  /** For the papers to the right: a result as it was frozen, for an actor who may read it now. */
  async open(tx: Tx, actor: Actor, id: string): Promise<OpenedResult> {
    const sealed = await this.sealed(tx, actor, id);
    const manifest = (await this.results.findWhole(tx, id))?.manifest ?? '';
    return { ...sealed, manifest, frozen: readManifest(manifest) };
  }

  /** The manifest of a result in its pieces, each read when it is asked for. Whoever takes them has asked whether the actor may. */
  async *piecesOf(id: string): AsyncGenerator<string> {
    yield* await this.transactor.read((tx) => Promise.resolve(this.results.piecesOf(tx, id)));
  }

  /** As {@link open} without the manifest: a large one takes seconds and gigabytes. */
  async sealed(tx: Tx, actor: Actor, id: string): Promise<SealedResult> {
    const campaign = await this.requireReadable(tx, actor, id);
    const row = await this.results.find(tx, id);
    if (row === null) throw Problem.notFound();
    const { sha256, versionNo, frozenAt, standing, reason, replacesId } = row;
    return { id, sha256, versionNo, frozenAt, standing, reason, replacesId, campaign };
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
