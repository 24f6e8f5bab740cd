import type { CriteriaSet, SubjectKind } from '@dvk/scoring-core';
import { messages } from '../../../messages/vi';
import { CheckField } from '../../../ui/check-field';
import { DateField } from '../../../ui/date/date-field';
import { DecimalInput } from '../../../ui/decimal/decimal-input';
import { FormSection } from '../../../ui/form-section';
import { SelectField } from '../../../ui/select-field';
import { TextField } from '../../../ui/text-field';
import css from '../campaigns.module.css';
import type { PartProps } from './editor-props';

const texts = messages.campaigns.criteriaEditor;
const head = texts.head;
const subjectKinds = Object.keys(texts.subjectKinds) as SubjectKind[];

/** Issuer, number, dates, what it scores, totals and caps. */
export function HeadForm({ value: set, onChange, readOnly }: PartProps<CriteriaSet>) {
  const change = (part: Partial<CriteriaSet>) => onChange({ ...set, ...part });
  return (
    <FormSection title={head.title} columns={2}>
      <TextField label={head.name} value={set.title} onChange={(title) => change({ title })} maxLength={300} disabled={readOnly} required />
      <TextField label={head.issuer} value={set.issuer} onChange={(issuer) => change({ issuer })} maxLength={300} disabled={readOnly} />
      <TextField label={head.number} hint={head.numberHint} value={set.number} onChange={(number) => change({ number })} maxLength={100} disabled={readOnly} />
      <DateField label={head.issuedOn} value={set.issuedOn} onChange={(issuedOn) => change({ issuedOn })} disabled={readOnly} />
      <DateField label={head.effectiveFrom} value={set.effectiveFrom} onChange={(effectiveFrom) => change({ effectiveFrom })} disabled={readOnly} />
      <DateField label={head.effectiveTo} value={set.effectiveTo} onChange={(effectiveTo) => change({ effectiveTo })} disabled={readOnly} />
      <SelectField
        label={head.scores}
        value={set.scores}
        onChange={(scores) => change({ scores: scores as CriteriaSet['scores'] })}
        choices={(Object.keys(head.scoresKinds) as CriteriaSet['scores'][]).map((value) => ({ value, label: head.scoresKinds[value] }))}
        disabled={readOnly}
      />
      <SelectField
        label={head.decimals}
        value={String(set.decimals)}
        onChange={(decimals) => change({ decimals: Number(decimals) })}
        choices={['0', '1', '2', '3', '4'].map((value) => ({ value, label: value }))}
        disabled={readOnly}
      />
      <DecimalInput
        label={head.declaredTotal}
        value={set.declaredTotal}
        onChange={(total) => {
          if (total !== null) change({ declaredTotal: total });
        }}
        disabled={readOnly}
        required
      />
      <SelectField
        label={head.bonusMayExceedMax}
        value={set.bonusMayExceedMax === null ? '' : String(set.bonusMayExceedMax)}
        onChange={(chosen) => change({ bonusMayExceedMax: chosen === '' ? null : chosen === 'true' })}
        blank={head.undecided}
        choices={[
          { value: 'true', label: head.yes },
          { value: 'false', label: head.no },
        ]}
        disabled={readOnly}
      />
      <DecimalInput label={head.bonusCap} hint={head.capHint} value={set.bonusCap} onChange={(bonusCap) => change({ bonusCap })} disabled={readOnly} />
      <DecimalInput label={head.deductionCap} hint={head.capHint} value={set.deductionCap} onChange={(deductionCap) => change({ deductionCap })} disabled={readOnly} />
      <fieldset className={css.checks} disabled={readOnly}>
        <legend>{head.subjectKinds}</legend>
        {subjectKinds.map((kind) => (
          <CheckField
            key={kind}
            label={texts.subjectKinds[kind]}
            checked={set.subjectKinds.includes(kind)}
            onChange={(on) => change({ subjectKinds: on ? [...set.subjectKinds, kind] : set.subjectKinds.filter((each) => each !== kind) })}
          />
        ))}
      </fieldset>
    </FormSection>
  );
}
