import { useId, type InputHTMLAttributes, type Ref } from 'react';
import css from './control.module.css';
import { Field } from './field';

type NativeInput = Pick<
  InputHTMLAttributes<HTMLInputElement>,
  | 'name'
  | 'type'
  | 'autoComplete'
  | 'autoCapitalize'
  | 'spellCheck'
  | 'readOnly'
  | 'disabled'
  | 'maxLength'
  | 'inputMode'
  | 'placeholder'
  | 'min'
  | 'max'
  | 'onBlur'
  | 'onKeyDown'
>;

interface TextFieldProps extends NativeInput {
  label: string;
  labelHidden?: boolean;
  value: string;
  onChange: (value: string) => void;
  hint?: string;
  error?: string;
  required?: boolean;
  inputRef?: Ref<HTMLInputElement>;
}

/** One line of text under its label, with hint and error tied to it. */
export function TextField({ label, labelHidden, value, onChange, hint, error, required, inputRef, ...native }: TextFieldProps) {
  const id = useId();
  return (
    <Field id={id} label={label} labelHidden={labelHidden} hint={hint} error={error} required={required}>
      {(described) => (
        <input
          type="text"
          {...native}
          {...described}
          ref={inputRef}
          className={css.control}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
