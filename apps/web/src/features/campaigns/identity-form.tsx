import Button from 'antd/es/button';
import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { messages } from '../../messages/vi';
import { ErrorNotice } from '../../ui/error-notice';
import { FormSection } from '../../ui/form-section';
import { SelectField } from '../../ui/select-field';
import { fieldError } from '../../ui/tell-error';
import { TextField } from '../../ui/text-field';
import { hostsQuery } from './queries';

const texts = messages.campaigns.identity;

export interface Identity {
  readonly code: string;
  readonly name: string;
  readonly year: number;
  readonly organizer: string;
  readonly hostUnitId: string;
}

interface IdentityFormProps {
  initial: Omit<Identity, 'year'> & { readonly year: string };
  submitLabel: string;
  pending: boolean;
  error: unknown;
  onSubmit: (identity: Identity) => void;
}

const codePattern = /^[\p{L}\d][\p{L}\d ./_-]{0,39}$/u;

function problemsOf(values: IdentityFormProps['initial']): Partial<Record<keyof Identity, string>> {
  const year = Number(values.year);
  return {
    ...(values.code.trim() === '' ? { code: texts.missing } : codePattern.test(values.code.trim()) ? {} : { code: texts.codeWrong }),
    ...(values.name.trim() === '' ? { name: texts.missing } : {}),
    ...(/^\d{4}$/.test(values.year) && year >= 2000 && year <= 2100 ? {} : { year: texts.yearWrong }),
    ...(values.organizer.trim() === '' ? { organizer: texts.missing } : {}),
    ...(values.hostUnitId === '' ? { hostUnitId: texts.missing } : {}),
  };
}

/** What a campaign is called and whose it is: for a new one and for settings. */
export function IdentityForm({ initial, submitLabel, pending, error, onSubmit }: IdentityFormProps) {
  const [values, setValues] = useState(initial);
  const [asked, setAsked] = useState(false);
  const hosts = useQuery(hostsQuery);
  const problems = problemsOf(values);
  const shown = (field: keyof Identity) => (asked ? problems[field] : undefined) ?? fieldError(error, field);
  const set = (field: keyof Identity) => (value: string) => setValues({ ...values, [field]: value });
  const choices = (hosts.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }));
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setAsked(true);
    const first = (['name', 'code', 'year', 'organizer', 'hostUnitId'] as const).find((field) => problems[field] !== undefined);
    if (first !== undefined) return event.currentTarget.querySelector<HTMLElement>(`[name=${first}]`)?.focus();
    const { code, name, organizer, hostUnitId } = values;
    onSubmit({ code: code.trim(), name: name.trim(), year: Number(values.year), organizer: organizer.trim(), hostUnitId });
  };
  return (
    <form onSubmit={submit} noValidate>
      <ErrorNotice error={error} />
      <ErrorNotice error={hosts.error} onRetry={() => void hosts.refetch()} />
      <FormSection title={texts.title} columns={2}>
        <TextField name="name" label={texts.name} value={values.name} onChange={set('name')} error={shown('name')} maxLength={300} required />
        <TextField name="code" label={texts.code} hint={texts.codeHint} value={values.code} onChange={set('code')} error={shown('code')} maxLength={40} required />
        <TextField name="year" label={texts.year} value={values.year} onChange={set('year')} error={shown('year')} inputMode="numeric" maxLength={4} required />
        <TextField
          name="organizer"
          label={texts.organizer}
          hint={texts.organizerHint}
          value={values.organizer}
          onChange={set('organizer')}
          error={shown('organizer')}
          maxLength={300}
          required
        />
        <SelectField
          name="hostUnitId"
          label={texts.host}
          hint={texts.hostHint}
          value={values.hostUnitId}
          onChange={set('hostUnitId')}
          error={shown('hostUnitId')}
          choices={choices}
          {...(values.hostUnitId === '' ? { blank: texts.chooseHost } : {})}
          required
        />
      </FormSection>
      <Button type="primary" htmlType="submit" loading={pending}>
        {submitLabel}
      </Button>
    </form>
  );
}
