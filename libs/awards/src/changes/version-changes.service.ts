import { type Actor, Transactor } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import { ResultsRepository } from '../persistence/results.repository';
import type { ResultReferenceView } from '../result-view';
import { ResultsService, type SealedResult } from '../results.service';
import { compareHere, compareInProcess, type TwoManifests } from './compare-versions';
import type { ResultChanges } from './result-changes';

/** A version beside the one it replaces. */
export interface VersionChanges {
  readonly replaces: ResultReferenceView | null;
  readonly reason: string | null;
  readonly changes: ResultChanges | null;
}

/** So few lines are compared here: a process would take longer to start. */
const mostLinesHere = 100;
/** Newest versions whose changes are remembered: neither of two versions ever changes. */
const remembered = 4;

/** What a new version of a result changes. Two large ones are compared in a process of their own, one pair after the other. */
@Injectable()
export class VersionChangesService {
  private last: Promise<unknown> = Promise.resolve();
  private readonly known = new Map<string, Promise<ResultChanges>>();

  constructor(
    private readonly transactor: Transactor,
    private readonly results: ResultsService,
    private readonly versions: ResultsRepository,
  ) {}

  /**
   * What differs from the version it replaces; null for the first.
   *
   * @throws Problem not found; conflict `campaign.phase-closed`, `result.reckoning-gave-up`
   */
  async of(actor: Actor, id: string): Promise<VersionChanges> {
    return this.ofSealed(await this.transactor.read((tx) => this.results.sealed(tx, actor, id)));
  }

  /** {@link of} for whoever has been let read the result. */
  async ofSealed({ id, reason, lines, replacesId }: SealedResult): Promise<VersionChanges> {
    const replaces = replacesId === null ? null : await this.transactor.read((tx) => this.versions.find(tx, replacesId));
    if (replaces === null) return { replaces: null, reason, changes: null };
    return { replaces, reason, changes: await (lines > mostLinesHere ? this.inTurn(replaces.id, id) : compareHere(this.manifests(replaces.id, id))) };
  }

  private inTurn(before: string, after: string): Promise<ResultChanges> {
    const known = this.known.get(after);
    if (known !== undefined) return known;
    const changes = this.last.then(() => compareInProcess(this.manifests(before, after)));
    this.last = changes.catch(() => undefined);
    this.known.set(after, changes);
    changes.catch(() => this.known.delete(after));
    for (const oldest of [...this.known.keys()].slice(0, -remembered)) this.known.delete(oldest);
    return changes;
  }

  private manifests(before: string, after: string): TwoManifests {
    return { before: this.results.piecesOf(before), after: this.results.piecesOf(after) };
  }
}
