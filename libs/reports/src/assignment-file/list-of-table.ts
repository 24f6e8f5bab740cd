import { cleanText, Problem } from '@dvk/platform';
import type { AssignmentList, WrittenMember, WrittenNomination } from '@dvk/judging';
import { cellAddress } from '../season-workbook/cell-address';
import { matchKey } from '../season-workbook/mapping/match-key';
import { ASSIGNMENT_SHEET, BLANKS, TICKS } from './messages.vi';

/** A row as it stands in the file, whatever the file; blank cells may be absent. */
export interface TableRow {
  /** 1-based. */
  readonly number: number;
  /** Column (1 = A) → text. */
  readonly cells: ReadonlyMap<number, string>;
}

const rowsSearchedForHead = 20;
const mostRows = 20_000;
const { heads } = ASSIGNMENT_SHEET;
const informative = new Set([heads.name, heads.unit, heads.field].map(matchKey));
const ticks: ReadonlySet<string> = new Set(TICKS.map((word) => word.normalize('NFC')));
const blanks: ReadonlySet<string> = new Set(BLANKS.map((word) => word.normalize('NFC')));
const keyOfCell = (text: string): string => cleanText(text).toLowerCase();

/**
 * A table of nominations in one of its two forms: a column for each member with ticks, or one column that lists the
 * members' codes.
 *
 * @throws Problem invalid `assignment-file.head-missing`, `assignment-file.no-rows`, `assignment-file.too-large`
 */
export function listOfTable(rows: readonly TableRow[]): AssignmentList {
  const at = rows.slice(0, rowsSearchedForHead).findIndex(({ cells }) => [...cells.values()].some((text) => matchKey(text) === matchKey(heads.code)));
  const head = rows[at];
  if (head === undefined) throw Problem.invalid('assignment-file.head-missing');
  const columns = columnsOf(head);
  const unreadable: WrittenMember[] = [];
  const below = rows.slice(at + 1).filter(({ cells }) => [...cells.values()].some((text) => cleanText(text) !== ''));
  const written = below.flatMap((row) => nominationOf(row, columns, unreadable) ?? []);
  if (written.length === 0) throw Problem.invalid('assignment-file.no-rows');
  if (written.length > mostRows) throw Problem.invalid('assignment-file.too-large');
  return { memberColumns: columns.list === null ? [...columns.members.values()] : null, rows: written, unreadable };
}

interface Columns {
  readonly code: number;
  /** The column that lists codes; null: each member has a column. */
  readonly list: number | null;
  readonly members: ReadonlyMap<number, WrittenMember>;
}

function columnsOf(head: TableRow): Columns {
  let code = 0;
  let list: number | null = null;
  const members = new Map<number, WrittenMember>();
  for (const [column, typed] of head.cells) {
    const text = cleanText(typed);
    const key = matchKey(text);
    if (key === matchKey(heads.code) && code === 0) code = column;
    else if (key === matchKey(heads.members)) list = column;
    else if (text !== '' && !informative.has(key)) members.set(column, { place: cellAddress(column, head.number), code: text });
  }
  return { code, list, members };
}

function nominationOf({ number, cells }: TableRow, { code, list, members }: Columns, unreadable: WrittenMember[]): WrittenNomination | null {
  const written = cleanText(cells.get(code) ?? '');
  if (written === '') {
    const [column, text] = [...cells].find(([, typed]) => cleanText(typed) !== '') ?? [code, ''];
    unreadable.push({ place: cellAddress(column, number), code: shown(text) });
    return null;
  }
  const place = cellAddress(code, number);
  if (list !== null) {
    const listed = cellAddress(list, number);
    const codes = cleanText(cells.get(list) ?? '').split(/[;,\s]+/u).filter((each) => each !== '');
    return { place, code: shown(written), members: codes.map((each) => ({ place: listed, code: shown(each) })) };
  }
  const ticked: WrittenMember[] = [];
  for (const [column, member] of members) {
    const key = keyOfCell(cells.get(column) ?? '');
    const cell = cellAddress(column, number);
    if (ticks.has(key)) ticked.push({ place: cell, code: member.code });
    else if (!blanks.has(key)) unreadable.push({ place: cell, code: shown(key) });
  }
  return { place, code: shown(written), members: ticked };
}

const shown = (text: string): string => [...cleanText(text)].slice(0, 100).join('');
