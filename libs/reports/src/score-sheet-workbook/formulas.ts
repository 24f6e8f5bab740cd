import { applicabilityOf, type CriteriaSet, isPointsLeaf, type Leaf, type PlannedGroup, planCriteria } from '@dvk/scoring-core';
import { GATE, TABLES_SHEET } from './messages.vi';
import type { LayoutRow, SheetLayout } from './sheet-layout';

const MARK = 'E';
const POINTS = 'F';
/** Excel takes 255 arguments; nested sums take as many as there are. */
const ARGUMENTS = 200;
/** Stands for an open bound of a step: no typed number comes near. */
export const OPEN_BOUND = 1_000_000_000_000_000;

/** Rows of a leaf's levels or steps on the sheet of tables. */
export interface TableRows {
  readonly first: number;
  readonly last: number;
}

/** Columns of the sheet of tables: points in hundredths; a level's name, or the two bounds of a step and whether each is inside. */
export const TABLE_COLUMNS = { points: 1, name: 2, from: 3, fromInside: 4, to: 5, toInside: 6 } as const;

/** By row of the sheet, without the sign of equality. */
export interface SheetFormulas {
  readonly points: ReadonlyMap<number, string>;
  readonly total: string;
  /** Cells filled among those to be filled. */
  readonly marked: string;
  readonly cellsToFill: number;
}

/**
 * The running total as live formulas that give the figure of scoring-core to the last place: every stage is rounded where the
 * rules round it, on whole numbers, so that a half is a half. Only numbers, cell addresses and our own words stand in them.
 */
export function sheetFormulas(set: CriteriaSet, layout: SheetLayout, notApplicable: ReadonlySet<string>, tables: ReadonlyMap<string, TableRows>): SheetFormulas {
  const plan = planCriteria(set);
  const aside = plan.leaves.map(({ leaf }) => notApplicable.has(leaf.code));
  const applicability = applicabilityOf(plan, aside);
  const rowOf = new Map(layout.rows.filter(({ kind }) => kind !== 'assigned').map((row) => [codeOf(row), row.row]));
  const at = (code: string): number => rowOf.get(code) ?? 0;
  const scale = 10 ** (4 - set.decimals);
  const unit = 10 ** set.decimals;
  const own = (group: PlannedGroup): Leaf[] => group.leaves.filter(({ leaf, index }) => leaf.markedBy === 'panel' && aside[index] !== true).map(({ leaf }) => leaf);
  const points = new Map<number, string>();

  const sumOf = (group: PlannedGroup): string => {
    const leaves = own(group);
    const rows = [
      ...leaves.filter(isPointsLeaf).map(({ code }) => at(code)),
      ...group.groups.filter(({ index }) => applicability.leftOut[index] !== true).map((child) => at(child.group?.code ?? '')),
    ];
    let sum = `ROUND(${sumCells(rows)}*${unit},0)`;
    if (applicability.rescaled[group.index] === true) sum = `ROUND(${sum}*${group.max}/${applicability.applicableMax[group.index] ?? group.max},0)`;
    const gates = leaves.filter((leaf) => leaf.kind === 'gate' && leaf.whenFailed === 'group-zero').map(({ code }) => `${MARK}${at(code)}="${GATE.failed}"`);
    const figure = `${sum}/${unit}`;
    return gates.length === 0 ? figure : `IF(OR(${gates.join(',')}),0,${figure})`;
  };
  const beside = (group: PlannedGroup, kind: 'bonus' | 'deduction'): string => {
    const rows = own(group).filter((leaf) => leaf.kind === kind).map(({ code }) => at(code));
    const inner = group.groups.map((child) => beside(child, kind)).filter((text) => text !== '');
    const terms = [...(rows.length === 0 ? [] : [sumCells(rows)]), ...inner];
    if (terms.length === 0) return '';
    const cap = kind === 'bonus' ? group.bonusCap : group.deductionCap;
    return Number.isFinite(cap) ? `MIN(${cap}/10000,${terms.join('+')})` : terms.join('+');
  };
  const visit = (group: PlannedGroup): void => {
    for (const leaf of own(group)) {
      const formula = leafFormula(leaf, at(leaf.code), scale, unit, tables.get(leaf.code));
      if (formula !== null) points.set(at(leaf.code), formula);
    }
    for (const child of group.groups) {
      if (applicability.leftOut[child.index] !== true) points.set(at(child.group?.code ?? ''), sumOf(child));
      visit(child);
    }
  };
  visit(plan.root);
  const [bonus, deduction] = [beside(plan.root, 'bonus'), beside(plan.root, 'deduction')];
  if (layout.bonusRow !== null) points.set(layout.bonusRow, bonus === '' ? '0' : bonus);
  if (layout.deductionRow !== null) points.set(layout.deductionRow, deduction === '' ? '0' : deduction);
  const uncut = [
    sumOf(plan.root),
    ...(layout.bonusRow === null ? [] : [`+${POINTS}${layout.bonusRow}`]),
    ...(layout.deductionRow === null ? [] : [`-${POINTS}${layout.deductionRow}`]),
  ].join('');
  const above = `MAX(0,ROUND((${uncut})*10000,0))`;
  const cut = plan.hasOfficeLeaves || set.bonusMayExceedMax === true ? above : `MIN(${plan.totalMax},${above})`;
  const toFill = layout.rows.filter((row) => row.kind !== 'group' && row.leaf.markedBy === 'panel' && !notApplicable.has(row.leaf.code)).map(({ row }) => row);
  return {
    points,
    total: `ROUND(${cut}/${scale},0)/${unit}`,
    marked: toFill.length === 0 ? '0' : callOver('COUNTA', MARK, toFill, '+'),
    cellsToFill: toFill.length,
  };
}

const codeOf = (row: LayoutRow): string => (row.kind === 'group' ? row.group.code : row.leaf.code);

/** What a leaf adds: points × weight, rounded; '' while nothing is typed. null: it adds nothing (a gate). */
function leafFormula(leaf: Leaf, row: number, scale: number, unit: number, table: TableRows | undefined): string | null {
  const cell = `${MARK}${row}`;
  const whenNumber = (figure: string): string => `IF(ISNUMBER(${cell}),${figure},"")`;
  const weighted = (rounded: string): string => `ROUND(${rounded}*${leaf.weight}/100,0)/${unit}`;
  switch (leaf.kind) {
    case 'points':
    case 'bonus':
    case 'deduction':
      return whenNumber(`ROUND(ROUND(${cell}*100,0)*${leaf.weight}/${scale},0)/${unit}`);
    case 'count':
      return whenNumber(weighted(`ROUND(MIN(${cell}*${leaf.pointsEach},${leaf.max})*100/${scale},0)`));
    case 'ratio': {
      const assigned = `${MARK}${row + 1}`;
      const share = `ROUND(${leaf.max * 100}*MIN(${cell},${assigned})/(${assigned}*${scale}),0)`;
      return `IF(AND(ISNUMBER(${cell}),ISNUMBER(${assigned})),IF(${assigned}>0,${weighted(share)},""),"")`;
    }
    case 'choice': {
      const chosen = `EXACT(${tableRange(table, 'name')},${cell})`;
      return `IF(SUMPRODUCT(--${chosen})=0,"",ROUND(SUMPRODUCT(${chosen}*${tableRange(table, 'points')})*${leaf.weight}/${scale},0)/${unit})`;
    }
    case 'steps': {
      const value = `ROUND(${cell}*100,0)`;
      const range = (name: keyof typeof TABLE_COLUMNS): string => tableRange(table, name);
      const inside = `((${value}>${range('from')})+(${value}=${range('from')})*${range('fromInside')})*((${value}<${range('to')})+(${value}=${range('to')})*${range('toInside')})`;
      const figure = weighted(`ROUND(SUMPRODUCT(${inside}*${range('points')})*100/${scale},0)`);
      return whenNumber(`IF(SUMPRODUCT(${inside})=0,"",${figure})`);
    }
    case 'gate':
      return null;
  }
}

export function tableRange(table: TableRows | undefined, column: keyof typeof TABLE_COLUMNS): string {
  const letter = 'ABCDEF'.charAt(TABLE_COLUMNS[column] - 1);
  return `'${TABLES_SHEET}'!$${letter}$${table?.first ?? 1}:$${letter}$${table?.last ?? 1}`;
}

/** 0 for none; neighbours become one range. */
function sumCells(rows: readonly number[]): string {
  return rows.length === 0 ? '0' : callOver('SUM', POINTS, rows, '+');
}

function callOver(name: string, column: string, rows: readonly number[], joined: string): string {
  const ranges: string[] = [];
  const sorted = [...rows].sort((a, b) => a - b);
  for (let first = 0; first < sorted.length; ) {
    let last = first;
    while (sorted[last + 1] === (sorted[last] ?? 0) + 1) last += 1;
    ranges.push(first === last ? `${column}${sorted[first]}` : `${column}${sorted[first]}:${column}${sorted[last]}`);
    first = last + 1;
  }
  const calls: string[] = [];
  for (let from = 0; from < ranges.length; from += ARGUMENTS) calls.push(`${name}(${ranges.slice(from, from + ARGUMENTS).join(',')})`);
  return calls.length === 1 ? (calls[0] ?? '0') : `(${calls.join(joined)})`;
}

/** The words a member types or chooses for a level, and the bounds of a step, as rows of the sheet of tables. */
export function tableRowsOf(leaf: Leaf): (string | number)[][] {
  if (leaf.kind === 'choice') return leaf.levels.map(({ name, points }) => [points, name]);
  if (leaf.kind !== 'steps') return [];
  return leaf.steps.map(({ from, fromInclusive, to, toInclusive, points }) => [
    points,
    '',
    from ?? -OPEN_BOUND,
    fromInclusive ? 1 : 0,
    to ?? OPEN_BOUND,
    toInclusive ? 1 : 0,
  ]);
}
