import { rankSeason, type ScoreTrail, type Season, type SeasonResult } from '@dvk/scoring-core';
import { canonicalResult, canonicalSeason, manifestPieces, seasonManifest } from '../season-manifest';
import { compareValues, type ValueDifference } from './compare-values';
import { differenceWords } from './difference.messages.vi';
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

/** What a manifest's text holds. */
interface ManifestContent {
  readonly format: number;
  readonly programVersion: string;
  readonly season: Season;
  readonly result: SeasonResult;
}

/** What is said beside the two values: a file against what comes out of it, or one file against another. */
export type ComparedWith = 'recomputed' | 'other-manifest';

/**
 * Recomputes a manifest from its own season and names the first thing in which the two part: which mark, rule, criterion,
 * decision, row or order. Needs no database; null when every byte is as it must be.
 *
 * @throws NoManifestError; Error when its season cannot be ranked
 */
export function firstDifference(manifest: string): ManifestDifference | null {
  const kept = contentOf(manifest);
  if (isRemade(manifest, kept)) return null;
  const found = difference(kept, contentOf(seasonManifest(kept.season, kept.programVersion)), 'recomputed');
  return found ?? formDifference(kept);
}

/** Whether the same text comes out again; it is compared piece by piece, since a second text of hundreds of megabytes would be made for nothing. */
export function isRemade(manifest: string, { season: given, programVersion }: Pick<ManifestContent, 'season' | 'programVersion'>): boolean {
  const season = canonicalSeason(given);
  let at = 0;
  for (const { text } of manifestPieces(season, canonicalResult(rankSeason(season)), programVersion)) {
    if (!manifest.startsWith(text, at)) return false;
    at += text.length;
  }
  return at === manifest.length;
}

/**
 * Names the first thing in which two manifests part, causes before what follows from them.
 *
 * @throws NoManifestError for either of the texts
 */
export function firstDifferenceBetween(kept: string, other: string): ManifestDifference | null {
  if (kept === other) return null;
  const content = contentOf(kept);
  return difference(content, contentOf(other), 'other-manifest') ?? formDifference(content);
}

/** A text that is no manifest of a known format. */
export class NoManifestError extends Error {
  constructor() {
    super('not a manifest of a known format');
    this.name = 'NoManifestError';
  }
}

function contentOf(manifest: string): ManifestContent {
  const content = parsed(manifest) as Partial<ManifestContent> | null;
  const isWhole = content?.format === 1 && typeof content.programVersion === 'string' && typeof content.season === 'object' && typeof content.result === 'object';
  if (!isWhole) throw new NoManifestError();
  const whole = content as ManifestContent;
  // A manifest without a recorded decision does not name the list at all.
  return { ...whole, season: { ...whole.season, decisions: whole.season.decisions ?? [] } };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new NoManifestError();
  }
}

function formDifference({ season }: ManifestContent): ManifestDifference {
  const found = { kind: 'form', path: [], kept: null, other: null, mark: null } as const;
  return { ...found, words: differenceWords(found, season, 'recomputed') };
}

function difference(kept: ManifestContent, other: ManifestContent, against: ComparedWith): ManifestDifference | null {
  const { result: _, ...inputs } = kept;
  const { result: __, ...otherInputs } = other;
  const found = compareValues(inputs, otherInputs, []) ?? compareResults(kept.result, other.result);
  if (found === null) return null;
  const mark = against === 'recomputed' ? markOf(found, kept.season, kept.result) : null;
  return { ...found, mark, words: differenceWords({ ...found, mark }, kept.season, against) };
}

/** Trails first: a changed mark moves others' ranks as well, and only the trail says whose mark it was. */
function compareResults(kept: SeasonResult, other: SeasonResult): ValueDifference | null {
  const lines = linesOf(kept);
  const otherLines = linesOf(other);
  const place = ['result', 'lines'];
  for (const part of [totalsOf, (trail: ScoreTrail) => trail]) {
    for (const { code, trail } of lines) {
      const twin = otherLines.find((line) => line.code === code)?.trail ?? null;
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
