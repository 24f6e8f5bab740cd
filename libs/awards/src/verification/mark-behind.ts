import { type Leaf, leavesOf, type Mark, rankSeason, type ScoreTrail, type Season, type SeasonSheet } from '@dvk/scoring-core';
import { sameJson } from './compare-values';

/** The one mark that explains why a kept result does not follow from its season. */
export interface MarkBehind {
  readonly nominationCode: string;
  /** null: an item of the office. */
  readonly assessorCode: string | null;
  /** One for each leaf whose mark would explain it: several only where the sheet's averages did not count. */
  readonly candidates: readonly ChangedMark[];
}

export interface ChangedMark {
  readonly leafCode: string;
  /** As the season has it now. */
  readonly stored: Mark;
  /** With which the kept result follows; null: several would do. */
  readonly original: Mark | null;
}

/** Marks that are tried for one leaf: every half point of a hundred. */
const mostValues = 400;

/**
 * Looks for the mark that was changed in a season beside a result that was left as it was: kept and recomputed trail part in the
 * average of its leaf (unless a trimmed mean dropped its sheet) and in the total of its sheet, and with another value there the
 * kept trail comes out again.
 *
 * @returns null: no single mark explains it
 */
export function markBehind(season: Season, nominationCode: string, kept: ScoreTrail, recomputed: ScoreTrail): MarkBehind | null {
  const alone = seasonOfOne(season, nominationCode);
  const all = leavesOf(season.criteriaSet.groups);
  const parting = all.filter(({ code }) => kept.averages[code] !== recomputed.averages[code]);
  const found = alone.sheets
    .filter((sheet) => partsAt(sheet, kept, recomputed))
    .map((sheet) => {
      const candidates = (parting.length === 0 ? all : parting).flatMap((leaf) => changedMark(alone, sheet, leaf, nominationCode, kept) ?? []);
      return { nominationCode, assessorCode: sheet.assessorCode, candidates };
    })
    .filter(({ candidates }) => candidates.length > 0);
  return found.length === 1 ? (found[0] ?? null) : null;
}

function changedMark(season: Season, sheet: SeasonSheet, leaf: Leaf, nominationCode: string, kept: ScoreTrail): ChangedMark | null {
  const stored = sheet.marks[leaf.code];
  if (stored === undefined) return null;
  const fitting = valuesOf(leaf).filter((mark) => !sameJson(mark, stored) && sameJson(trailWith(season, sheet, leaf.code, mark, nominationCode), kept));
  if (fitting.length === 0) return null;
  return { leafCode: leaf.code, stored, original: fitting.length === 1 ? (fitting[0] ?? null) : null };
}

/** A sheet's own nomination alone gives the same trail as the whole season. */
function seasonOfOne(season: Season, code: string): Season {
  return {
    ...season,
    nominations: season.nominations.filter((nomination) => nomination.code === code),
    sheets: season.sheets.filter((sheet) => sheet.nominationCode === code),
  };
}

/** Sheets whose totals part; all, where only averages are counted and totals round to the same. */
function partsAt({ assessorCode }: SeasonSheet, kept: ScoreTrail, recomputed: ScoreTrail): boolean {
  if (kept.officeTotal !== recomputed.officeTotal) return assessorCode === null;
  const totalIn = (trail: ScoreTrail) => trail.sheets.find((sheet) => sheet.assessorCode === assessorCode)?.total ?? null;
  const someTotalParts = kept.sheets.some(({ assessorCode: each, total }) => recomputed.sheets.find((sheet) => sheet.assessorCode === each)?.total !== total);
  return assessorCode !== null && (!someTotalParts || totalIn(kept) !== totalIn(recomputed));
}

function trailWith(season: Season, changed: SeasonSheet, leafCode: string, mark: Mark, code: string): ScoreTrail | null {
  const sheets = season.sheets.map((sheet) => (sheet === changed ? { ...sheet, marks: { ...sheet.marks, [leafCode]: mark } } : sheet));
  const { peerGroups, ineligible } = rankSeason({ ...season, sheets });
  return [...peerGroups.flatMap(({ entries }) => entries), ...ineligible].find((line) => line.code === code)?.trail ?? null;
}

/** Every value a leaf can have; none for those with too many to be told apart. */
function valuesOf(leaf: Leaf): Mark[] {
  switch (leaf.kind) {
    case 'points':
    case 'bonus':
    case 'deduction':
      return counted(Math.floor(leaf.max / leaf.step) + 1, (at) => ({ kind: 'points', hundredths: at * leaf.step }));
    case 'choice':
      return leaf.levels.map(({ name }) => ({ kind: 'level', level: name }));
    case 'gate':
      return [true, false].map((passed) => ({ kind: 'gate', passed }));
    case 'count':
      return counted(leaf.pointsEach === 0 ? 0 : Math.ceil(leaf.max / leaf.pointsEach) + 1, (count) => ({ kind: 'count', count }));
    default:
      return [];
  }
}

function counted(length: number, value: (at: number) => Mark): Mark[] {
  return length > mostValues ? [] : Array.from({ length }, (_, at) => value(at));
}
