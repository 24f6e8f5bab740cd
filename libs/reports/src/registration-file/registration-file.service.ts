import { createHash, randomUUID } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { type Actor, type FieldProblem, Problem, Transactor, type Tx } from '@dvk/platform';
import { BulkRegistrationReader, BulkRegistrationWriter, type FormStanding, type FormState, formStates, type OpenRegistration, OpenRegistrations, type WrittenForm, type WrittenRow } from '@dvk/registry';
import { Injectable } from '@nestjs/common';
import { inFileName } from '../file-name';
import { SealKeysRepository } from '../persistence/seal-keys.repository';
import { sameSeal } from '../score-sheet-workbook/sheet-seal';
import { cellAddress } from '../season-workbook/cell-address';
import { Turnstile } from '../turnstile';
import { writtenFile } from '../writing/written-file';
import { type FileIdentity, fileSeal } from './file-seal';
import { layoutVersion } from './form-layout';
import { REGISTRATION_FILE } from './messages.vi';
import type { FileReading } from './reading/registration-rows';
import { readRegistrationFile } from './registration-files';
import { formLengths, listsOf, markedRow } from './marked-rows';
import { columnOfField, FormReader } from './written-forms';

/** Every row has to be right, or those that are. */
export const importChoices = ['all', 'good'] as const;

export type ImportChoice = (typeof importChoices)[number];

export interface RowProblem {
  /** "C7"; empty: the row as a whole. */
  readonly cell: string;
  readonly code: string;
  readonly params: Readonly<Record<string, unknown>>;
}

export interface RowPreview {
  readonly row: number;
  readonly name: string;
  readonly unitName: string;
  readonly state: FormState;
  /** As which it is registered already; null: it is not. */
  readonly initiativeCode: string | null;
  readonly problems: readonly RowProblem[];
  readonly notes: readonly RowProblem[];
}

export interface FilePreview {
  readonly fingerprint: string;
  readonly counts: Readonly<Record<FormState, number>>;
  readonly rows: readonly RowPreview[];
}

export interface FileApplied {
  readonly registered: readonly WrittenRow[];
  readonly changed: readonly WrittenRow[];
  readonly counts: Readonly<Record<FormState, number>>;
}

export interface MadeFile {
  readonly fileName: string;
  readonly bytes: Buffer;
}

/** An uploaded file with where each of its rows stands now. */
interface LookedAt {
  readonly open: OpenRegistration;
  readonly identity: FileIdentity;
  readonly reading: FileReading;
  readonly standings: readonly FormStanding[];
}

const rowsAtOnce = 100;

/** Registering by Excel: the form of a campaign as a workbook, down empty and up filled in, looked at before anything is registered. */
@Injectable()
export class RegistrationFileService {
  /** Each process may take hundreds of megabytes. */
  private readonly turnstile = new Turnstile(2, 30, 'registration-file.busy');

  constructor(
    private readonly transactor: Transactor,
    private readonly registrations: OpenRegistrations,
    private readonly reader: BulkRegistrationReader,
    private readonly writer: BulkRegistrationWriter,
    private readonly keys: SealKeysRepository,
  ) {}

  /**
   * A file to be filled in, with the lists of today.
   * @throws Problem not found; conflict `campaign.phase-closed`, `registration-file.no-unit`, `registration-file.not-written`; too-many
   *   `registration-file.busy`
   */
  async template(actor: Actor, campaignId: string): Promise<MadeFile> {
    const { open, key } = await this.transactor.snapshot(async (tx) => ({
      open: await this.registrations.open(tx, actor, campaignId, 'none'),
      key: await this.keys.ofRegistrationFiles(tx),
    }));
    const identity: FileIdentity = { templateId: randomUUID(), campaignId, version: layoutVersion };
    const order = { identity: { ...identity, seal: fileSeal(key, identity) }, campaignName: open.campaign.name, lists: listsOf(open), lengths: formLengths, rows: null };
    const bytes = await writtenFile('registration-file', [order], 'registration-file.not-written');
    return { fileName: REGISTRATION_FILE.fileName(inFileName(open.campaign.code)), bytes };
  }

  /**
   * Where each row stands; nothing is registered.
   * @throws Problem as `template`; invalid `registration-file.not-ours`, `.another-campaign`, `.another-version`, `.tampered`, `.file-…`, and
   *   what is wrong with its table
   */
  async preview(actor: Actor, campaignId: string, bytes: Buffer): Promise<FilePreview> {
    const reading = await this.read(actor, campaignId, bytes);
    const looked = await this.transactor.snapshot((tx) => this.look(tx, actor, campaignId, reading, 'none'));
    const names = new Map(looked.open.units.map(({ id, name }) => [id, name]));
    return {
      fingerprint: fingerprintOf(looked),
      counts: countsOf(looked.standings),
      rows: looked.standings.map(({ form, state, initiative, problems, notes }) => ({
        row: form.row,
        name: form.name,
        unitName: names.get(form.unitId ?? '') ?? '',
        state,
        initiativeCode: initiative?.code ?? null,
        problems: problems.map((problem) => rowProblem(problem, form, reading)),
        notes: notes.map((note) => rowProblem(note, form, reading)),
      })),
    };
  }

  /** The same rows with everything that is wrong marked in its cell, to be mended and handed in again. @throws Problem as `preview` */
  async errors(actor: Actor, campaignId: string, bytes: Buffer): Promise<MadeFile> {
    const reading = await this.read(actor, campaignId, bytes);
    const { looked, key } = await this.transactor.snapshot(async (tx) => ({ looked: await this.look(tx, actor, campaignId, reading, 'none'), key: await this.keys.ofRegistrationFiles(tx) }));
    const { open, identity, standings } = looked;
    const order = {
      identity: { ...identity, seal: fileSeal(key, identity) },
      campaignName: open.campaign.name,
      lists: listsOf(open),
      lengths: formLengths,
      rows: reading.rows.map((row, at) => markedRow(row, standings[at]?.problems ?? [])),
    };
    return { fileName: REGISTRATION_FILE.errorFileName, bytes: await writtenFile('registration-file', [order], 'registration-file.not-written') };
  }

  /**
   * Registers what was looked at, all of it or nothing; with `good` the rows that nothing speaks against.
   * @throws Problem as `preview`; conflict `registration-file.preview-outdated`; invalid `registration-file.rows-refused` {count}
   */
  async apply(actor: Actor, campaignId: string, bytes: Buffer, { fingerprint, choice }: { readonly fingerprint: string; readonly choice: ImportChoice }): Promise<FileApplied> {
    const reading = await this.read(actor, campaignId, bytes);
    return this.transactor.write(async (tx) => {
      const looked = await this.look(tx, actor, campaignId, reading, 'share');
      if (fingerprintOf(looked) !== fingerprint) throw Problem.conflict('registration-file.preview-outdated');
      const counts = countsOf(looked.standings);
      const count = counts.refused + counts.doubled;
      if (choice === 'all' && count > 0) throw Problem.invalid('registration-file.rows-refused', { count });
      return { ...(await this.writer.write(tx, actor, looked.open, looked.identity.templateId, looked.standings)), counts };
    });
  }

  /** In a process of its own, once it is known that the actor may ask; nothing in it is believed yet. */
  private async read(actor: Actor, campaignId: string, bytes: Buffer): Promise<FileReading> {
    await this.transactor.read((tx) => this.registrations.open(tx, actor, campaignId, 'none'));
    return this.turnstile.pass(() => readRegistrationFile(bytes));
  }

  private async look(tx: Tx, actor: Actor, campaignId: string, reading: FileReading, lock: 'none' | 'share'): Promise<LookedAt> {
    const open = await this.registrations.open(tx, actor, campaignId, lock);
    const { identity, fault } = reading;
    if (identity === null) throw Problem.invalid('registration-file.not-ours');
    if (identity.campaignId !== campaignId) throw Problem.invalid('registration-file.another-campaign');
    if (identity.version !== layoutVersion) throw Problem.invalid('registration-file.another-version');
    if (!sameSeal(identity.seal, fileSeal(await this.keys.ofRegistrationFiles(tx), identity))) throw Problem.invalid('registration-file.tampered');
    if (fault !== null) throw Problem.invalid(fault.code, { ...fault.params });
    const forms = new FormReader(open);
    const written: WrittenForm[] = [];
    for (const [at, row] of reading.rows.entries()) {
      if (at % rowsAtOnce === rowsAtOnce - 1) await nextTurn();
      written.push(forms.read(row));
    }
    return { open, identity, reading, standings: await this.reader.standingsOf(tx, actor, open, identity.templateId, written) };
  }
}

/** SHA-256 over what would be done with each row and why: another file, or another situation, has another. */
function fingerprintOf({ identity, standings }: LookedAt): string {
  const rows = standings.map(({ form, state, problems, initiative }) => [form.row, form.digest, state, initiative?.id, initiative?.version, problems.map(({ field, code }) => [field, code])]);
  return createHash('sha256').update(JSON.stringify([identity.templateId, rows]), 'utf8').digest('hex');
}

function countsOf(standings: readonly FormStanding[]): Record<FormState, number> {
  const counts = Object.fromEntries(formStates.map((state) => [state, 0])) as Record<FormState, number>;
  for (const { state } of standings) counts[state] += 1;
  return counts;
}

function rowProblem({ field, code, params = {} }: FieldProblem, { row }: WrittenForm, { columns }: FileReading): RowProblem {
  const column = columnOfField(field);
  const at = column === null ? undefined : columns[column];
  return { cell: at === undefined ? String(params['cell'] ?? '') : cellAddress(at, row), code, params };
}
