import { formatDecimal } from '@dvk/scoring-core';
import type { CriterionRow } from './criterion-row';

/** A step must lead from 0 to the maximum, or the maximum could never be given. */
export function checkSteps(rows: readonly CriterionRow[]): void {
  for (const { reader, step, max } of rows) {
    if (step === null || max === null || max % step === 0) continue;
    reader.fault('step', 'step-does-not-divide', { step: formatDecimal(step, { comma: true }), max: formatDecimal(max, { comma: true }) });
  }
}

/** A group's maximum is Σ max × weight of its points leaves and Σ max of its groups (season workbook, step 2). */
export function checkGroupSums(rows: readonly CriterionRow[]): void {
  for (const group of rows) {
    if (group.kind !== 'group' || group.max === null) continue;
    const parts = rows.filter((row) => row.groupCode === group.code && row !== group);
    const shares = parts.map(shareOf);
    if (shares.includes(null)) continue;
    const sum = shares.reduce<number>((total, share) => total + (share ?? 0), 0);
    if (sum === group.max * 100) continue;
    group.reader.fault('max', 'group-sum-differs', {
      group: group.code,
      max: formatDecimal(group.max, { comma: true }),
      sum: tenThousandthsText(sum),
    });
  }
}

/** In ten-thousandths; null: not known because of another fault. */
function shareOf(row: CriterionRow): number | null {
  if (row.kind === 'gate' || row.kind === 'bonus' || row.kind === 'deduction') return 0;
  if (row.max === null || row.weight === null) return null;
  return row.max * row.weight;
}

function tenThousandthsText(value: number): string {
  const whole = Math.trunc(value / 10_000);
  const part = String(value % 10_000).padStart(4, '0').replace(/0+$/, '');
  return part === '' ? String(whole) : `${whole},${part}`;
}
