import { createHash } from 'node:crypto';
import type { FieldProblem } from '@dvk/platform';
import { type DetailPart, detailParts, type InitiativeDetails, oneLine, type OpenRegistration, type WrittenForm } from '@dvk/registry';
import { Choice } from '../filled-file/choice';
import { valueOfWord } from '../season-workbook/mapping/match-key';
import { SUBJECT_KINDS } from '../season-workbook/layout';
import { separator } from './form-layout';
import { FORM_COLUMNS, type FormColumn } from './messages.vi';
import type { ReadRow } from './reading/registration-rows';

/** What the form calls that which a column holds. */
const fieldOfColumn: Readonly<Partial<Record<FormColumn, string>>> = { unit: 'unitId', kind: 'subjectKind', programmes: 'programmeTags', continues: 'continuesId', partners: 'jointUnitIds' };
const isPart = (column: string): column is DetailPart => (detailParts as readonly string[]).includes(column);
const oneLineParts: ReadonlySet<string> = new Set<DetailPart>(['leaderInCharge', 'levelAimedAt']);

const fieldOf = (column: FormColumn): string => fieldOfColumn[column] ?? (isPart(column) ? `details.${column}` : column);
const formColumns = Object.keys(FORM_COLUMNS) as FormColumn[];
const columns = new Map(formColumns.map((column) => [fieldOf(column), column]));

/** The column that a problem belongs to; null: to the row as a whole. */
export function columnOfField(field: string): FormColumn | null {
  return columns.get(field.replace(/^initiative\./, '').replace(/\.\d+$/, '')) ?? null;
}

/** Reads rows as registrations: words become what they stand for, and everything that stands for nothing is named. */
export class FormReader {
  private readonly units: Choice<string>;
  private readonly partners: Choice<string>;
  private readonly fields: Choice<string>;
  private readonly programmes: Choice<string>;
  private readonly earlier: ReadonlyMap<string, string>;

  constructor(private readonly open: OpenRegistration) {
    const named = (units: OpenRegistration['units']) => new Choice(units.map(({ id, name }) => [name, id] as const));
    const words = (list: readonly string[] | null) => new Choice((list ?? []).map((word) => [word, word] as const));
    this.units = named(open.units);
    this.partners = named(open.partners);
    this.fields = words(open.fields);
    this.programmes = words(open.programmes);
    this.earlier = new Map(open.earlier.map(({ id, code }) => [code, id]));
  }

  read({ number, key, cells, odd, outside }: ReadRow): WrittenForm {
    const problems: FieldProblem[] = odd.map(({ column, code }) => ({ field: fieldOf(column), code }));
    const isOdd = (column: FormColumn): boolean => odd.some((each) => each.column === column);
    const refuse = (column: FormColumn, code: string): null => {
      problems.push({ field: fieldOf(column), code });
      return null;
    };
    const text = (column: FormColumn): string => oneLine(cells[column] ?? '');
    const listed = (column: FormColumn): string[] => [...new Set((cells[column] ?? '').split(separator).map(oneLine).filter((word) => word !== ''))];
    const unitOf = (typed: string): string | null => {
      if (typed === '') return this.open.units.length === 1 ? (this.open.units[0]?.id ?? null) : refuse('unit', 'registration-row.unit-missing');
      return this.units.find(typed) ?? refuse('unit', 'registration-row.unit-unknown');
    };
    const kindOf = (typed: string) => (typed === '' ? refuse('kind', 'registration-row.kind-missing') : (valueOfWord(SUBJECT_KINDS, typed) ?? refuse('kind', 'registration-row.kind-unknown')));
    const earlierOf = (typed: string): string | null => (typed === '' ? null : (this.earlier.get(codeOf(typed)) ?? refuse('continues', 'initiative.continues-unknown')));
    const partners = listed('partners').map((name) => this.partners.find(name));
    if (partners.includes(null)) refuse('partners', 'initiative.joint-unit-unknown');
    const form = {
      row: number,
      rowKey: key,
      digest: digestOf(cells),
      unitId: isOdd('unit') ? null : unitOf(text('unit')),
      subjectKind: isOdd('kind') ? null : kindOf(text('kind')),
      name: text('name'),
      field: this.fields.find(text('field')) ?? text('field'),
      programmeTags: [...new Set(listed('programmes').map((word) => this.programmes.find(word) ?? word))],
      details: detailsOf(cells),
      continuesId: earlierOf(text('continues')),
      jointUnitIds: [...new Set(partners.flatMap((id) => id ?? []))],
    };
    for (const cell of outside) problems.push({ field: 'row', code: 'registration-row.outside-table', params: { cell } });
    return { ...form, problems };
  }
}

/** SHA-256 of what was typed, column by column. */
const digestOf = (cells: ReadRow['cells']): string => createHash('sha256').update(JSON.stringify(formColumns.map((column) => cells[column] ?? '')), 'utf8').digest('hex');

/** The list shows code and name; the code alone is enough. */
const codeOf = (typed: string): string => (/^\S+/u.exec(typed)?.[0] ?? '').toUpperCase();

function detailsOf(cells: ReadRow['cells']): InitiativeDetails {
  const text = (part: DetailPart): string => (oneLineParts.has(part) ? oneLine(cells[part] ?? '') : (cells[part] ?? ''));
  return Object.fromEntries(detailParts.map((part) => [part, text(part)])) as { readonly [Part in DetailPart]: string };
}
