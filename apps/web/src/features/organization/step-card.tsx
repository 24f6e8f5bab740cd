import Button from 'antd/es/button';
import { unitChanges } from '../../messages/vi/unit-changes';
import { FormSection } from '../../ui/form-section';
import { SelectField } from '../../ui/select-field';
import { TextField } from '../../ui/text-field';
import { type DraftStep, stepForm, withKind } from './change-draft';
import { kindChoices as unitKindChoices, readKind } from './kind-choices';
import css from './organization.module.css';
import type { StepKind } from './queries';
import { type ChosenUnit, UnitsField } from './units-field';

const texts = unitChanges.form;
const kinds = Object.entries(unitChanges.kinds) as [StepKind, string][];
const kindChoices = kinds.map(([value, label]) => ({ value, label }));

interface StepCardProps {
  number: number;
  step: DraftStep;
  onChange: (step: DraftStep) => void;
  onRemove: () => void;
  /** Structure of the day before which units are chosen. */
  date: string | null;
  made: readonly ChosenUnit[];
  /** What the server says against it. */
  error: string | undefined;
}

/** The successor that takes over what is open: asked for where there are several, or none. */
function Heir({ step, onChange, date, made }: Pick<StepCardProps, 'step' | 'onChange' | 'date' | 'made'>) {
  if (step.kind === 'dissolve') {
    return <UnitsField title={texts.heir} most={1} date={date} made={made} value={step.heir === null ? [] : [step.heir]} onChange={([heir]) => onChange({ ...step, heir: heir ?? null })} />;
  }
  if (step.kind !== 'split') return null;
  return (
    <SelectField
      label={texts.heir}
      blank={texts.heirBlank}
      required
      value={step.heir?.id ?? ''}
      onChange={(id) => onChange({ ...step, heir: step.targets.find((unit) => unit.id === id) ?? null })}
      choices={step.targets.map(({ id, name }) => ({ value: id, label: name }))}
    />
  );
}

/** One thing that a change does. */
export function StepCard({ number, step, onChange, onRemove, date, made, error }: StepCardProps) {
  const form = stepForm[step.kind];
  const { kind } = step;
  return (
    <FormSection
      title={texts.stepNo(number)}
      actions={
        <Button size="small" onClick={onRemove}>
          {texts.removeStep}
        </Button>
      }
    >
      {error !== undefined && (
        <p role="alert" className={css.refused}>
          {error}
        </p>
      )}
      <SelectField label={texts.kind} value={kind} choices={kindChoices} onChange={(value) => onChange(withKind(step, kinds.find(([each]) => each === value)?.[0] ?? kind))} />
      <UnitsField title={texts.from[kind]} most={form.units} date={date} value={step.units} onChange={(units) => onChange({ ...step, units })} />
      {kind !== 'rename' && kind !== 'convert' && kind !== 'dissolve' && (
        <UnitsField
          title={texts.to[kind]}
          most={form.targets}
          date={date}
          made={made}
          value={step.targets}
          onChange={(targets) => onChange({ ...step, targets, heir: targets.some(({ id }) => id === step.heir?.id) ? step.heir : null })}
        />
      )}
      {kind === 'rename' && <TextField label={texts.name} required maxLength={300} autoComplete="off" value={step.name} onChange={(name) => onChange({ ...step, name })} />}
      {kind === 'convert' && (
        <SelectField
          label={texts.unitKind}
          blank={texts.unitKindBlank}
          hint={texts.unitKindHint}
          required
          value={step.unitKind ?? ''}
          onChange={(value) => onChange({ ...step, unitKind: readKind(value) ?? null })}
          choices={unitKindChoices}
        />
      )}
      <Heir step={step} onChange={onChange} date={date} made={made} />
    </FormSection>
  );
}
