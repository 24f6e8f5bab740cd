import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { campaignDefaults } from '@dvk/campaigns';
import { type PaperIdentity, readIdentity } from '../paper-identity';
import { nothingBehind } from '../papers/making/behind-the-result';
import { drawPaper } from '../papers/making/draw-paper';
import { headOfKind } from '../papers/making/drawing';
import { readSeasonFor } from '../papers/making/paper-order';
import type { RawWorkbook, Refusal } from '../season-workbook/reading/raw-workbook';
import { comparePaper, type PaperDifference } from './compare-paper';
import { SUMMARY } from '../papers/messages.vi';
import { readPaperFile } from './read-paper-file';

/** Workbooks that a manifest makes again, cell by cell. */
const verifiable = ['award-list', 'score-summary'] as const;

type VerifiableKind = (typeof verifiable)[number];

/** A file as it was read, before anybody compares it. */
export interface ReadPaper {
  readonly workbook: RawWorkbook;
  readonly identity: PaperIdentity | null;
}

export type PaperFile = ReadPaper | { readonly refusal: Refusal };

/** Which paper a file is: what it says of itself, else what its sheets look like; null: none that can be made again. */
export function verifiableKind({ workbook, identity }: ReadPaper): VerifiableKind | null {
  if (identity === null) return workbook.sheets.some(({ name }) => name === SUMMARY.sheet) ? 'score-summary' : 'award-list';
  return verifiable.find((kind) => kind === identity.kind) ?? null;
}

/** The manifest a paper is made again from, read piece by piece. */
export interface VerifiedManifest {
  readonly sha256: string;
  readonly pieces: AsyncIterable<string>;
}

/** Reads a paper from a file nobody vouches for. */
export async function openPaperFile(path: string): Promise<PaperFile> {
  const { reading, description } = await readPaperFile(path);
  return 'refusal' in reading ? reading : { workbook: reading.workbook, identity: readIdentity(description) };
}

/**
 * Makes a paper again from a manifest and compares it with a file cell by cell. Head and signatures are settings of the
 * campaign and no part of the manifest: they are those that the file names among its properties, or the usual ones.
 */
export async function paperDifferences({ workbook, identity }: ReadPaper, kind: VerifiableKind, manifest: VerifiedManifest): Promise<PaperDifference[]> {
  const { paperSettings } = campaignDefaults;
  const papers = identity === null ? paperSettings : { ...paperSettings, [headOfKind[kind]]: identity.head };
  // The moment of freezing stands in no cell.
  const order = { kind, sha256: manifest.sha256, frozenAt: new Date(0).toISOString(), papers, publicUrl: null, checkpoint: null, decisions: [], behind: nothingBehind, showsFigures: true, template: null } as const;
  const made = await drawPaper(order, await readSeasonFor({ kind }, manifest.pieces));
  const folder = await mkdtemp(join(tmpdir(), 'dvk-verify-'));
  try {
    const path = join(folder, 'made-again.xlsx');
    await writeFile(path, made);
    const { reading } = await readPaperFile(path);
    if ('refusal' in reading) throw new Error(`the paper made again cannot be read: ${reading.refusal.code}`);
    return comparePaper(reading.workbook, workbook);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
