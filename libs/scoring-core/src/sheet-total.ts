import type { CriteriaPlan } from './criteria-plan';
import { type PartSums, uncutTotal } from './group-sum';
import type { TenThousandths } from './points';

/**
 * Total of one sheet over the panel's leaves (scoring rules §4): not below 0,
 * and not above the set's maximum unless bonuses may exceed it. When the set
 * has leaves of the office the upper cut waits until they are added.
 */
export function sheetTotal(plan: CriteriaPlan, panel: PartSums): TenThousandths {
  const total = Math.max(0, uncutTotal(panel));
  return plan.hasOfficeLeaves || plan.set.bonusMayExceedMax === true ? total : Math.min(total, plan.totalMax);
}
