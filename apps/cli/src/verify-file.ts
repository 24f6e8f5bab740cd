import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { firstDifference, firstDifferenceBetween, manifestFileName, NoManifestError, paperCodeOf, readManifest, sha256Of } from '@dvk/awards';
import { openPaperFile, paperDifferenceLine, paperDifferences, refusalSentence, verifiableKind } from '@dvk/reports';
import { verifyMessages as messages } from './verify.messages.vi';

export const COULD_NOT = 1;
export const DIFFERS = 2;

export interface FileOptions {
  readonly sha256?: string;
  readonly manifest?: string;
  readonly against?: string;
  readonly all?: boolean;
}

/** What a check ends with: exit code, what standard output says, and what standard error says. */
export interface Verdict {
  readonly code: number;
  readonly lines: readonly string[];
  readonly complaints: readonly string[];
}

const couldNot = (complaint: string): Verdict => ({ code: COULD_NOT, lines: [], complaints: [complaint] });

/** A manifest (.json) by itself, or an exported award list or score summary (.xlsx) beside its manifest; without database and server. */
export async function verifyFile(path: string, options: FileOptions): Promise<Verdict> {
  try {
    return /\.xlsx$/i.test(path) ? await verifyPaper(path, options) : await verifyManifest(path, options);
  } catch (error) {
    const { errno, code } = error as NodeJS.ErrnoException;
    // A disk's refusal has an errno; anything else is a fault of ours and keeps its own words.
    if (errno === undefined) throw error;
    return couldNot(messages.unreadable((error as NodeJS.ErrnoException).path ?? path, code ?? ''));
  }
}

async function verifyManifest(path: string, { sha256, against }: FileOptions): Promise<Verdict> {
  const text = await readFile(path, 'utf8');
  const ownFaults = recomputed(text);
  if (ownFaults === null) return couldNot(messages.noManifest(path));
  const found = sha256Of(text);
  const wanted = (sha256 ?? /^ket-qua-([0-9a-f]{12})/.exec(basename(path))?.[1])?.toLowerCase() ?? null;
  const complaints = wanted === null || (wanted.length >= 12 && found.startsWith(wanted)) ? [] : [messages.hashDiffers(wanted, found)];
  if (against !== undefined) {
    const other = await readFile(against, 'utf8');
    if (!isManifest(other)) return couldNot(messages.noManifest(against));
    const difference = firstDifferenceBetween(text, other);
    if (difference !== null) complaints.push(difference.words);
  }
  complaints.push(...ownFaults);
  if (complaints.length > 0) return { code: DIFFERS, lines: [messages.manifestDiffers], complaints };
  return { code: 0, lines: [messages.manifestWhole(found), ...(wanted === null ? [messages.nothingToCompare] : [])], complaints };
}

/** The first thing that does not follow from the manifest's own season; null: it is no manifest. */
function recomputed(text: string): string[] | null {
  try {
    const difference = firstDifference(text);
    return difference === null ? [] : [difference.words];
  } catch (error) {
    return error instanceof NoManifestError ? null : [messages.cannotRecompute];
  }
}

function isManifest(text: string): boolean {
  try {
    readManifest(text);
    return true;
  } catch {
    return false;
  }
}

async function verifyPaper(path: string, options: FileOptions): Promise<Verdict> {
  const file = await openPaperFile(path);
  if ('refusal' in file) return couldNot(refusalSentence(file.refusal));
  const kind = verifiableKind(file);
  if (kind === null) return couldNot(messages.notVerifiable);
  const manifestPath = options.manifest ?? (await manifestBeside(path, file.identity?.sha256 ?? null));
  if (manifestPath === null) return couldNot(messages.manifestMissing);
  const manifest = await verifyManifest(manifestPath, options.sha256 === undefined ? {} : { sha256: options.sha256 });
  if (manifest.code !== 0) return manifest;
  const text = await readFile(manifestPath, 'utf8');
  const code = paperCodeOf(sha256Of(text));
  const differences = await paperDifferences(file, kind, text);
  const otherResult = file.identity !== null && file.identity.sha256 !== sha256Of(text) ? [messages.otherResult(paperCodeOf(file.identity.sha256), code)] : [];
  const told = (options.all === true ? differences : differences.slice(0, 1)).map(paperDifferenceLine);
  const rest = differences.length - told.length;
  const complaints = [...otherResult, ...told, ...(rest > 0 ? [messages.moreDifferences(rest)] : [])];
  if (complaints.length > 0) return { code: DIFFERS, lines: [messages.paperDiffers(differences.length)], complaints };
  return { code: 0, lines: [messages.paperWhole(code), file.identity === null ? messages.usualHead : messages.headNotChecked], complaints };
}

/** `ket-qua-<12>.json` in the folder of the paper: the one it names, or the only one. */
async function manifestBeside(path: string, sha256: string | null): Promise<string | null> {
  const folder = dirname(path);
  const names = (await readdir(folder)).filter((name) => /^ket-qua-[0-9a-f]{12}\.json$/.test(name));
  const own = sha256 === null ? undefined : names.find((name) => name === manifestFileName(sha256));
  const name = own ?? (names.length === 1 ? names[0] : undefined);
  return name === undefined ? null : join(folder, name);
}
