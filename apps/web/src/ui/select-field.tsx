import { useId } from 'react';
import css from './control.module.css';
import { Field } from './field';

export interface Choice {
  readonly value: string;
  readonly label: string;
}

interface SelectFieldProps {
  label: string;
  labelHidden?: boolean;
  value: string;
  onChange: (value: string) => void;
  choices: readonly Choice[];
  /** Text of the choice with the empty value: "all", "not chosen". Absent when something must be chosen. */
  blank?: string;
  hint?: string;
  error?: string;
  required?: boolean;
  disabled?: boolean;
  name?: string;
}

/** A choice among few: the browser's own list, which every phone and screen reader knows. */
export function SelectField({ label, labelHidden, value, onChange, choices, blank, hint, error, required, ...native }: SelectFieldProps) {
  const id = useId();
  return (
    <Field id={id} label={label} labelHidden={labelHidden} hint={hint} error={error} required={required}>
      {(described) => (
        <select {...native} {...described} className={css.select} value={value} onChange={(event) => onChange(event.target.value)}>
          {blank !== undefined && <option value="">{blank}</option>}
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
