import { onBehalf } from '../../../messages/vi/on-behalf';
import { DateField } from '../../../ui/date/date-field';
import { FormSection } from '../../../ui/form-section';
import { SelectField } from '../../../ui/select-field';
import { fieldError } from '../../../ui/tell-error';
import { TextAreaField } from '../../../ui/text-area-field';
import { TextField } from '../../../ui/text-field';
import type { Asked } from './queries';

const texts = onBehalf.asked;
const ways = ['document', 'telephone', 'in-person'] as const;

/** What is typed of the unit's wish so far. */
export interface TypedAsked {
  readonly way: Asked['way'];
  readonly askedBy: string;
  readonly number: string;
  readonly date: string | null;
  readonly note: string;
}

export const nothingAsked: TypedAsked = { way: 'document', askedBy: '', number: '', date: null, note: '' };

/** The wish once all of it is there; null: something is missing. */
export function wholeAsked({ way, askedBy, number, date, note }: TypedAsked): Asked | null {
  if (askedBy.trim() === '') return null;
  if (way !== 'document') return { way, askedBy, document: null, note };
  return number.trim() === '' || date === null ? null : { way, askedBy, document: { number, date }, note };
}

export function AskedSection({ value, onChange, error }: { value: TypedAsked; onChange: (asked: TypedAsked) => void; error: unknown }) {
  const put = (part: Partial<TypedAsked>): void => onChange({ ...value, ...part });
  return (
    <FormSection title={texts.title} columns={2}>
      <SelectField label={texts.way} value={value.way} onChange={(way) => put({ way: ways.find((each) => each === way) ?? 'document' })} choices={ways.map((way) => ({ value: way, label: texts.ways[way] }))} />
      <TextField label={texts.by} hint={texts.byHint} required maxLength={200} value={value.askedBy} onChange={(askedBy) => put({ askedBy })} error={fieldError(error, 'asked.askedBy')} />
      {value.way === 'document' && (
        <>
          <TextField label={texts.number} hint={texts.numberHint} required maxLength={100} value={value.number} onChange={(number) => put({ number })} error={fieldError(error, 'asked.document')} />
          <DateField label={texts.date} required value={value.date} onChange={(date) => put({ date })} error={fieldError(error, 'asked.document.date')} />
        </>
      )}
      <TextAreaField label={texts.note} rows={2} maxLength={500} value={value.note} onChange={(note) => put({ note })} />
    </FormSection>
  );
}
