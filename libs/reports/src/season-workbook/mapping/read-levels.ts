import { formatDecimal, type Level } from '@dvk/scoring-core';
import type { FaultList } from '../faults';
import { MARK_WORDS, SHEETS } from '../layout';
import type { RawSheet } from '../reading/raw-workbook';
import { matchKey } from './match-key';
import type { CriterionRow } from './criterion-row';
import { RowReader } from './row-reader';
import { openTable } from './sheet-table';

/** Levels of each `Chọn mức` leaf in sheet order; the best one reaches the leaf's maximum. */
export function readLevels(sheet: RawSheet | null, criteria: readonly CriterionRow[], faults: FaultList): ReadonlyMap<string, readonly Level[]> {
  const levels = new Map<string, Level[]>();
  const table = sheet === null ? null : openTable(sheet, SHEETS.levels, faults);
  const byCode = new Map(criteria.map((row) => [row.code, row]));
  for (const raw of table?.rows ?? []) {
    if (table === null) break;
    const row = new RowReader(table, raw, faults);
    if (row.isBlank) continue;
    const code = row.code('code');
    const name = row.text('level');
    const leaf = byCode.get(code);
    const points = row.decimal('points', { least: 0, most: leaf?.max ?? undefined });
    if (code !== '' && leaf === undefined) row.fault('code', 'level-of-unknown', { value: code });
    if (leaf !== undefined && leaf.kind !== 'choice') row.fault('code', 'level-of-other-kind', { value: code });
    if (leaf?.kind !== 'choice' || name === '') continue;
    const own = levels.get(code) ?? [];
    if (own.some((level) => level.name === name)) row.fault('level', 'level-doubled', { value: name });
    else if (isReserved(name)) row.fault('level', 'code-reserved', { value: name });
    levels.set(code, [...own, { name, points: points ?? 0 }]);
  }
  for (const leaf of criteria) checkReach(leaf, levels.get(leaf.code) ?? []);
  return levels;
}

function isReserved(name: string): boolean {
  return [MARK_WORDS.notApplicable, MARK_WORDS.recused].some((word) => matchKey(word) === matchKey(name));
}

function checkReach(leaf: CriterionRow, levels: readonly Level[]): void {
  if (leaf.kind !== 'choice' || leaf.max === null) return;
  if (levels.length === 0) {
    leaf.reader.fault('code', 'levels-missing', { value: leaf.code });
    return;
  }
  const best = Math.max(...levels.map((level) => level.points));
  if (best < leaf.max) {
    const text = (value: number): string => formatDecimal(value, { comma: true });
    leaf.reader.fault('max', 'levels-miss-max', { value: leaf.code, best: text(best), max: text(leaf.max) });
  }
}
