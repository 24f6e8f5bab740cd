import { join } from 'node:path';
import { type Actor, frameOf, inBoundedProcess, Problem, Transactor } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import { ResultsRepository } from '../persistence/results.repository';
import type { ResultReferenceView } from '../result-view';
import { ResultsService } from '../results.service';
import { type ComparedVersion, VersionReading } from './compared-version';
import { type ResultChanges, resultChanges } from './result-changes';
import { versionSigns } from './version-signs';

/** A version beside the one it replaces. */
export interface VersionChanges {
  readonly replaces: ResultReferenceView | null;
  readonly reason: string | null;
  readonly changes: ResultChanges | null;
}

/** So few lines are compared here: a process would take longer to start. */
const mostLinesHere = 100;
/** Fifty thousand nominations with seven sheets each. */
const bounds = { memoryMegabytes: 2_048, milliseconds: 120_000, outputBytes: 64 * 1024 * 1024 };
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
    const { reason, lines, replaces } = await this.transactor.read(async (tx) => {
      const sealed = await this.results.sealed(tx, actor, id);
      return { ...sealed, replaces: sealed.replacesId === null ? null : await this.versions.find(tx, sealed.replacesId) };
    });
    if (replaces === null) return { replaces: null, reason, changes: null };
    return { replaces, reason, changes: await (lines > mostLinesHere ? this.inTurn(replaces.id, id) : this.here(replaces.id, id)) };
  }

  private async here(before: string, after: string): Promise<ResultChanges> {
    return resultChanges(await this.version(before), await this.version(after));
  }

  private async version(id: string): Promise<ComparedVersion> {
    const reading = new VersionReading();
    for await (const piece of this.results.piecesOf(id)) reading.push(piece);
    return reading.version();
  }

  private inTurn(before: string, after: string): Promise<ResultChanges> {
    const known = this.known.get(after);
    if (known !== undefined) return known;
    const changes = this.last.then(() => this.inProcess(before, after));
    this.last = changes.catch(() => undefined);
    this.known.set(after, changes);
    changes.catch(() => this.known.delete(after));
    for (const oldest of [...this.known.keys()].slice(0, -remembered)) this.known.delete(oldest);
    return changes;
  }

  private async inProcess(before: string, after: string): Promise<ResultChanges> {
    const outcome = await inBoundedProcess(join(__dirname, 'changes.process'), [], bounds, this.framesOf(before, after));
    if (outcome.ended !== null) throw Problem.conflict('result.reckoning-gave-up');
    return JSON.parse(outcome.output.toString('utf8')) as ResultChanges;
  }

  private async *framesOf(before: string, after: string): AsyncGenerator<Buffer> {
    for (const [sign, id] of [[versionSigns.before, before], [versionSigns.after, after]] as const) {
      for await (const piece of this.results.piecesOf(id)) yield* frameOf(sign, piece);
    }
  }
}
