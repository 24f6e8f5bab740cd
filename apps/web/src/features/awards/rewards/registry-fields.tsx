import { rewards as rewardsMessages } from '../../../messages/vi/rewards';
import { DateField } from '../../../ui/date/date-field';
import { fieldError } from '../../../ui/tell-error';
import { TextField } from '../../../ui/text-field';
import type { RegistryEntry } from './queries';

const { fields: texts } = rewardsMessages;

/** What the registry gave, being typed. */
export type TypedEntry = Omit<RegistryEntry, 'date'> & { readonly date: string | null };

/** The entry as it is sent; null while something is missing. */
export function completeEntry({ date, ...typed }: TypedEntry): RegistryEntry | null {
  return date === null || [typed.number, typed.issuer, typed.signer].some((text) => text.trim() === '') ? null : { ...typed, date };
}

/** Number, date, issuer and signer as they stand on the paper. */
export function RegistryFields({ entry, onChange, error }: { entry: TypedEntry; onChange: (entry: TypedEntry) => void; error: unknown }) {
  const set = (fields: Partial<TypedEntry>) => onChange({ ...entry, ...fields });
  return (
    <>
      <TextField label={texts.number} hint={texts.numberHint} required maxLength={100} value={entry.number} onChange={(number) => set({ number })} error={fieldError(error, 'number')} />
      <DateField label={texts.date} required value={entry.date} onChange={(date) => set({ date })} error={fieldError(error, 'date')} />
      <TextField label={texts.issuer} required maxLength={300} value={entry.issuer} onChange={(issuer) => set({ issuer })} error={fieldError(error, 'issuer')} />
      <TextField label={texts.signer} required maxLength={300} value={entry.signer} onChange={(signer) => set({ signer })} error={fieldError(error, 'signer')} />
    </>
  );
}
