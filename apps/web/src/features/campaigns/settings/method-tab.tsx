import type { ScoringRules } from '@dvk/scoring-core';
import type { FormEvent } from 'react';
import { messages } from '../../../messages/vi';
import { DecimalInput } from '../../../ui/decimal/decimal-input';
import { FormSection } from '../../../ui/form-section';
import { SelectField } from '../../../ui/select-field';
import { areRulesLocked } from '../phase-state';
import { CountField } from './count-field';
import { LockedNote } from './locked-note';
import { SaveBar } from './save-bar';
import { SettingsError } from './settings-error';
import type { TabProps } from './tab-props';
import { useRulesForm } from './use-rules-form';

const texts = messages.campaigns.method;

/** A select whose choices are the keys of a table of names. */
function choicesOf<K extends string>(names: Readonly<Record<K, string>>) {
  return (Object.keys(names) as K[]).map((value) => ({ value, label: names[value] }));
}

export function MethodTab({ campaign, reload }: TabProps) {
  const form = useRulesForm(campaign);
  const { rules } = form.draft;
  const locked = areRulesLocked(campaign.phases);
  const set = (part: Partial<ScoringRules>) => form.change({ rules: { ...rules, ...part } });
  return (
    <form
      noValidate
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        form.save();
      }}
    >
      <LockedNote campaign={campaign} />
      <SettingsError error={form.error} placeName={(field) => (field in texts ? String(texts[field as keyof typeof texts]) : field)} />
      <FormSection title={texts.title} columns={2}>
        <SelectField
          label={texts.method}
          value={rules.method}
          onChange={(method) => set({ method: method as ScoringRules['method'] })}
          choices={choicesOf(texts.methods)}
          disabled={locked}
        />
        <SelectField
          label={texts.scope}
          value={rules.scope}
          onChange={(scope) => set({ scope: scope as ScoringRules['scope'] })}
          choices={choicesOf(texts.scopes)}
          disabled={locked}
        />
        {rules.method === 'trimmed' && (
          <>
            <CountField label={texts.trimEachEnd} value={rules.trimEachEnd} onChange={(trimEachEnd) => set({ trimEachEnd })} max={20} disabled={locked} />
            <CountField label={texts.trimFrom} value={rules.trimFrom} onChange={(trimFrom) => set({ trimFrom })} max={100} disabled={locked} />
          </>
        )}
        <CountField label={texts.minSheets} hint={texts.minSheetsHint} value={rules.minSheets} onChange={(minSheets) => set({ minSheets })} max={100} disabled={locked} />
        <DecimalInput
          label={texts.spreadLimit}
          hint={texts.spreadHint}
          value={rules.spreadLimit}
          onChange={(spreadLimit) => set({ spreadLimit })}
          disabled={locked}
        />
        <SelectField
          label={texts.classOn}
          value={rules.classOn}
          onChange={(classOn) => set({ classOn: classOn as ScoringRules['classOn'] })}
          choices={choicesOf(texts.figures)}
          disabled={locked}
        />
        <SelectField
          label={texts.rankOn}
          value={rules.rankOn}
          onChange={(rankOn) => set({ rankOn: rankOn as ScoringRules['rankOn'] })}
          choices={choicesOf(texts.figures)}
          disabled={locked}
        />
        {campaign.criteriaSet !== null && (
          <CountField label={texts.decimals} hint={texts.decimalsHint} value={campaign.criteriaSet.decimals} onChange={() => undefined} max={4} disabled />
        )}
      </FormSection>
      <SaveBar changed={form.changed} pending={form.pending} error={form.error} reload={reload} blocked={locked} />
    </form>
  );
}
