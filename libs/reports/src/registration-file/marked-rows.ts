import type { FieldProblem } from '@dvk/platform';
import { narrativeLength, narrativeParts, type OpenRegistration, registrationLimits, shortLength, shortParts } from '@dvk/registry';
import { SUBJECT_KINDS } from '../season-workbook/layout';
import { FORM_COLUMNS, type FormColumn, ROW_SENTENCES } from './messages.vi';
import type { ReadRow } from './reading/registration-rows';
import type { FileLists, MarkedRow } from './writing/registration-file-order';
import { columnOfField } from './written-forms';

/** Most characters of a cell, as the form takes them. */
export const formLengths: Readonly<Partial<Record<FormColumn, number>>> = {
  name: registrationLimits.name,
  ...Object.fromEntries(narrativeParts.map((part) => [part, narrativeLength])),
  ...Object.fromEntries(shortParts.map((part) => [part, shortLength])),
};

/** What may be chosen today. */
export function listsOf({ campaign, units, fields, programmes, earlier, partners }: OpenRegistration): FileLists {
  return {
    units: units.map(({ name }) => name),
    kinds: SUBJECT_KINDS.flatMap(([word, kind]) => (campaign.criteriaSet.subjectKinds.includes(kind) ? [word] : [])),
    fields: fields ?? [],
    programmes: programmes ?? [],
    earlier: earlier.map(({ code, name }) => `${code} – ${name}`),
    partners: partners.map(({ name }) => name),
  };
}

/** A row as it came, with each sentence in its cell and all of them at its end. */
export function markedRow({ key, cells }: ReadRow, problems: readonly FieldProblem[]): MarkedRow {
  const marks: Partial<Record<FormColumn, string[]>> = {};
  const errors: string[] = [];
  for (const problem of problems) {
    const column = columnOfField(problem.field);
    const sentence = sentenceOf(problem);
    if (column !== null) marks[column] = [...(marks[column] ?? []), sentence];
    errors.push(column === null ? sentence : `${FORM_COLUMNS[column].replace(/ \*$/, '')}: ${sentence}`);
  }
  return { key, cells, marks, errors };
}

/** The code itself where nobody has written its sentence yet: a row is never marked without saying why. */
const sentenceOf = ({ code, params = {} }: FieldProblem): string => ROW_SENTENCES[code]?.(params) ?? code;
