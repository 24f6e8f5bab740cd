import type { ScoringRules } from '@dvk/scoring-core';

/** Half a sheet more than is trimmed: TRIMMEAN rounds its count down to pairs, and a fraction like 2/7 × 7 may fall short. */
const SURELY_ABOVE = '0.5';

/** The panel's figure over a row's totals; texts ("Từ chối") do not count. Excel's own functions, English names. */
export function panelFormula(rules: ScoringRules, range: string): string {
  const { method, trimEachEnd, trimFrom } = rules;
  if (method === 'median') return `MEDIAN(${range})`;
  if (method === 'mean' || trimEachEnd === 0) return `AVERAGE(${range})`;
  const share = `(2*${trimEachEnd}+${SURELY_ABOVE})/COUNT(${range})`;
  return `IF(AND(COUNT(${range})>=${trimFrom},COUNT(${range})>${2 * trimEachEnd}),TRIMMEAN(${range},${share}),AVERAGE(${range}))`;
}

/** Panel's and office's part, cut at 0 and at the maximum, rounded half up. */
export function finalFormula(panel: string, office: string | null, max: number | null, decimals: number): string {
  const sum = office === null ? panel : `${panel}+${office}`;
  const cut = max === null ? `MAX(0,${sum})` : `MIN(${max},MAX(0,${sum}))`;
  return `ROUND(${cut},${decimals})`;
}

/** Rank by score alone, before any tie is broken: 1-2-2-4. */
export function rankFormula(cell: string, range: string): string {
  return `_xlfn.RANK.EQ(${cell},${range},0)`;
}
