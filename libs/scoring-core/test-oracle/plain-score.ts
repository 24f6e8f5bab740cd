import type { CriteriaGroup, CriteriaNode, Leaf, Mark, Season, SeasonNomination, SeasonSheet } from '../src';
import { cmp, dec, halfUp, least, minus, type Num, num, over, plus, sign, times, total, ZERO } from './plain-number';

/** Steps 1 to 7 of the arithmetic, sentence by sentence, with no thought for speed. */

type Points = (leaf: Leaf) => Num;
type Part = 'panel' | 'office';

export interface PlainScore {
  readonly kind: 'scored';
  readonly code: string;
  readonly counted: number;
  readonly exact: Num;
  readonly final: Num;
  readonly sheetTotals: readonly Num[];
  readonly averageOf: (code: string) => Num | null;
  readonly barred: { readonly reason: 'gate' | 'floor'; readonly at: string } | null;
  readonly zeroLeaf: boolean;
}
export type PlainOutcome =
  | PlainScore
  | { readonly kind: 'incomplete'; readonly code: string; readonly counted: number; readonly reason: 'too-few-sheets' | 'office-items-missing' };

const leavesUnder = (node: CriteriaNode): readonly Leaf[] => (node.kind === 'group' ? node.children.flatMap(leavesUnder) : [node]);
const groupsUnder = (node: CriteriaNode): readonly CriteriaGroup[] => (node.kind === 'group' ? [node, ...node.children.flatMap(groupsUnder)] : []);
const isPoints = (leaf: Leaf): boolean => leaf.kind === 'points' || leaf.kind === 'choice';

const markOf = (sheet: SeasonSheet, leaf: Leaf): Mark | undefined => sheet.marks[leaf.code];

const pointsOf = (leaf: Leaf, mark: Mark | undefined): Num => {
  if (mark?.kind === 'points') return dec(mark.hundredths);
  if (mark?.kind === 'level' && leaf.kind === 'choice') return dec(leaf.levels.find(({ name }) => name === mark.level)?.points ?? NaN);
  throw new Error(`no points for ${leaf.code}`);
};

const lineOf = (season: Season, code: string | null): readonly string[] => {
  if (code === null) return [];
  const unit = season.units.find((item) => item.code === code);
  return [code, ...(unit === undefined ? [] : lineOf(season, unit.parentCode))];
};

export const inConflict = (season: Season, sheet: SeasonSheet, nomination: SeasonNomination): boolean => {
  const member = season.assessors.find(({ code }) => code === sheet.assessorCode);
  const unit = member?.unitCode ?? null;
  if (sheet.inConflict) return true;
  return unit !== null && (lineOf(season, unit).includes(nomination.unitCode) || lineOf(season, nomination.unitCode).includes(unit));
};

export const isComplete = (season: Season, sheet: SeasonSheet, part: Part): boolean =>
  sheet.submitted &&
  season.criteriaSet.groups
    .flatMap(leavesUnder)
    .filter((leaf) => leaf.markedBy === part)
    .every((leaf) => markOf(sheet, leaf) !== undefined);

const method = (season: Season, values: readonly Num[]): Num => {
  const { rules } = season;
  const sorted = [...values].sort(cmp);
  const n = sorted.length;
  if (rules.method === 'median') {
    const at = (index: number): Num => sorted[index] ?? ZERO;
    return n % 2 === 1 ? at((n - 1) / 2) : over(plus(at(n / 2 - 1), at(n / 2)), num(2));
  }
  const k = rules.trimEachEnd;
  const kept = rules.method === 'trimmed' && n >= rules.trimFrom && n > 2 * k ? sorted.slice(k, n - k) : sorted;
  return over(total(kept), num(kept.length));
};

export const scorePlainly = (season: Season, nomination: SeasonNomination): PlainOutcome => {
  const { criteriaSet: set, rules } = season;
  const round = (value: Num): Num => halfUp(value, set.decimals);
  const leaves = set.groups.flatMap(leavesUnder);
  const groups = set.groups.flatMap(groupsUnder);
  const rows = season.sheets.filter(({ nominationCode }) => nominationCode === nomination.code);
  const counted = rows.filter(
    (row) => row.assessorCode !== null && !row.recused && isComplete(season, row, 'panel') && !inConflict(season, row, nomination),
  );
  const office = rows.find(({ assessorCode }) => assessorCode === null);
  const code = nomination.code;
  if (counted.length < rules.minSheets || counted.length === 0) {
    return { kind: 'incomplete', code, counted: counted.length, reason: 'too-few-sheets' };
  }
  const officeLeaves = leaves.filter(({ markedBy }) => markedBy === 'office');
  if (officeLeaves.length > 0 && (office === undefined || !isComplete(season, office, 'office'))) {
    return { kind: 'incomplete', code, counted: counted.length, reason: 'office-items-missing' };
  }

  const kad = (leaf: Leaf): boolean => rows.some((row) => !row.recused && markOf(row, leaf)?.kind === 'not-applicable');
  const fails = (leaf: Leaf): boolean => {
    const says = (row: SeasonSheet): boolean => {
      const mark = markOf(row, leaf);
      return mark?.kind === 'gate' && !mark.passed;
    };
    if (leaf.markedBy === 'office') return office !== undefined && says(office);
    return counted.filter(says).length > counted.length / 2;
  };
  const maxOf = (node: CriteriaNode): Num =>
    node.kind === 'group' ? dec(node.max) : isPoints(node) ? times(dec(node.max), dec(node.weight)) : ZERO;
  const applies = (node: CriteriaNode): boolean => leavesUnder(node).some((leaf) => isPoints(leaf) && !kad(leaf));
  const hasPoints = (node: CriteriaNode): boolean => leavesUnder(node).some(isPoints);
  const contribution = (leaf: Leaf, points: Points): Num => round(times(points(leaf), dec(leaf.weight)));

  /** Sum of what applies; scaled up to `max` when a part was taken out. */
  const sumOf = (children: readonly CriteriaNode[], max: Num, part: Part, points: Points): Num => {
    const parts = children.filter(hasPoints);
    const kept = parts.filter(applies);
    const sum = total(kept.map((child) => (child.kind === 'group' ? groupSum(child, part, points) : child.markedBy === part ? contribution(child, points) : ZERO)));
    return kept.length === parts.length || kept.length === 0 ? sum : round(over(times(sum, max), total(kept.map(maxOf))));
  };
  const groupSum = (group: CriteriaGroup, part: Part, points: Points): Num => {
    const zeroed = group.children.some((child) => child.kind === 'gate' && child.whenFailed === 'group-zero' && fails(child));
    return zeroed ? ZERO : sumOf(group.children, dec(group.max), part, points);
  };
  const totalMax = total(set.groups.map(maxOf));
  const capped = (cap: number | null, sum: Num): Num => (cap === null ? sum : least(dec(cap), sum));
  const extra = (kind: 'bonus' | 'deduction', part: Part, points: Points): Num =>
    capped(
      kind === 'bonus' ? set.bonusCap : set.deductionCap,
      total(leaves.filter((leaf) => leaf.kind === kind && leaf.markedBy === part && !kad(leaf)).map((leaf) => contribution(leaf, points))),
    );
  const uncut = (part: Part, points: Points): Num =>
    minus(plus(sumOf(set.groups, totalMax, part, points), extra('bonus', part, points)), extra('deduction', part, points));
  const notBelowZero = (value: Num): Num => (sign(value) < 0 ? ZERO : value);
  const notAboveMax = (value: Num): Num => (set.bonusMayExceedMax === true ? value : least(totalMax, value));
  const sheetTotal = (points: Points): Num => {
    const value = notBelowZero(uncut('panel', points));
    return officeLeaves.length > 0 ? value : notAboveMax(value);
  };

  const ofSheet = (row: SeasonSheet): Points => (leaf) => pointsOf(leaf, markOf(row, leaf));
  const leafAverage = (leaf: Leaf): Num => {
    if (leaf.markedBy === 'office') return office === undefined ? ZERO : pointsOf(leaf, markOf(office, leaf));
    return round(method(season, counted.map((row) => ofSheet(row)(leaf))));
  };
  const sheetTotals = counted.map((row) => sheetTotal(ofSheet(row)));
  const panel = rules.scope === 'sheet' ? method(season, sheetTotals) : sheetTotal(leafAverage);
  const withOffice = officeLeaves.length > 0 && office !== undefined ? plus(panel, uncut('office', ofSheet(office))) : panel;
  const exact = notAboveMax(notBelowZero(withOffice));

  const averageOf = (wanted: string): Num | null => {
    const group = groups.find((item) => item.code === wanted);
    if (group !== undefined) {
      if (hasPoints(group) && !applies(group)) return null;
      return plus(groupSum(group, 'panel', leafAverage), groupSum(group, 'office', leafAverage));
    }
    const leaf = leaves.find((item) => item.code === wanted);
    return leaf === undefined || leaf.kind === 'gate' || kad(leaf) ? null : leafAverage(leaf);
  };
  const gate = leaves.find((leaf) => leaf.kind === 'gate' && leaf.whenFailed === 'ineligible' && fails(leaf));
  const under = (node: CriteriaNode): boolean => {
    const average = averageOf(node.code);
    if (node.floor === null || average === null) return false;
    const floor = node.floor.kind === 'points' ? dec(node.floor.value) : times(num(node.floor.value, 10_000), dec(node.max));
    return cmp(average, floor) < 0;
  };
  const floor = [...groups, ...leaves].find(under);
  return {
    kind: 'scored',
    code,
    counted: counted.length,
    exact,
    final: round(exact),
    sheetTotals,
    averageOf,
    barred: gate !== undefined ? { reason: 'gate', at: gate.code } : floor !== undefined ? { reason: 'floor', at: floor.code } : null,
    zeroLeaf: leaves.some((leaf) => isPoints(leaf) && !kad(leaf) && sign(leafAverage(leaf)) === 0),
  };
};
