import { useQueries, useQuery } from '@tanstack/react-query';
import { messages } from '../../messages/vi';
import { registration } from '../../messages/vi/registration';
import { SelectField } from '../../ui/select-field';
import { TextField } from '../../ui/text-field';
import { submitBefore } from './deadline';
import { campaignDetailQuery, campaignsQuery } from './queries';

const texts = messages.registry;

interface FieldChoiceProps {
  value: string;
  onChange: (field: string) => void;
}

/** The main field: one of those of the campaigns that are open, or free text while none is. */
export function FieldChoice({ value, onChange }: FieldChoiceProps) {
  const campaigns = useQuery(campaignsQuery).data?.items ?? [];
  const open = campaigns.filter((campaign) => submitBefore(campaign) !== undefined);
  const details = useQueries({ queries: open.map(({ id }) => campaignDetailQuery(id)) });
  const known = details.flatMap(({ data }) => data?.fields ?? []);
  const choices = [...new Set(value === '' ? known : [...known, value])].map((field) => ({ value: field, label: field }));
  if (known.length === 0) {
    return <TextField label={registration.field} hint={registration.fieldHint} maxLength={200} value={value} onChange={onChange} />;
  }
  return (
    <SelectField
      label={registration.field}
      hint={registration.fieldChoiceHint}
      blank={texts.selfMarking.notChosen}
      value={value}
      onChange={onChange}
      choices={choices}
    />
  );
}
