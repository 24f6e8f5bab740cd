import { useId, type TextareaHTMLAttributes } from 'react';
import css from './control.module.css';
import { Field } from './field';

interface TextAreaFieldProps extends Pick<TextareaHTMLAttributes<HTMLTextAreaElement>, 'name' | 'readOnly' | 'disabled' | 'maxLength' | 'onBlur'> {
  label: string;
  labelHidden?: boolean;
  value: string;
  onChange: (value: string) => void;
  hint?: string;
  error?: string;
  required?: boolean;
  /** Lines shown while it is empty; it grows with its text. */
  rows?: number;
}

/** Several lines of text under its label. */
export function TextAreaField({ label, labelHidden, value, onChange, hint, error, required, rows = 3, ...native }: TextAreaFieldProps) {
  const id = useId();
  return (
    <Field id={id} label={label} labelHidden={labelHidden} hint={hint} error={error} required={required}>
      {(described) => (
        <textarea {...native} {...described} className={css.area} rows={rows} value={value} onChange={(event) => onChange(event.target.value)} />
      )}
    </Field>
  );
}
