import type { CriteriaGroup, CriteriaNode, Hundredths, Leaf, Level } from '@dvk/scoring-core';
import type { FaultList } from '../faults';
import { CRITERION_KINDS, MARKED_BY, OFFICE_CODE, SHEETS } from '../layout';
import type { RawSheet } from '../reading/raw-workbook';
import { checkGroupSums, checkSteps } from './check-criteria';
import type { CriterionKey, CriterionKind, CriterionRow } from './criterion-row';
import { matchKey } from './match-key';
import { RowReader } from './row-reader';
import { openTable } from './sheet-table';

const DEFAULT_WEIGHT = 100;
const DEFAULT_STEP = 1;
const LARGEST = 1_000_000_00;

/** Rows in sheet order; a doubled code is reported and its second row left out. */
export function readCriteria(sheet: RawSheet, faults: FaultList): readonly CriterionRow[] | null {
  const table = openTable(sheet, SHEETS.criteria, faults);
  if (table === null) return null;
  const rows: CriterionRow[] = [];
  const firstOf = new Map<string, string>();
  for (const raw of table.rows) {
    const reader = new RowReader(table, raw, faults);
    if (reader.isBlank) continue;
    const row = readRow(reader);
    const first = firstOf.get(row?.code ?? '');
    if (row === null) continue;
    if (first !== undefined) {
      reader.fault('code', 'code-doubled', { value: row.code, first });
      continue;
    }
    firstOf.set(row.code, reader.at('code'));
    rows.push(row);
  }
  checkParents(rows);
  checkSteps(rows);
  checkGroupSums(rows);
  if (!rows.some((row) => row.kind === 'points' || row.kind === 'choice')) faults.add(sheet.name, 'A1', 'no-points-leaf');
  return rows;
}

function readRow(reader: RowReader<CriterionKey>): CriterionRow | null {
  const code = reader.code('code');
  const kind = reader.word('kind', CRITERION_KINDS);
  const name = reader.text('name');
  if (code === '' || kind === undefined) return null;
  const isReserved = Object.values<string>(SHEETS.marks.columns).some((head) => matchKey(head) === matchKey(code)) || code === OFFICE_CODE;
  if (kind !== 'group' && isReserved) reader.fault('code', 'code-reserved', { value: code });
  if (kind === 'group' && (reader.optionalDecimal('weight') ?? DEFAULT_WEIGHT) !== DEFAULT_WEIGHT) reader.fault('weight', 'group-weighted');
  const max = readMax(reader, kind);
  const measured = kind === 'points' || kind === 'bonus' || kind === 'deduction';
  return {
    reader,
    code,
    groupCode: reader.optionalText('group'),
    name,
    kind,
    max,
    weight: kind === 'group' || kind === 'gate' ? DEFAULT_WEIGHT : readOr(reader, 'weight', DEFAULT_WEIGHT, { least: 1, most: LARGEST }),
    step: measured ? readOr(reader, 'step', DEFAULT_STEP, { least: 1, most: max ?? LARGEST }) : null,
    floor: kind === 'gate' ? null : reader.optionalDecimal('floor', { least: 0, most: max ?? LARGEST }),
    markedBy: (kind === 'group' ? 'panel' : reader.optionalWord('markedBy', MARKED_BY)) ?? 'panel',
  };
}

function readMax(reader: RowReader<CriterionKey>, kind: CriterionKind): Hundredths | null {
  if (kind === 'gate') return reader.optionalDecimal('max') ?? 0;
  return reader.decimal('max', { least: kind === 'group' ? 0 : 1, most: LARGEST });
}

function readOr(reader: RowReader<CriterionKey>, key: CriterionKey, absent: Hundredths, bounds: { least: Hundredths; most: Hundredths }): Hundredths | null {
  return reader.isGiven(key) ? reader.optionalDecimal(key, bounds) : absent;
}

function checkParents(rows: readonly CriterionRow[]): void {
  const byCode = new Map(rows.map((row) => [row.code, row]));
  for (const row of rows) {
    if (row.groupCode === '') {
      if (row.kind === 'points' || row.kind === 'choice') row.reader.fault('group', 'group-missing');
      continue;
    }
    const parent = byCode.get(row.groupCode);
    if (parent === undefined) row.reader.fault('group', 'group-unknown', { value: row.groupCode });
    else if (parent.kind !== 'group') row.reader.fault('group', 'group-is-leaf', { value: row.groupCode });
    else if (row.kind === 'group' && isOwnAncestor(row, byCode)) row.reader.fault('group', 'group-cyclic', { value: row.groupCode });
  }
}

function isOwnAncestor(row: CriterionRow, byCode: ReadonlyMap<string, CriterionRow>): boolean {
  const seen = new Set<CriterionRow>();
  for (let at = byCode.get(row.groupCode); at !== undefined && !seen.has(at); at = byCode.get(at.groupCode)) {
    if (at === row) return true;
    seen.add(at);
  }
  return false;
}

/** The tree of groups and leaves, children in sheet order. Only for rows without a fault. */
export function criteriaTree(rows: readonly CriterionRow[], levels: ReadonlyMap<string, readonly Level[]>): readonly CriteriaNode[] {
  const childrenOf = (code: string): CriteriaNode[] => rows.filter((row) => row.groupCode === code).map((row) => nodeOf(row));
  const nodeOf = (row: CriterionRow): CriteriaNode => {
    if (row.kind !== 'group') return leafOf(row, levels.get(row.code) ?? []);
    const group: CriteriaGroup = {
      kind: 'group',
      code: row.code,
      name: row.name,
      max: row.max ?? 0,
      floor: row.floor === null ? null : { kind: 'points', value: row.floor },
      bonusCap: null,
      deductionCap: null,
      children: childrenOf(row.code),
    };
    return group;
  };
  return childrenOf('');
}

function leafOf(row: CriterionRow, levels: readonly Level[]): Leaf {
  const shared = {
    code: row.code,
    name: row.name,
    guidance: '',
    max: row.max ?? 0,
    weight: row.weight ?? DEFAULT_WEIGHT,
    markedBy: row.markedBy,
    mayBeNotApplicable: true,
    floor: row.floor === null ? null : { kind: 'points' as const, value: row.floor },
  };
  switch (row.kind) {
    case 'choice':
      return { ...shared, kind: 'choice', levels };
    case 'gate':
      return { ...shared, kind: 'gate', whenFailed: 'ineligible' };
    case 'bonus':
    case 'deduction':
      return { ...shared, kind: row.kind, step: row.step ?? DEFAULT_STEP };
    case 'points':
    case 'group':
      return { ...shared, kind: 'points', step: row.step ?? DEFAULT_STEP };
  }
}

/** The codes in sheet order where walking the tree gives another order; undefined where it does not. */
export function documentOrder(rows: readonly CriterionRow[], tree: readonly CriteriaNode[]): readonly string[] | undefined {
  const walked: string[] = [];
  const walk = (nodes: readonly CriteriaNode[]): void => {
    for (const node of nodes) {
      walked.push(node.code);
      if (node.kind === 'group') walk(node.children);
    }
  };
  walk(tree);
  return rows.every((row, at) => walked[at] === row.code) ? undefined : rows.map((row) => row.code);
}
