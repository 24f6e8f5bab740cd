import { formatDecimal, type Level, type Mark, type SeasonSheet } from '@dvk/scoring-core';
import type { FaultCode, FaultList } from '../faults';
import { MARK_WORDS, OFFICE_CODE, SHEETS } from '../layout';
import type { RawSheet } from '../reading/raw-workbook';
import { checkNotApplicable } from './check-not-applicable';
import { matchKey } from './match-key';
import type { CriterionRow } from './criterion-row';
import type { MarkKey, MarkRow } from './mark-row';
import { placeKey } from './place-key';
import { RowReader } from './row-reader';
import { openTable, type FurtherHeads } from './sheet-table';

/** Codes a row of marks may name; null: their sheet cannot be read, so they are not checked. */
export interface KnownCodes {
  readonly nominations: ReadonlySet<string> | null;
  readonly assessors: ReadonlySet<string> | null;
}

export interface ReadMarks {
  readonly sheets: readonly SeasonSheet[];
  /** Address of the first cell of each row, by {@link placeKey}. */
  readonly places: ReadonlyMap<string, string>;
}

/** Sheet "Điểm": one sheet of marks per row. */
export function readMarks(
  sheet: RawSheet,
  criteria: readonly CriterionRow[],
  levels: ReadonlyMap<string, readonly Level[]>,
  known: KnownCodes,
  faults: FaultList,
): ReadMarks {
  const leaves = criteria.filter((row) => row.kind !== 'group');
  const table = openTable<MarkKey>(sheet, SHEETS.marks, faults, leafHeads(leaves));
  if (table === null) return { sheets: [], places: new Map() };
  const rows: MarkRow[] = [];
  const places = new Map<string, string>();
  for (const raw of table.rows) {
    const reader = new RowReader(table, raw, faults);
    if (reader.isBlank) continue;
    const row = readRow(reader, leaves, levels, known);
    const place = placeKey(row.sheet.nominationCode, row.sheet.assessorCode ?? OFFICE_CODE);
    const first = places.get(place);
    if (first !== undefined && row.sheet.nominationCode !== '') reader.fault('assessor', 'sheet-row-doubled', { first });
    else places.set(place, reader.start);
    rows.push(row);
  }
  checkNotApplicable(rows, leaves);
  return { sheets: rows.map((row) => row.sheet), places };
}

/** A leaf's column is found by its code as typed; where only one code fits, case and marks do not matter. */
function leafHeads(leaves: readonly CriterionRow[]): FurtherHeads<MarkKey> {
  const keyOf = (code: string): MarkKey => `leaf:${code}`;
  return {
    find: (head) => {
      if (leaves.some(({ code }) => code === head)) return keyOf(head);
      const alike = leaves.filter(({ code }) => matchKey(code) === matchKey(head));
      return alike.length === 1 && alike[0] !== undefined ? keyOf(alike[0].code) : null;
    },
    expected: leaves.map(({ code }) => ({ key: keyOf(code), head: code })),
  };
}

function readRow(
  reader: RowReader<MarkKey>,
  leaves: readonly CriterionRow[],
  levels: ReadonlyMap<string, readonly Level[]>,
  known: KnownCodes,
): MarkRow {
  const nominationCode = reader.code('nomination');
  const memberText = reader.code('assessor');
  const isOffice = memberText !== '' && known.assessors?.has(memberText) !== true && matchKey(memberText) === matchKey(OFFICE_CODE);
  if (nominationCode !== '' && known.nominations?.has(nominationCode) === false) {
    reader.fault('nomination', 'nomination-unknown', { value: nominationCode });
  }
  if (memberText !== '' && !isOffice && known.assessors?.has(memberText) === false) {
    reader.fault('assessor', 'assessor-unknown', { value: memberText });
  }
  const recused = leaves.some(({ code }) => isWord(reader, `leaf:${code}`, MARK_WORDS.recused));
  const marks: Record<string, Mark> = {};
  for (const leaf of leaves) {
    const mark = readMark(reader, leaf, levels.get(leaf.code) ?? [], isOffice);
    if (mark !== null) marks[leaf.code] = mark;
  }
  const sheet: SeasonSheet = {
    nominationCode,
    assessorCode: isOffice ? null : memberText,
    marks,
    submitted: true,
    recused: recused && !isOffice,
    inConflict: false,
  };
  return { reader, sheet };
}

function isWord(reader: RowReader<MarkKey>, key: MarkKey, word: string): boolean {
  return reader.isGiven(key) && matchKey(reader.optionalText(key)) === matchKey(word);
}

function readMark(reader: RowReader<MarkKey>, leaf: CriterionRow, levels: readonly Level[], isOffice: boolean): Mark | null {
  const key: MarkKey = `leaf:${leaf.code}`;
  if (!reader.isGiven(key)) return null;
  if (isWord(reader, key, MARK_WORDS.recused)) {
    if (isOffice) reader.fault(key, 'office-recused');
    return null;
  }
  if ((leaf.markedBy === 'office') !== isOffice) {
    const code: FaultCode = isOffice ? 'panel-cell-in-office-row' : 'office-cell-in-member-row';
    reader.fault(key, code, { leaf: leaf.code });
    return null;
  }
  if (isWord(reader, key, MARK_WORDS.notApplicable)) return { kind: 'not-applicable' };
  switch (leaf.kind) {
    case 'gate':
      return readGate(reader, key);
    case 'choice':
      return readLevel(reader, key, leaf, levels);
    default:
      return readPoints(reader, key, leaf);
  }
}

function readGate(reader: RowReader<MarkKey>, key: MarkKey): Mark | null {
  if (isWord(reader, key, MARK_WORDS.passed)) return { kind: 'gate', passed: true };
  if (isWord(reader, key, MARK_WORDS.failed)) return { kind: 'gate', passed: false };
  const value = reader.optionalText(key);
  if (value !== '') reader.fault(key, 'gate-word-expected', { value: value.slice(0, 40) });
  return null;
}

function readLevel(reader: RowReader<MarkKey>, key: MarkKey, leaf: CriterionRow, levels: readonly Level[]): Mark | null {
  const text = reader.optionalText(key);
  if (text === '') return null;
  const exact = levels.find(({ name }) => name === text);
  const alike = levels.filter(({ name }) => matchKey(name) === matchKey(text));
  const level = exact ?? (alike.length === 1 ? alike[0] : undefined);
  if (level !== undefined) return { kind: 'level', level: level.name };
  if (levels.length > 0) {
    reader.fault(key, 'level-unknown', { value: text.slice(0, 40), leaf: leaf.code, words: levels.map(({ name }) => name).join(' · ') });
  }
  return null;
}

function readPoints(reader: RowReader<MarkKey>, key: MarkKey, leaf: CriterionRow): Mark | null {
  const hundredths = reader.optionalDecimal(key);
  if (hundredths === null) return null;
  const text = (value: number): string => formatDecimal(value, { comma: true });
  if (leaf.max !== null && hundredths > leaf.max) {
    reader.fault(key, 'mark-above-max', { value: text(hundredths), max: text(leaf.max), leaf: leaf.code });
  } else if (leaf.step !== null && hundredths % leaf.step !== 0) {
    reader.fault(key, 'mark-off-step', { value: text(hundredths), step: text(leaf.step), leaf: leaf.code });
  }
  return { kind: 'points', hundredths };
}
