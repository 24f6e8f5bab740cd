import type { SeasonAssessor, SeasonNomination, SeasonUnit } from '@dvk/scoring-core';
import { nameKey } from '@dvk/platform';
import type { FaultList } from '../faults';
import { OFFICE_CODE, POSITIONS, SHEETS, SUBJECT_KINDS, TEXT_LIMITS, wordFor, YES_NO, type SheetLayout } from '../layout';
import type { RawSheet } from '../reading/raw-workbook';
import { matchKey } from './match-key';
import { RowReader } from './row-reader';
import { openTable } from './sheet-table';

interface CodedRow<K extends string> {
  readonly reader: RowReader<K>;
  readonly code: string;
}

/** Rows with a code of their own; a doubled code is reported and its second row left out. */
function readCodedRows<K extends string>(sheet: RawSheet, layout: SheetLayout<K | 'code'>, faults: FaultList): CodedRow<K | 'code'>[] | null {
  const table = openTable(sheet, layout, faults);
  if (table === null) return null;
  const firstOf = new Map<string, string>();
  const rows: CodedRow<K | 'code'>[] = [];
  for (const raw of table.rows) {
    const reader = new RowReader(table, raw, faults);
    if (reader.isBlank) continue;
    const code = reader.code('code');
    const first = firstOf.get(code);
    if (code !== '' && first !== undefined) reader.fault('code', 'code-doubled', { value: code, first });
    else rows.push({ reader, code });
    if (first === undefined) firstOf.set(code, reader.at('code'));
  }
  return rows;
}

/** Sheet "Đơn vị"; null: the sheet cannot be read, so references to units are not checked. */
export function readUnits(sheet: RawSheet, faults: FaultList): readonly SeasonUnit[] | null {
  const rows = readCodedRows<keyof typeof SHEETS.units.columns>(sheet, SHEETS.units, faults);
  if (rows === null) return null;
  const units = rows.map(({ reader, code }): SeasonUnit => {
    const parent = reader.optionalText('parent');
    return { code, name: reader.text('name'), kind: reader.optionalText('kind'), parentCode: parent === '' ? null : parent };
  });
  const byCode = new Map(units.filter((unit) => unit.code !== '').map((unit) => [unit.code, unit]));
  units.forEach((unit, at) => {
    if (unit.parentCode === null) return;
    const reader = rows[at]?.reader;
    if (!byCode.has(unit.parentCode)) reader?.fault('parent', 'unit-unknown', { value: unit.parentCode });
    else if (isBelowItself(unit, byCode)) reader?.fault('parent', 'unit-cyclic', { value: unit.code });
  });
  return units;
}

function isBelowItself(unit: SeasonUnit, byCode: ReadonlyMap<string, SeasonUnit>): boolean {
  const seen = new Set<SeasonUnit>();
  let at = byCode.get(unit.parentCode ?? '');
  while (at !== undefined && !seen.has(at)) {
    if (at === unit) return true;
    seen.add(at);
    at = byCode.get(at.parentCode ?? '');
  }
  return false;
}

/** A blank unit is left to the caller; a unit that sheet "Đơn vị" lacks is reported. */
function checkUnit<K extends string>(reader: RowReader<K | 'unit'>, code: string, units: ReadonlySet<string> | null): void {
  if (code !== '' && units !== null && !units.has(code)) reader.fault('unit', 'unit-unknown', { value: code });
}

/** Sheet "Mô hình"; null: the sheet cannot be read. */
export function readNominations(sheet: RawSheet, units: ReadonlySet<string> | null, faults: FaultList): readonly SeasonNomination[] | null {
  const rows = readCodedRows<keyof typeof SHEETS.nominations.columns>(sheet, SHEETS.nominations, faults);
  if (rows === null) return null;
  const peerGroups = new Map<string, string>();
  return rows.map(({ reader, code }) => {
    const unitCode = reader.code('unit');
    checkUnit(reader, unitCode, units);
    const subjectKind = reader.word('subjectKind', SUBJECT_KINDS) ?? 'collective-model';
    const typed = reader.optionalText('peerGroup') || wordFor(SUBJECT_KINDS, subjectKind);
    const peerGroup = peerGroups.get(nameKey(typed)) ?? typed;
    peerGroups.set(nameKey(typed), peerGroup);
    return {
      code,
      name: reader.text('name'),
      unitCode,
      subjectKind,
      field: reader.optionalText('field'),
      peerGroup,
      summary: reader.optionalText('summary', TEXT_LIMITS.summary),
      legalPreference: reader.optionalWord('legalPreference', YES_NO) ?? false,
      facts: [],
    };
  });
}

/** Sheet "Thành viên"; null: the sheet cannot be read. */
export function readAssessors(sheet: RawSheet, units: ReadonlySet<string> | null, faults: FaultList): readonly SeasonAssessor[] | null {
  const rows = readCodedRows<keyof typeof SHEETS.assessors.columns>(sheet, SHEETS.assessors, faults);
  if (rows === null) return null;
  return rows.map(({ reader, code }) => {
    if (matchKey(code) === matchKey(OFFICE_CODE)) reader.fault('code', 'code-reserved', { value: code });
    const unitCode = reader.optionalText('unit');
    checkUnit(reader, unitCode, units);
    return {
      code,
      name: reader.text('name'),
      title: reader.optionalText('title'),
      unitCode: unitCode === '' ? null : unitCode,
      position: reader.word('position', POSITIONS) ?? 'member',
    };
  });
}
