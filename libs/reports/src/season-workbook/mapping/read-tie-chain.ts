import type { TieKey } from '@dvk/scoring-core';
import type { FaultList } from '../faults';
import { SHEETS, TIE_WORDS } from '../layout';
import type { RawSheet } from '../reading/raw-workbook';
import { valueOfWord } from './match-key';
import type { CriterionRow } from './criterion-row';
import { RowReader } from './row-reader';
import { openTable } from './sheet-table';

type Key = keyof typeof SHEETS.tieChain.columns;
const MOST_KEYS = 1_000;

/** Keys of sheet "Phá hòa" by their order number. */
export function readTieChain(sheet: RawSheet | null, criteria: readonly CriterionRow[], faults: FaultList): readonly TieKey[] {
  const table = sheet === null ? null : openTable(sheet, SHEETS.tieChain, faults);
  if (table === null) return [];
  const keys: { order: number; text: string; key: TieKey }[] = [];
  for (const raw of table.rows) {
    const row = new RowReader(table, raw, faults);
    if (row.isBlank) continue;
    const order = row.whole('order', 0, MOST_KEYS);
    const key = readKey(row, criteria);
    if (order !== null && keys.some((other) => other.order === order)) row.fault('order', 'tie-order-doubled', { value: order });
    if (key === null) continue;
    const text = key.kind === 'average' ? key.code : `#${key.kind}`;
    if (keys.some((other) => other.text === text)) row.fault('key', 'tie-key-doubled', { value: row.optionalText('key') });
    keys.push({ order: order ?? 0, text, key });
  }
  return [...keys].sort((a, b) => a.order - b.order).map(({ key }) => key);
}

function readKey(row: RowReader<Key>, criteria: readonly CriterionRow[]): TieKey | null {
  const text = row.text('key');
  if (text === '') return null;
  const criterion = criteria.find(({ code }) => code === text);
  if (criterion?.kind === 'gate') row.fault('key', 'tie-key-gate', { value: text });
  if (criterion !== undefined) return { kind: 'average', code: criterion.code };
  const word = valueOfWord(TIE_WORDS, text);
  if (word === undefined) row.fault('key', 'tie-key-unknown', { value: text });
  return word === undefined ? null : { kind: word };
}
