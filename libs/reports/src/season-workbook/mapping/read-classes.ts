import { formatDecimal, type ClassBand } from '@dvk/scoring-core';
import { nameKey } from '@dvk/platform';
import type { FaultList } from '../faults';
import { SHEETS, YES_NO } from '../layout';
import type { RawSheet } from '../reading/raw-workbook';
import { RowReader } from './row-reader';
import { openTable } from './sheet-table';

type Key = keyof typeof SHEETS.classes.columns;
interface BandRow {
  readonly reader: RowReader<Key>;
  readonly band: ClassBand;
  /** Both bounds could be read. */
  readonly isWhole: boolean;
}

/** Bands of sheet "Xếp loại", highest first, without gap or overlap. */
export function readClasses(sheet: RawSheet | null, faults: FaultList): readonly ClassBand[] {
  const table = sheet === null ? null : openTable(sheet, SHEETS.classes, faults);
  if (table === null) return [];
  const rows: BandRow[] = [];
  for (const raw of table.rows) {
    const reader = new RowReader(table, raw, faults);
    if (!reader.isBlank) rows.push(readBand(reader));
  }
  const names = new Set<string>();
  rows.forEach((row, at) => {
    const name = nameKey(row.band.name);
    if (name !== '' && names.has(name)) row.reader.fault('name', 'name-doubled', { value: row.band.name });
    names.add(name);
    checkBand(row);
    const above = rows[at - 1];
    if (above?.isWhole === true && row.isWhole) checkNeighbours(above, row);
  });
  return rows.map((row) => row.band);
}

function readBand(reader: RowReader<Key>): BandRow {
  const [from, fromIsWhole] = readBound(reader, 'from');
  const [to, toIsWhole] = readBound(reader, 'to');
  const band: ClassBand = {
    name: reader.text('name'),
    from,
    fromInclusive: readInclusive(reader, 'fromInclusive', from),
    to,
    toInclusive: readInclusive(reader, 'toInclusive', to),
    zeroBlocked: reader.optionalWord('zeroBlocked', YES_NO) ?? false,
  };
  return { reader, band, isWhole: fromIsWhole && toIsWhole };
}

/** A blank bound is open; a bound that cannot be read is reported and not compared. */
function readBound(reader: RowReader<Key>, key: 'from' | 'to'): [number | null, boolean] {
  const value = reader.optionalDecimal(key);
  return [value, value !== null || !reader.isGiven(key)];
}

function readInclusive(reader: RowReader<Key>, key: 'fromInclusive' | 'toInclusive', bound: number | null): boolean {
  const word = bound === null ? reader.optionalWord(key, YES_NO) : reader.word(key, YES_NO);
  return bound !== null && word === true;
}

function checkBand({ reader, band, isWhole }: BandRow): void {
  if (!isWhole || band.from === null || band.to === null) return;
  const isEmpty = band.from > band.to || (band.from === band.to && !(band.fromInclusive && band.toInclusive));
  if (isEmpty) reader.fault('from', 'class-empty', { name: band.name });
}

/** The lower class must end exactly where the higher one begins. */
function checkNeighbours(above: BandRow, below: BandRow): void {
  const params = { above: above.band.name, below: below.band.name };
  const line = above.band.from;
  const end = below.band.to;
  if (line !== null && below.band.from !== null && below.band.from > line) {
    below.reader.fault('from', 'class-order', params);
    return;
  }
  if (line === null || end === null || end > line) {
    below.reader.fault('to', 'class-overlap', { ...params, at: boundText(line ?? end ?? below.band.from ?? above.band.to) });
    return;
  }
  const at = boundText(line);
  if (end < line) below.reader.fault('to', 'class-gap', { ...params, at: `${boundText(end)}–${at}` });
  else if (above.band.fromInclusive && below.band.toInclusive) below.reader.fault('toInclusive', 'class-overlap', { ...params, at });
  else if (!above.band.fromInclusive && !below.band.toInclusive) below.reader.fault('toInclusive', 'class-gap', { ...params, at });
}

function boundText(value: number | null): string {
  return value === null ? '∞' : formatDecimal(value, { comma: true });
}
