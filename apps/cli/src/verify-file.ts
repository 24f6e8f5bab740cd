import { createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { firstDifferenceBetween, manifestFileName, type ManifestText, NoManifestError, paperCodeOf, recomputed, type ReplacedVersion, sha256OfText } from '@dvk/awards';
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
  const checked = await recomputedFile(path);
  if (checked === null) return couldNot(messages.noManifest(path));
  const found = checked.sha256;
  const wanted = (sha256 ?? /^ket-qua-([0-9a-f]{12})/.exec(basename(path))?.[1])?.toLowerCase() ?? null;
  const complaints = wanted === null || (wanted.length >= 12 && found.startsWith(wanted)) ? [] : [messages.hashDiffers(wanted, found)];
  if (against !== undefined) {
    const difference = await differenceFrom(path, against);
    if (difference === null) return couldNot(messages.noManifest(against));
    complaints.push(...difference);
  }
  complaints.push(...checked.faults);
  const replaced = checked.replaces === null ? null : await replacedBeside(path, checked.replaces);
  if (replaced?.differs === true) complaints.push(replaced.words);
  if (complaints.length > 0) return { code: DIFFERS, lines: [messages.manifestDiffers], complaints };
  return { code: 0, lines: [messages.manifestWhole(found), ...(replaced === null ? [] : [replaced.words]), ...(wanted === null ? [messages.nothingToCompare] : [])], complaints };
}

/** Read as often as it is asked, piece by piece: the manifest of a large season is no single text. */
const textOf =
  (path: string): ManifestText =>
  () =>
    createReadStream(path, 'utf8') as AsyncIterable<string>;

interface Recomputed {
  readonly sha256: string;
  readonly faults: readonly string[];
  readonly replaces: ReplacedVersion | null;
}

/** The hash and the first thing that does not follow from the manifest's own season; null: it is no manifest. */
async function recomputedFile(path: string): Promise<Recomputed | null> {
  try {
    const { sha256, difference, replaces } = await recomputed(textOf(path));
    return { sha256, faults: difference === null ? [] : [difference.words], replaces };
  } catch (error) {
    if (error instanceof NoManifestError) return null;
    if ((error as NodeJS.ErrnoException).errno !== undefined) throw error;
    return { sha256: await sha256OfText(textOf(path)), faults: [messages.cannotRecompute], replaces: null };
  }
}

/** The manifest of the version that a correction replaces, where it lies in the same folder under its usual name. */
async function replacedBeside(path: string, { sha256, versionNo }: ReplacedVersion): Promise<{ readonly differs: boolean; readonly words: string }> {
  const name = manifestFileName(sha256);
  const beside = (await readdir(dirname(path))).includes(name) ? textOf(join(dirname(path), name)) : null;
  if (beside === null) return { differs: false, words: messages.replacesElsewhere(versionNo, sha256, name) };
  const differs = (await sha256OfText(beside)) !== sha256;
  return { differs, words: (differs ? messages.replacedDiffers : messages.replacedWhole)(versionNo, sha256, name) };
}

/** The first thing in which two manifests part, if there is any; null: the other is no manifest. */
async function differenceFrom(path: string, against: string): Promise<readonly string[] | null> {
  try {
    const difference = await firstDifferenceBetween(textOf(path), textOf(against));
    return difference === null ? [] : [difference.words];
  } catch (error) {
    if (error instanceof NoManifestError) return null;
    throw error;
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
  const text = textOf(manifestPath);
  const sha256 = await sha256OfText(text);
  const code = paperCodeOf(sha256);
  const differences = await paperDifferences(file, kind, { sha256, pieces: text() });
  const otherResult = file.identity !== null && file.identity.sha256 !== sha256 ? [messages.otherResult(paperCodeOf(file.identity.sha256), code)] : [];
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
