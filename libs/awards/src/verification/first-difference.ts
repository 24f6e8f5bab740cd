import { createHash } from 'node:crypto';
import { rankSeason, type ScoreTrail, type Season, type SeasonResult } from '@dvk/scoring-core';
import { inListOrder } from '../frozen-season';
import { canonicalResult, canonicalSeason, manifestPieces, type ReplacedVersion } from '../season-manifest';
import { compareValues, type ValueDifference } from './compare-values';
import { differenceWords } from './difference.messages.vi';
import { isMadeOf, type ManifestContent, type ManifestText, readContent, sha256OfText, shortText } from './manifest-text';
import { type MarkBehind, markBehind } from './mark-behind';

/** Where two manifests part for the first time. */
export interface ManifestDifference {
  /** `form`: the same content, written otherwise than a manifest is. */
  readonly kind: ValueDifference['kind'] | 'form';
  /** `['season', 'sheets', 'MH001/TV2', 'marks', 'A1']`, `['result', 'lines', 'MH001', 'rank']` …; empty for the form. */
  readonly path: readonly string[];
  readonly kept: unknown;
  readonly other: unknown;
  /** The one mark that explains a result which does not follow from its season. */
  readonly mark: MarkBehind | null;
  /** The same in plain Vietnamese. */
  readonly words: string;
}

/** What is said beside the two values: a file against what comes out of it, or one file against another. */
export type ComparedWith = 'recomputed' | 'other-manifest';

/** A manifest beside what comes out of its own season. */
export interface RecomputedManifest {
  readonly sha256: string;
  /** null: every byte is as it must be. */
  readonly difference: ManifestDifference | null;
  /** The version it says it replaces. */
  readonly replaces: ReplacedVersion | null;
  readonly season: Season;
  /** As the manifest has it, peer groups in the order of every list. */
  readonly result: SeasonResult;
}

/**
 * Recomputes a manifest from its own season and names the first thing in which the two part: which mark, rule, criterion,
 * decision, row or order. Needs no database. It reads the manifest twice, and a third time when there is something to name:
 * its season and one result are held, never its text.
 *
 * @param mostAtOnce characters up to which it is read as one text
 * @throws NoManifestError; Error when its season cannot be ranked
 */
export async function recomputed(text: ManifestText, mostAtOnce = shortText): Promise<RecomputedManifest> {
  const hash = createHash('sha256');
  const { season: given, programVersion, replaces } = await readContent(text, 'season', mostAtOnce, hash);
  const sha256 = hash.digest('hex');
  const season = canonicalSeason(given);
  const result = canonicalResult(rankSeason(season));
  if (await isMadeOf(text, manifestPieces(season, result, { programVersion, replaces }))) return { sha256, difference: null, replaces, season: given, result: inListOrder(result) };
  const kept = await readContent(text, 'all', mostAtOnce);
  const found = difference(kept, { format: 1, programVersion, replaces, season, result }, 'recomputed');
  return { sha256, difference: found ?? formDifference(kept), replaces, season: kept.season, result: inListOrder(kept.result) };
}

/** {@link recomputed}: the difference alone. */
export async function firstDifference(text: ManifestText): Promise<ManifestDifference | null> {
  return (await recomputed(text)).difference;
}

/**
 * Names the first thing in which two manifests part, causes before what follows from them.
 *
 * @throws NoManifestError for either of the texts
 */
export async function firstDifferenceBetween(kept: ManifestText, other: ManifestText): Promise<ManifestDifference | null> {
  const [content, otherContent] = [await readContent(kept, 'all'), await readContent(other, 'all')];
  if ((await sha256OfText(kept)) === (await sha256OfText(other))) return null;
  return difference(content, otherContent, 'other-manifest') ?? formDifference(content);
}

function formDifference({ season }: ManifestContent): ManifestDifference {
  const found = { kind: 'form', path: [], kept: null, other: null, mark: null } as const;
  return { ...found, words: differenceWords(found, season, 'recomputed') };
}

function difference(kept: ManifestContent, other: ManifestContent, against: ComparedWith): ManifestDifference | null {
  const { result: _, replaces, ...inputs } = kept;
  const { result: __, replaces: otherReplaces, ...otherInputs } = other;
  // What a correction replaces says least of why two manifests differ.
  const found = compareValues(inputs, otherInputs, []) ?? compareResults(kept.result, other.result) ?? compareValues(replaces, otherReplaces, ['replaces']);
  if (found === null) return null;
  const mark = against === 'recomputed' ? markOf(found, kept.season, kept.result) : null;
  return { ...found, mark, words: differenceWords({ ...found, mark }, kept.season, against) };
}

/** Trails first: a changed mark moves others' ranks as well, and only the trail says whose mark it was. */
function compareResults(kept: SeasonResult, other: SeasonResult): ValueDifference | null {
  const lines = linesOf(kept);
  const otherLines = linesOf(other);
  const place = ['result', 'lines'];
  const twins = new Map(otherLines.map((line) => [line.code, line.trail]));
  for (const part of [totalsOf, (trail: ScoreTrail) => trail]) {
    for (const { code, trail } of lines) {
      const twin = twins.get(code) ?? null;
      const found = trail === null || twin === null ? null : compareValues(part(trail), part(twin), [...place, code, 'trail']);
      if (found !== null) return found;
    }
  }
  return compareValues(lines, otherLines, place) ?? compareValues(kept, other, ['result']);
}

const totalsOf = ({ sheets }: ScoreTrail) => ({ sheets: sheets.map(({ assessorCode, total }) => ({ assessorCode, total })) });

interface ResultLine {
  readonly code: string;
  readonly outcome: 'ranked' | 'ineligible' | 'incomplete';
  readonly peerGroup: string | null;
  readonly trail: ScoreTrail | null;
}

/** Every nomination of a result once, whatever became of it, in the order of the list. */
function linesOf({ peerGroups, ineligible, incomplete }: SeasonResult): ResultLine[] {
  return [
    ...peerGroups.flatMap(({ name, entries }) => entries.map((entry) => ({ ...entry, outcome: 'ranked' as const, peerGroup: name }))),
    ...ineligible.map((entry) => ({ ...entry, outcome: 'ineligible' as const, peerGroup: null })),
    ...incomplete.map((entry) => ({ ...entry, outcome: 'incomplete' as const, peerGroup: null, trail: null })),
  ];
}

function markOf({ path }: ValueDifference, season: Season, kept: SeasonResult): MarkBehind | null {
  const [area, list, code, field] = path;
  if (area !== 'result' || list !== 'lines' || code === undefined || field !== 'trail') return null;
  const trailIn = (result: SeasonResult): ScoreTrail | null => linesOf(result).find((line) => line.code === code)?.trail ?? null;
  const [trail, recomputed] = [trailIn(kept), trailIn(rankSeason(season))];
  return trail === null || recomputed === null ? null : markBehind(season, code, trail, recomputed);
}
