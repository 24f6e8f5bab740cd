import type { FaultList } from '../faults';
import { EXACT_OR_ROUNDED, INFO_ITEMS, METHODS, SCOPES, SHEETS, YES_NO } from '../layout';
import type { RawSheet } from '../reading/raw-workbook';
import { matchKey } from './match-key';
import { RowReader } from './row-reader';
import { openTable } from './sheet-table';

type Item = keyof typeof INFO_ITEMS;
type InfoRow = RowReader<'item' | 'value'>;

/** Sheet "Thông tin" with what is blank or wrong as null. */
export interface SeasonInfo {
  readonly title: string;
  readonly year: number | null;
  readonly organizer: string;
  readonly method: 'mean' | 'trimmed' | 'median' | undefined;
  readonly trimEachEnd: number | null;
  readonly trimFrom: number | null;
  readonly scope: 'sheet' | 'criterion' | undefined;
  readonly minSheets: number | null;
  readonly decimals: number | null;
  readonly classOn: 'exact' | 'rounded' | undefined;
  readonly rankOn: 'exact' | 'rounded' | undefined;
  readonly bonusMayExceedMax: boolean | undefined;
  readonly bonusCap: number | null;
  readonly deductionCap: number | null;
}

const FIRST_YEAR = 1945;
const LAST_YEAR = 2999;
const MOST_SHEETS = 1_000;

export function readInfo(sheet: RawSheet, faults: FaultList): SeasonInfo | null {
  const rows = itemRows(sheet, faults);
  if (rows === null) return null;
  const on = <T>(item: Item, read: (row: InfoRow) => T, absent: T): T => {
    const row = rows.get(item);
    return row === undefined ? absent : read(row);
  };
  const method = on('method', (row) => row.word('value', METHODS), undefined);
  const trims = (row: InfoRow, least: number): number | null =>
    method === 'trimmed' ? row.whole('value', least, MOST_SHEETS) : row.optionalWhole('value', 0, MOST_SHEETS);
  return {
    title: on('title', (row) => row.text('value'), ''),
    year: on('year', (row) => row.whole('value', FIRST_YEAR, LAST_YEAR), null),
    organizer: on('organizer', (row) => row.optionalText('value'), ''),
    method,
    trimEachEnd: on('trimEachEnd', (row) => trims(row, 0), null),
    trimFrom: on('trimFrom', (row) => trims(row, 0), null),
    scope: on('scope', (row) => row.word('value', SCOPES), undefined),
    minSheets: on('minSheets', (row) => row.whole('value', 0, MOST_SHEETS), null),
    decimals: on('decimals', (row) => row.whole('value', 0, 4), null),
    classOn: on('classOn', (row) => row.word('value', EXACT_OR_ROUNDED), undefined),
    rankOn: on('rankOn', (row) => row.word('value', EXACT_OR_ROUNDED), undefined),
    bonusMayExceedMax: on('bonusMayExceedMax', (row) => row.word('value', YES_NO), undefined),
    bonusCap: on('bonusCap', (row) => row.optionalDecimal('value'), null),
    deductionCap: on('deductionCap', (row) => row.optionalDecimal('value'), null),
  };
}

function itemRows(sheet: RawSheet, faults: FaultList): Map<Item, InfoRow> | null {
  const table = openTable(sheet, SHEETS.info, faults);
  if (table === null) return null;
  const items = new Map((Object.entries(INFO_ITEMS) as [Item, string][]).map(([item, text]) => [matchKey(text), item]));
  const rows = new Map<Item, InfoRow>();
  for (const raw of table.rows) {
    const row = new RowReader(table, raw, faults);
    if (row.isBlank) continue;
    const text = row.text('item');
    const item = items.get(matchKey(text));
    if (text === '') continue;
    if (item === undefined) row.fault('item', 'item-unknown', { value: text });
    else if (rows.has(item)) row.fault('item', 'item-doubled', { value: text });
    else rows.set(item, row);
  }
  for (const [item, text] of Object.entries(INFO_ITEMS) as [Item, string][]) {
    if (!rows.has(item)) faults.add(sheet.name, 'A1', 'item-missing', { value: text });
  }
  return rows;
}
