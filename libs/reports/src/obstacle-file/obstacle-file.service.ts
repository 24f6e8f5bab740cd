import { createHash } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { type ListedObstacle, type ListStanding, type ListState, listStates, ObstacleLists, type OpenObstacleList, requireDocument, type SourceDocument, standingsOf } from '@dvk/awards';
import { type Actor, cleanText, type FieldProblem, Problem, Transactor, type Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import { inFileName } from '../file-name';
import { cellAddress } from '../season-workbook/cell-address';
import { Turnstile } from '../turnstile';
import { writtenFile } from '../writing/written-file';
import { columnOf, listOrder, markedRows } from './list-order';
import { ListedRows } from './listed-rows';
import { OBSTACLE_FILE } from './messages.vi';
import { readObstacleFile } from './obstacle-files';
import type { ListReading } from './reading/list-rows';

/** The document that a list came with, as it was typed; what it says in common may be empty. */
export interface ListDocument extends SourceDocument {
  readonly summary: string;
}

export interface ListRowProblem {
  /** "C7"; empty: the row as a whole. */
  readonly cell: string;
  readonly code: string;
  readonly params: Readonly<Record<string, unknown>>;
}

export interface ListRowPreview {
  readonly row: number;
  /** Whom it speaks of: code and name of a nomination, or the unit with how many of its nominations. */
  readonly target: { readonly code: string; readonly name: string; readonly unitName: string; readonly nominations: number };
  readonly kind: ListedObstacle['kind'];
  readonly effect: ListedObstacle['effect'];
  readonly state: ListState;
  readonly problems: readonly ListRowProblem[];
}

export interface ListPreview {
  readonly fingerprint: string;
  readonly counts: Readonly<Record<ListState, number>>;
  /** How many obstacles would be entered. */
  readonly obstacles: number;
  readonly rows: readonly ListRowPreview[];
}

interface LookedAt {
  readonly open: OpenObstacleList;
  readonly document: SourceDocument;
  readonly standings: readonly ListStanding[];
}

const rowsAtOnce = 100;

/** Obstacles by Excel: the list that came with one document, looked at before anything is entered. */
@Injectable()
export class ObstacleFileService {
  /** Each process may take hundreds of megabytes. */
  private readonly turnstile = new Turnstile(2, 30, 'obstacle-file.busy');

  constructor(
    private readonly transactor: Transactor,
    private readonly lists: ObstacleLists,
  ) {}

  /** A list to be filled in. @throws Problem not found; conflict `obstacle.archived`, `obstacle-file.not-written`; too-many `obstacle-file.busy` */
  async template(actor: Actor, campaignId: string): Promise<{ readonly fileName: string; readonly bytes: Buffer }> {
    const open = await this.transactor.snapshot((tx) => this.lists.open(tx, actor, campaignId, 'none'));
    return { fileName: OBSTACLE_FILE.fileName(inFileName(open.campaign.code)), bytes: await writtenFile('obstacle-file', [listOrder(open, null)], 'obstacle-file.not-written') };
  }

  /**
   * Where each row stands; nothing is entered.
   * @throws Problem as `template`; invalid `obstacle.incomplete`, `obstacle-file.not-ours`, `.another-campaign`, `.file-…`, and what is wrong with its table
   */
  async preview(actor: Actor, campaignId: string, bytes: Buffer, typed: ListDocument): Promise<ListPreview> {
    const reading = await this.read(actor, campaignId, bytes);
    const looked = await this.transactor.snapshot((tx) => this.look(tx, actor, campaignId, { reading, typed }, 'none'));
    const targets = new Map(looked.open.targets.map((target) => [target.id, target]));
    return {
      fingerprint: fingerprintOf(looked),
      counts: countsOf(looked.standings),
      obstacles: looked.standings.reduce((sum, { fresh }) => sum + fresh.length, 0),
      rows: looked.standings.map(({ listed, state, problems }, at) => {
        const first = targets.get(listed.nominationIds[0] ?? '');
        const one = (reading.rows[at]?.cells.nomination ?? '') !== '';
        return {
          row: listed.row,
          target: { code: one ? (first?.code ?? '') : '', name: one ? (first?.initiativeName ?? '') : '', unitName: first?.unitName ?? '', nominations: listed.nominationIds.length },
          kind: listed.kind,
          effect: listed.effect,
          state,
          problems: problems.map((problem) => rowProblem(problem, listed.row, reading)),
        };
      }),
    };
  }

  /** The same rows with everything that is wrong marked in its cell. @throws Problem as `preview` */
  async errors(actor: Actor, campaignId: string, bytes: Buffer, typed: ListDocument): Promise<{ readonly fileName: string; readonly bytes: Buffer }> {
    const reading = await this.read(actor, campaignId, bytes);
    const { open, standings } = await this.transactor.snapshot((tx) => this.look(tx, actor, campaignId, { reading, typed }, 'none'));
    return { fileName: OBSTACLE_FILE.errorFileName, bytes: await writtenFile('obstacle-file', [listOrder(open, markedRows(reading, standings))], 'obstacle-file.not-written') };
  }

  /**
   * Enters what was looked at, all of it or nothing; with `good` the rows that nothing speaks against.
   * @returns how many obstacles
   * @throws Problem as `preview`; conflict `obstacle-file.preview-outdated`; invalid `obstacle-file.rows-refused` {count}
   */
  async apply(actor: Actor, campaignId: string, bytes: Buffer, { typed, fingerprint, choice }: { readonly typed: ListDocument; readonly fingerprint: string; readonly choice: 'all' | 'good' }): Promise<{ readonly entered: number; readonly counts: Readonly<Record<ListState, number>> }> {
    const reading = await this.read(actor, campaignId, bytes);
    return this.transactor.write(async (tx) => {
      const looked = await this.look(tx, actor, campaignId, { reading, typed }, 'campaign');
      if (fingerprintOf(looked) !== fingerprint) throw Problem.conflict('obstacle-file.preview-outdated');
      const counts = countsOf(looked.standings);
      const count = counts.refused + counts.doubled;
      if (choice === 'all' && count > 0) throw Problem.invalid('obstacle-file.rows-refused', { count });
      return { entered: await this.lists.enter(tx, actor, campaignId, looked.document, looked.standings), counts };
    });
  }

  /** In a process of its own, once it is known that the actor may ask; nothing in it is believed yet. */
  private async read(actor: Actor, campaignId: string, bytes: Buffer): Promise<ListReading> {
    await this.transactor.read((tx) => this.lists.open(tx, actor, campaignId, 'none'));
    return this.turnstile.pass(() => readObstacleFile(bytes));
  }

  private async look(tx: Tx, actor: Actor, campaignId: string, { reading, typed }: { readonly reading: ListReading; readonly typed: ListDocument }, lock: 'none' | 'campaign'): Promise<LookedAt> {
    const open = await this.lists.open(tx, actor, campaignId, lock);
    const document = requireDocument(typed);
    if (reading.campaignId === null) throw Problem.invalid('obstacle-file.not-ours');
    if (reading.campaignId !== campaignId) throw Problem.invalid('obstacle-file.another-campaign');
    if (reading.fault !== null) throw Problem.invalid(reading.fault.code, { ...reading.fault.params });
    const rows = new ListedRows(open.targets, cleanText(typed.summary));
    const listed: ListedObstacle[] = [];
    for (const [at, row] of reading.rows.entries()) {
      if (at % rowsAtOnce === rowsAtOnce - 1) await nextTurn();
      listed.push(rows.read(row));
    }
    return { open, document, standings: standingsOf(listed, document, open.known) };
  }
}

/** What was shown, and so what is entered; another file or document, or another situation, has another. */
function fingerprintOf({ document, standings }: LookedAt): string {
  const rows = standings.map(({ listed, state, fresh, problems }) => [listed.row, state, listed.kind, listed.effect, listed.reason, fresh, problems.map(({ field, code }) => [field, code])]);
  return createHash('sha256').update(JSON.stringify([document, rows]), 'utf8').digest('hex');
}

function countsOf(standings: readonly ListStanding[]): Record<ListState, number> {
  const counts = Object.fromEntries(listStates.map((state) => [state, 0])) as Record<ListState, number>;
  for (const { state } of standings) counts[state] += 1;
  return counts;
}

function rowProblem({ field, code, params = {} }: FieldProblem, row: number, { columns }: ListReading): ListRowProblem {
  const column = columnOf(field);
  const at = column === null ? undefined : columns[column];
  return { cell: at === undefined ? String(params['cell'] ?? '') : cellAddress(at, row), code, params };
}
