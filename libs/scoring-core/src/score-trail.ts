import { trimmedAtEachEnd } from './aggregate';
import type { CountedSheets } from './counted-sheets';
import type { CriteriaPlan } from './criteria-plan';
import { formatExact } from './fraction';
import type { NominationScore } from './nomination-score';
import { formatPoints, type TenThousandths } from './points';
import type { ScoringRules } from './rules';
import type { ScoreTrail } from './season-result';

/** Which of the totals the trimmed mean drops: by value, the earlier seat first among equal ones. */
function droppedTotals(totals: readonly TenThousandths[], rules: ScoringRules): ReadonlySet<number> {
  const dropped = rules.scope === 'sheet' ? trimmedAtEachEnd(totals.length, rules) : 0;
  if (dropped === 0) return new Set();
  const order = totals.map((_, at) => at).sort((a, b) => (totals[a] ?? 0) - (totals[b] ?? 0) || a - b);
  return new Set([...order.slice(0, dropped), ...order.slice(order.length - dropped)]);
}

/** Writes down how a score came about, in figures as they are printed. */
export function trailOf(
  plan: CriteriaPlan,
  rules: ScoringRules,
  sheets: CountedSheets,
  score: NominationScore,
): ScoreTrail {
  const print = (value: TenThousandths): string => formatPoints(value, plan.decimals);
  const dropped = droppedTotals(score.sheetTotals, rules);
  let counted = 0;
  const averages: [string, string][] = [];
  for (const { group, index } of plan.groupsInOrder) {
    const average = score.groupAverages[index] ?? null;
    if (group !== null && average !== null) averages.push([group.code, print(average)]);
  }
  for (const { leaf, index } of plan.leavesInOrder) {
    const average = score.leafAverages[index] ?? null;
    if (average !== null) averages.push([leaf.code, print(average)]);
  }
  return {
    sheets: sheets.panel.map(({ assessorCode, state }) => {
      if (state !== 'counted') return { assessorCode, total: null, state, trimmed: false };
      const at = counted;
      counted += 1;
      return { assessorCode, total: print(score.sheetTotals[at] ?? 0), state, trimmed: dropped.has(at) };
    }),
    averages: Object.fromEntries(averages),
    notApplicable: plan.leavesInOrder.filter(({ index }) => sheets.notApplicable[index] === true).map(({ leaf }) => leaf.code),
    panelExact: formatExact(score.panelExact),
    officeTotal: score.officeTotal === null ? null : print(score.officeTotal),
    mean: formatExact(score.mean),
    median: formatExact(score.median),
    range: print(score.spread),
  };
}
