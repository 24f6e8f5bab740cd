import { useQueries, useQuery } from '@tanstack/react-query';
import { messages } from '../../messages/vi';
import { registration } from '../../messages/vi/registration';
import { SelectField } from '../../ui/select-field';
import { TextField } from '../../ui/text-field';
import { submitBefore } from './deadline';
import { wordListsQuery } from './initiative/queries';
import { campaignDetailQuery, campaignsQuery } from './queries';

const texts = messages.registry;

interface FieldChoiceProps {
  unitId: string;
  value: string;
  onChange: (field: string) => void;
}

/** The main field: a word of the list of today or of the campaigns that are open; free text while there is neither. */
export function FieldChoice({ unitId, value, onChange }: FieldChoiceProps) {
  const campaigns = useQuery(campaignsQuery).data?.items ?? [];
  const open = campaigns.filter((campaign) => submitBefore(campaign) !== undefined);
  const details = useQueries({ queries: open.map(({ id }) => campaignDetailQuery(id)) });
  const words = useQuery(wordListsQuery(unitId)).data?.words.filter(({ list, inUse }) => list === 'field' && inUse) ?? [];
  const known = [...words.map(({ word }) => word), ...details.flatMap(({ data }) => data?.fields ?? [])];
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
