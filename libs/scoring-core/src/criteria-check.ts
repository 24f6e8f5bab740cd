import { boundsFaults, coversDownTo, coversUpTo } from './bounds-check';
import { leafShare } from './criteria-plan';
import type { CriteriaGroup, CriteriaNode, CriteriaSet, Leaf } from './criteria-set';
import { formatDecimal } from './decimal-text';
import { leafProblems, type LeafProblemCode } from './leaf-check';
import type { Hundredths } from './marks';
import { fromHundredths, PER_HUNDREDTH } from './points';
import type { Problem } from './problem';
import { MAX_DECIMALS } from './rounding';

export type CriteriaProblemCode =
  | LeafProblemCode
  | 'criteria.groups-missing'
  | 'criteria.group-empty'
  | 'criteria.code-blank'
  | 'criteria.code-doubled'
  | 'criteria.children-do-not-add-up'
  | 'criteria.groups-do-not-add-up'
  | 'criteria.cap-negative'
  | 'criteria.bonus-cap-missing'
  | 'criteria.deduction-cap-missing'
  | 'criteria.bonus-may-exceed-max-unset'
  | 'criteria.decimals-out-of-range'
  | 'criteria.class-name-blank'
  | 'criteria.class-doubled'
  | 'criteria.class-reversed'
  | 'criteria.class-gap'
  | 'criteria.class-overlap'
  | 'criteria.class-bottom-uncovered'
  | 'criteria.class-top-uncovered';

export type CriteriaProblem = Problem<CriteriaProblemCode>;

interface PlacedNode {
  readonly node: CriteriaNode;
  /** `groups[0].children[1]`. */
  readonly path: string;
}

const text = (value: Hundredths): string => formatDecimal(value, { comma: false });
/** A sum of max × weight can have four places; it is shown with two unless that would hide a difference. */
const shareText = (value: number): string =>
  value % PER_HUNDREDTH === 0 ? text(value / PER_HUNDREDTH) : String(value / (PER_HUNDREDTH * PER_HUNDREDTH));

const problem = (code: CriteriaProblemCode, at: string, params: CriteriaProblem['params'] = {}): CriteriaProblem => ({ code, at, params });

function walk(nodes: readonly CriteriaNode[], path: string): readonly PlacedNode[] {
  return nodes.flatMap((node, index) => {
    const own = `${path}[${index}]`;
    return [{ node, path: own }, ...(node.kind === 'group' ? walk(node.children, `${own}.children`) : [])];
  });
}

const placeOf = ({ node, path }: PlacedNode): string => (node.code.trim() === '' ? path : node.code);

const shareOf = (node: CriteriaNode): number => (node.kind === 'group' ? fromHundredths(node.max) : leafShare(node));

function codeProblems(nodes: readonly PlacedNode[]): CriteriaProblem[] {
  const seen = new Set<string>();
  return nodes.flatMap((placed) => {
    const code = placed.node.code.trim();
    if (code === '') return [problem('criteria.code-blank', placed.path)];
    if (seen.has(code)) return [problem('criteria.code-doubled', code, { path: placed.path })];
    seen.add(code);
    return [];
  });
}

const isWhole = (value: Hundredths | null): boolean => value === null || Number.isSafeInteger(value);

/** Numbers of the set itself and of its classes; those of groups and leaves are checked with them. */
function wholeProblems(set: CriteriaSet): CriteriaProblem[] {
  const own = [['declaredTotal', set.declaredTotal], ['bonusCap', set.bonusCap], ['deductionCap', set.deductionCap]] as const;
  return [
    ...own.flatMap(([at, value]) => (isWhole(value) ? [] : [problem('criteria.number-not-whole', at)])),
    ...set.classes.flatMap(({ name, from, to }) => (isWhole(from) && isWhole(to) ? [] : [problem('criteria.number-not-whole', name)])),
  ];
}

function groupProblems(group: CriteriaGroup, at: string): CriteriaProblem[] {
  const numbers = [group.max, group.bonusCap, group.deductionCap, group.floor?.value ?? null];
  if (!numbers.every(isWhole)) return [problem('criteria.number-not-whole', at)];
  const problems: CriteriaProblem[] = [];
  const sum = group.children.reduce((total, child) => total + shareOf(child), 0);
  if (group.children.length === 0) problems.push(problem('criteria.group-empty', at));
  else if (sum !== fromHundredths(group.max)) {
    problems.push(problem('criteria.children-do-not-add-up', at, { declared: text(group.max), sum: shareText(sum) }));
  }
  const limit = group.floor?.kind === 'percent' ? 10_000 : group.max;
  if (group.floor !== null && (group.floor.value < 0 || group.floor.value > limit)) {
    problems.push(problem('criteria.floor-out-of-range', at, { floor: text(group.floor.value), max: text(limit) }));
  }
  for (const cap of [group.bonusCap, group.deductionCap]) {
    if (cap !== null && cap < 0) problems.push(problem('criteria.cap-negative', at, { cap: text(cap) }));
  }
  return problems;
}

function classProblems(set: CriteriaSet, publishing: boolean): CriteriaProblem[] {
  const { classes } = set;
  const problems = classes.flatMap(({ name }, index) => {
    if (name.trim() === '') return [problem('criteria.class-name-blank', `classes[${index}]`)];
    return classes.findIndex((other) => other.name.trim() === name.trim()) < index ? [problem('criteria.class-doubled', name)] : [];
  });
  for (const { kind, index, bound } of boundsFaults(classes)) {
    const next = kind === 'reversed' ? '' : (classes[index + 1]?.name ?? '');
    const at = classes[index]?.name ?? '';
    problems.push(problem(`criteria.class-${kind}`, at, { next, bound: bound === null ? '' : text(bound) }));
  }
  const [highest, lowest] = [classes.at(0), classes.at(-1)];
  if (!publishing || highest === undefined || lowest === undefined) return problems;
  if (!coversDownTo(lowest, 0)) problems.push(problem('criteria.class-bottom-uncovered', lowest.name, { from: text(lowest.from ?? 0) }));
  const best = set.declaredTotal + (set.bonusMayExceedMax === true ? (set.bonusCap ?? 0) : 0);
  if (!coversUpTo(highest, best)) problems.push(problem('criteria.class-top-uncovered', highest.name, { best: text(best) }));
  return problems;
}

/** What the issuer must choose before publishing: caps, and whether bonuses may exceed the maximum. */
function choiceProblems(set: CriteriaSet, leaves: readonly Leaf[]): CriteriaProblem[] {
  const problems: CriteriaProblem[] = [];
  if (set.bonusCap === null && leaves.some(({ kind }) => kind === 'bonus')) problems.push(problem('criteria.bonus-cap-missing', 'bonusCap'));
  if (set.deductionCap === null && leaves.some(({ kind }) => kind === 'deduction')) {
    problems.push(problem('criteria.deduction-cap-missing', 'deductionCap'));
  }
  if (set.bonusMayExceedMax === null) problems.push(problem('criteria.bonus-may-exceed-max-unset', 'bonusMayExceedMax'));
  return problems;
}

/**
 * Everything that keeps a criteria set from being published, all at once and
 * each with its place (scoring rules §3); empty when it may be published.
 * Self-marked leaves stand beside the total and are not part of any sum. With
 * `capsRequired: false` only the structure is checked: caps may be open, nothing
 * need be chosen, and classes need not cover every score from 0 to the maximum.
 */
export function checkCriteriaSet(set: CriteriaSet, options: { readonly capsRequired?: boolean } = {}): CriteriaProblem[] {
  const publishing = options.capsRequired ?? true;
  const nodes = walk(set.groups, 'groups');
  const problems: CriteriaProblem[] = [];
  if (!Number.isInteger(set.decimals) || set.decimals < 0 || set.decimals > MAX_DECIMALS) {
    problems.push(problem('criteria.decimals-out-of-range', 'decimals', { decimals: set.decimals }));
  }
  if (set.groups.length === 0) problems.push(problem('criteria.groups-missing', 'groups'));
  problems.push(...wholeProblems(set), ...codeProblems(nodes));
  for (const placed of nodes) {
    const at = placeOf(placed);
    problems.push(...(placed.node.kind === 'group' ? groupProblems(placed.node, at) : leafProblems(placed.node, at)));
  }
  const sum = set.groups.reduce((total, node) => total + shareOf(node), 0);
  if (set.groups.length > 0 && sum !== fromHundredths(set.declaredTotal)) {
    problems.push(problem('criteria.groups-do-not-add-up', 'declaredTotal', { declared: text(set.declaredTotal), sum: shareText(sum) }));
  }
  for (const [at, cap] of [['bonusCap', set.bonusCap], ['deductionCap', set.deductionCap]] as const) {
    if (cap !== null && cap < 0) problems.push(problem('criteria.cap-negative', at, { cap: text(cap) }));
  }
  problems.push(...classProblems(set, publishing));
  const leaves = nodes.flatMap(({ node }) => (node.kind === 'group' ? [] : [node]));
  return publishing ? [...problems, ...choiceProblems(set, leaves)] : problems;
}
