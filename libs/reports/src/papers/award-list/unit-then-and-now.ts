import type { SeasonNomination, SeasonUnit } from '@dvk/scoring-core';
import { unitThenAndNow } from './messages.vi';

/** The unit under the name it bore when it handed in, with what it has become since: its successors when it ended, else its new name. */
export function unitText({ unitCode, unitNameThen }: Pick<SeasonNomination, 'unitCode' | 'unitNameThen'>, unit: Pick<SeasonUnit, 'name' | 'successors'> | undefined): string {
  const name = unit?.name ?? unitCode;
  const then = unitNameThen ?? name;
  const now = unit?.successors?.join(', ') ?? name;
  return now === then ? then : unitThenAndNow(then, now);
}
