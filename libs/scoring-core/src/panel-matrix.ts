import { type Average, mean, median } from './aggregate';
import { type CountedSheets, readSheet, type SheetState } from './counted-sheets';
import type { CriteriaPlan } from './criteria-plan';
import { populationDeviation } from './deviation';
import { scoreNomination } from './nomination-score';
import { type ItemOutlier, itemOutliers, standsApart } from './outliers';
import { formatPoints, fromHundredths, scaleRounded, type TenThousandths } from './points';
import { requireDecimals } from './rounding';
import type { ScoringRules } from './rules';
import type { Season } from './season';
import type { DecimalText } from './season-result';
import { type RankPlace, placesOf, seasonStandings, type StandingNomination } from './season-standings';

/** One sheet that exists: what it comes to, or why it does not count. */
export interface MatrixCell {
  readonly assessorCode: string;
  readonly state: SheetState;
  /** Of a counted sheet. */
  readonly total: DecimalText | null;
  /** Further from the median than half the spread limit. */
  readonly apart: boolean;
}

/** A mark that explains a wide range, in figures as they are printed. */
export interface MatrixItem {
  readonly leafCode: string;
  readonly assessorCode: string;
  /** null: a gate. */
  readonly points: DecimalText | null;
  readonly median: DecimalText | null;
  /** null: not a gate. */
  readonly passed: boolean | null;
}

/** The panel's totals of one nomination, and how far apart they lie. Figures are null without a counted sheet. */
export interface MatrixRow {
  readonly code: string;
  readonly peerGroup: string;
  readonly place: RankPlace;
  /** Counted sheets. */
  readonly n: number;
  /** The campaign's figure; null for an incomplete nomination. */
  readonly finalScore: DecimalText | null;
  readonly mean: DecimalText | null;
  readonly median: DecimalText | null;
  readonly range: DecimalText | null;
  /** Dividing by n. */
  readonly deviation: DecimalText | null;
  /** The range is above the campaign's spread limit. */
  readonly overLimit: boolean;
  /** In the panel's order. */
  readonly cells: readonly MatrixCell[];
  /** Of a nomination over the limit: the marks that stand apart, item by item. */
  readonly items: readonly MatrixItem[];
}

/**
 * The totals of a whole season as the panel reads them after closing. The same counting and the same ranks as
 * `rankSeason`; deviations divide by n. Throws as `rankSeason`.
 */
export function panelMatrix(season: Season): readonly MatrixRow[] {
  requireDecimals(season.criteriaSet.decimals);
  const { plan, nominations } = seasonStandings(season);
  const places = placesOf(plan, season, nominations);
  return nominations.flatMap((each) => {
    const place = places.get(each.nomination.code);
    return place === undefined ? [] : [rowOf(plan, season, each, place)];
  });
}

function rowOf(plan: CriteriaPlan, { rules }: Season, { nomination, sheets, standing }: StandingNomination, place: RankPlace): MatrixRow {
  const print = (value: TenThousandths): DecimalText => formatPoints(value, plan.decimals);
  const average = ({ sum, count }: Average): DecimalText => print(scaleRounded(sum, 1, count, plan.decimals));
  const totals = standing.kind === 'incomplete' ? totalsOf(plan, rules, sheets) : standing.score.sheetTotals;
  const limit = rules.spreadLimit === null ? null : fromHundredths(rules.spreadLimit);
  const spread = totals.length === 0 ? null : Math.max(...totals) - Math.min(...totals);
  const overLimit = limit !== null && spread !== null && spread > limit;
  const any = totals.length > 0;
  return {
    code: nomination.code,
    peerGroup: nomination.peerGroup,
    place,
    n: totals.length,
    finalScore: standing.kind === 'incomplete' ? null : print(standing.score.final),
    mean: any ? average(mean(totals)) : null,
    median: any ? average(median(totals)) : null,
    range: spread === null ? null : print(spread),
    deviation: any ? print(populationDeviation(totals, plan.decimals)) : null,
    overLimit,
    cells: cellsOf(sheets, totals, { limit, print }),
    items: overLimit && limit !== null ? itemOutliers(plan, sheets.panel, limit).map((item) => printed(item, print)) : [],
  };
}

/** Totals of the sheets that count, also where the nomination is not complete yet. */
function totalsOf(plan: CriteriaPlan, rules: ScoringRules, sheets: CountedSheets): readonly TenThousandths[] {
  if (sheets.counted.length === 0) return [];
  return scoreNomination(plan, sheets, sheets.office ?? readSheet(plan, {}, 'office'), rules).sheetTotals;
}

function cellsOf(
  { panel }: CountedSheets,
  totals: readonly TenThousandths[],
  { limit, print }: { readonly limit: TenThousandths | null; readonly print: (value: TenThousandths) => DecimalText },
): MatrixCell[] {
  let counted = 0;
  return panel.map(({ assessorCode, state }) => {
    const total = state === 'counted' ? totals[counted++] : undefined;
    if (total === undefined) return { assessorCode, state, total: null, apart: false };
    return { assessorCode, state, total: print(total), apart: limit !== null && standsApart(total, totals, { limit, share: 1, whole: 1 }) };
  });
}

function printed(item: ItemOutlier, print: (value: TenThousandths) => DecimalText): MatrixItem {
  const { leafCode, assessorCode } = item;
  if (item.kind === 'gate') return { leafCode, assessorCode, points: null, median: null, passed: item.passed };
  return { leafCode, assessorCode, points: print(item.points), median: print(item.median), passed: null };
}
