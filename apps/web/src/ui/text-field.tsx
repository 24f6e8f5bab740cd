import type { InputRef } from 'antd';
import Input from 'antd/es/input';
import { useId, type InputHTMLAttributes, type Ref } from 'react';
import { Field } from './field';

type NativeInput = Pick<
  InputHTMLAttributes<HTMLInputElement>,
  'name' | 'type' | 'autoComplete' | 'autoCapitalize' | 'spellCheck' | 'readOnly' | 'disabled' | 'maxLength' | 'inputMode' | 'placeholder' | 'onBlur'
>;

interface TextFieldProps extends NativeInput {
  label: string;
  value: string;
  onChange: (value: string) => void;
  hint?: string;
  error?: string;
  required?: boolean;
  inputRef?: Ref<InputRef>;
}

/** One line of text under its label, with hint and error tied to it. */
export function TextField({ label, value, onChange, hint, error, required, inputRef, ...native }: TextFieldProps) {
  const id = useId();
  return (
    <Field id={id} label={label} hint={hint} error={error} required={required}>
      {(described) => (
        <Input
          {...native}
          {...described}
          ref={inputRef}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          status={error === undefined ? '' : 'error'}
        />
      )}
    </Field>
  );
}
