import Button from 'antd/es/button';
import { useState } from 'react';
import { formatCount, formatNumber } from '../../../messages/format';
import { agreement as agreementMessages } from '../../../messages/vi/agreement';
import { trial as trialMessages } from '../../../messages/vi/trial';
import { DecimalInput } from '../../../ui/decimal/decimal-input';
import { FormSection } from '../../../ui/form-section';
import { SelectField } from '../../../ui/select-field';
import type { Trial, TrialWish } from './agreement-queries';
import css from './agreement.module.css';
import { officialDraft, quotaNumbers, type TrialDraft, wishOf } from './trial-wish';

const texts = trialMessages.form;
const MOST_PLACES = 100_000;
const methods = ['mean', 'trimmed', 'median'] as const;

interface TrialFormProps {
  /** A trial of nothing: the official rules and the members. */
  official: Trial;
  busy: boolean;
  onTry: (wish: TrialWish) => void;
}

/** What to change for the sake of trying; each field says beside it what is official. */
export function TrialForm({ official, busy, onTry }: TrialFormProps) {
  const start = officialDraft(official);
  const [draft, setDraft] = useState<TrialDraft>(start);
  const change = (changes: Partial<TrialDraft>) => setDraft((before) => ({ ...before, ...changes }));
  return (
    <div className={css.form}>
      <FormSection title={texts.title} lead={texts.lead}>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            onTry(wishOf(draft, start));
          }}
        >
          <QuotaFields draft={draft} start={start} onChange={(quotas) => change({ quotas })} />
          <RuleFields draft={draft} start={start} official={official} onChange={change} />
          <p className={css.acts}>
            <Button type="primary" htmlType="submit" loading={busy}>
              {texts.submit}
            </Button>
            <Button
              onClick={() => {
                setDraft(start);
                onTry({});
              }}
            >
              {texts.reset}
            </Button>
          </p>
        </form>
      </FormSection>
    </div>
  );
}

function QuotaFields({ draft, start, onChange }: { draft: TrialDraft; start: TrialDraft; onChange: (quotas: TrialDraft['quotas']) => void }) {
  const awards = Object.entries(draft.quotas);
  return (
    <fieldset className={css.fields}>
      <legend>{texts.quotas}</legend>
      {awards.length === 0 && <p>{trialMessages.quota.noTiers}</p>}
      {awards.map(([award, quota]) => {
        const officialQuota = start.quotas[award];
        const numbers = quotaNumbers(award, quota);
        if (numbers.length === 0) return <p key={award}>{trialMessages.quota.unlimited(award)}</p>;
        const officials = officialQuota === undefined ? [] : quotaNumbers(award, officialQuota);
        return numbers.map((number, at) => {
          const [scale, officialValue] = [number.hundredths ? 1 : 100, officials[at]?.value ?? 0];
          return (
            <DecimalInput
              key={`${award} ${number.key}`}
              label={number.label}
              places={number.hundredths ? 2 : 0}
              max={number.hundredths ? 10_000 : MOST_PLACES * 100}
              value={number.value * scale}
              hint={texts.official(number.hundredths ? formatNumber(officialValue / 100, 2) : formatCount(officialValue))}
              onChange={(value) => onChange({ ...draft.quotas, [award]: number.with((value ?? officialValue * scale) / scale) })}
            />
          );
        });
      })}
    </fieldset>
  );
}

interface RuleFieldsProps {
  draft: TrialDraft;
  start: TrialDraft;
  official: Trial;
  onChange: (changes: Partial<TrialDraft>) => void;
}

function RuleFields({ draft, start, official, onChange }: RuleFieldsProps) {
  const count = (key: 'trimEachEnd' | 'trimFrom' | 'minSheets', max: number) => (
    <DecimalInput
      label={texts[key]}
      places={0}
      max={max * 100}
      value={draft[key] * 100}
      hint={texts.official(formatCount(start[key]))}
      onChange={(value) => onChange({ [key]: value === null ? start[key] : value / 100 })}
    />
  );
  return (
    <fieldset className={css.fields}>
      <legend>{texts.rules}</legend>
      <SelectField
        label={texts.method}
        value={draft.method}
        hint={texts.official(texts.methods[start.method])}
        onChange={(method) => onChange({ method: methods.find((each) => each === method) ?? start.method })}
        choices={methods.map((method) => ({ value: method, label: texts.methods[method] }))}
      />
      {draft.method === 'trimmed' && count('trimEachEnd', 20)}
      {draft.method === 'trimmed' && count('trimFrom', 100)}
      {count('minSheets', 100)}
      <SelectField
        label={texts.without}
        blank={texts.nobody}
        value={draft.withoutAssessor}
        onChange={(withoutAssessor) => onChange({ withoutAssessor })}
        choices={official.members.map(({ code, name }) => ({ value: code, label: agreementMessages.member(code, name) }))}
      />
    </fieldset>
  );
}
