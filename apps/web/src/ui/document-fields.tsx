import type { components } from '../api/schema';
import { officeDocument as texts } from '../messages/vi/office-document';
import { DateField } from './date/date-field';
import { writeDate } from './date/read-date';
import { TextField } from './text-field';

type OfficeDocument = components['schemas']['OfficeDocumentFields'];

/** What is typed of a document so far. */
export interface TypedDocument {
  readonly number: string;
  readonly date: string | null;
  readonly issuer: string;
}

export const noDocument: TypedDocument = { number: '', date: null, issuer: '' };

/** The document, once all of it is there. */
export const wholeDocument = ({ number, date, issuer }: TypedDocument): OfficeDocument | null =>
  number.trim() === '' || issuer.trim() === '' || date === null ? null : { number, date, issuer };

export const documentLine = ({ number, date, issuer }: OfficeDocument): string => texts.line(number, writeDate(date), issuer);

export function DocumentFields({ value, onChange }: { value: TypedDocument; onChange: (document: TypedDocument) => void }) {
  return (
    <>
      <TextField label={texts.number} hint={texts.numberHint} required maxLength={100} value={value.number} onChange={(number) => onChange({ ...value, number })} />
      <DateField label={texts.date} required value={value.date} onChange={(date) => onChange({ ...value, date })} />
      <TextField label={texts.issuer} required maxLength={300} value={value.issuer} onChange={(issuer) => onChange({ ...value, issuer })} />
    </>
  );
}
