import { classPlace } from './class-bands';
import type { CriteriaNode, CriteriaSet } from './criteria-set';
import { formatDecimal } from './decimal-text';
import type { Problem } from './problem';
import type { AwardTier, Quota, ScoringRules, TieKey } from './rules';

export type RulesProblemCode =
  | 'rules.count-not-whole'
  | 'rules.spread-limit-negative'
  | 'rules.tie-code-unknown'
  | 'rules.tie-code-without-average'
  | 'rules.tie-key-doubled'
  | 'rules.tier-name-blank'
  | 'rules.tier-doubled'
  | 'rules.tier-class-unknown'
  | 'rules.tier-min-score-out-of-range'
  | 'rules.quota-count-not-whole'
  | 'rules.quota-percent-out-of-range'
  | 'rules.quota-class-unknown';

export type RulesProblem = Problem<RulesProblemCode>;

const problem = (code: RulesProblemCode, at: string, params: RulesProblem['params'] = {}): RulesProblem => ({ code, at, params });
const isCount = (value: number): boolean => Number.isSafeInteger(value) && value >= 0;

function findNode(nodes: readonly CriteriaNode[], code: string): CriteriaNode | null {
  for (const node of nodes) {
    if (node.code === code) return node;
    const inner = node.kind === 'group' ? findNode(node.children, code) : null;
    if (inner !== null) return inner;
  }
  return null;
}

function tieProblems(tieChain: readonly TieKey[], set: CriteriaSet): RulesProblem[] {
  const keyOf = (key: TieKey): string => (key.kind === 'average' ? `average:${key.code}` : key.kind);
  return tieChain.flatMap((key, index): RulesProblem[] => {
    const at = `tieChain[${index}]`;
    const name = key.kind === 'average' ? key.code : key.kind;
    const doubled = tieChain.findIndex((other) => keyOf(other) === keyOf(key)) < index;
    const problems = doubled ? [problem('rules.tie-key-doubled', at, { key: name })] : [];
    if (key.kind !== 'average') return problems;
    const node = findNode(set.groups, key.code);
    if (node === null) return [...problems, problem('rules.tie-code-unknown', at, { code: key.code })];
    const hasAverage = node.kind === 'group' || (node.kind !== 'gate' && node.markedBy !== 'unit');
    return hasAverage ? problems : [...problems, problem('rules.tie-code-without-average', at, { code: key.code })];
  });
}

function countsOf(quota: Quota): readonly number[] {
  switch (quota.kind) {
    case 'count':
      return [quota.count];
    case 'count-by-peer-group':
      return Object.values(quota.counts);
    case 'per-unit':
      return 'shared' in quota.pool ? [quota.pool.shared] : [quota.pool.collective, quota.pool.individual];
    case 'shared-total':
      return [quota.total];
    case 'unlimited':
    case 'percent':
      return [];
  }
}

function quotaProblems(quota: Quota, at: string, set: CriteriaSet): RulesProblem[] {
  const problems = countsOf(quota)
    .filter((count) => !isCount(count))
    .map((count) => problem('rules.quota-count-not-whole', at, { count }));
  if (quota.kind !== 'percent') return problems;
  if (!isCount(quota.percent) || quota.percent > 10_000) {
    problems.push(problem('rules.quota-percent-out-of-range', at, { percent: formatDecimal(quota.percent, { comma: false }) }));
  }
  if (typeof quota.base === 'object' && classPlace(set.classes, quota.base.ofClass) < 0) {
    problems.push(problem('rules.quota-class-unknown', at, { class: quota.base.ofClass }));
  }
  return problems;
}

function tierProblems(tier: AwardTier, index: number, tiers: readonly AwardTier[], set: CriteriaSet): RulesProblem[] {
  const blank = tier.name.trim() === '';
  const at = blank ? `tiers[${index}]` : tier.name;
  const problems: RulesProblem[] = [];
  if (blank) problems.push(problem('rules.tier-name-blank', at));
  else if (tiers.findIndex(({ name }) => name.trim() === tier.name.trim()) < index) problems.push(problem('rules.tier-doubled', at));
  if (tier.minClass !== null && classPlace(set.classes, tier.minClass) < 0) {
    problems.push(problem('rules.tier-class-unknown', at, { class: tier.minClass }));
  }
  if (tier.minScore !== null && !isCount(tier.minScore)) {
    problems.push(problem('rules.tier-min-score-out-of-range', at, { score: formatDecimal(tier.minScore, { comma: false }) }));
  }
  return [...problems, ...quotaProblems(tier.quota, at, set)];
}

/**
 * Everything that is wrong with a campaign's rules, tie-break chain and award
 * tiers against its criteria set, all at once; empty when they can be used.
 * `at` names a rule (`minSheets`), a place in the chain (`tieChain[1]`) or a tier.
 */
export function checkRules(
  rules: ScoringRules,
  tieChain: readonly TieKey[],
  tiers: readonly AwardTier[],
  set: CriteriaSet,
): RulesProblem[] {
  const counts = { trimEachEnd: rules.trimEachEnd, trimFrom: rules.trimFrom, minSheets: rules.minSheets };
  return [
    ...Object.entries(counts)
      .filter(([, count]) => !isCount(count))
      .map(([at, count]) => problem('rules.count-not-whole', at, { count })),
    ...(rules.spreadLimit !== null && !isCount(rules.spreadLimit) ? [problem('rules.spread-limit-negative', 'spreadLimit')] : []),
    ...tieProblems(tieChain, set),
    ...tiers.flatMap((tier, index) => tierProblems(tier, index, tiers, set)),
  ];
}
