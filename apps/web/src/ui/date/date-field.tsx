import { useId, useState } from 'react';
import { messages } from '../../messages/vi';
import control from '../control.module.css';
import { Field } from '../field';
import { readDate, writeDate, type DateBounds } from './read-date';

interface DateFieldProps extends DateBounds {
  label: string;
  labelHidden?: boolean;
  /** `2026-12-05`, or null for none. */
  value: string | null;
  /** Called with each text that is a day within the bounds, and with null for a blank. */
  onChange: (day: string | null) => void;
  hint?: string;
  error?: string;
  required?: boolean;
  readOnly?: boolean;
  disabled?: boolean;
}

/** A day typed as day/month/year, whatever language the browser speaks. */
export function DateField({ label, labelHidden, value, onChange, first, last, hint = messages.ui.date.hint, error, required, ...native }: DateFieldProps) {
  const id = useId();
  const bounds = { first, last };
  const [text, setText] = useState(writeDate(value));
  const [known, setKnown] = useState(value);
  const [left, setLeft] = useState(true);
  if (value !== known) {
    setKnown(value);
    if (readDate(text, bounds).day !== value) setText(writeDate(value));
  }
  const { problem } = readDate(text, bounds);
  return (
    <Field id={id} label={label} labelHidden={labelHidden} hint={hint} error={(left ? problem : null) ?? error} required={required}>
      {(described) => (
        <input
          {...native}
          {...described}
          type="text"
          inputMode="numeric"
          autoComplete="off"
          className={`${control.control} ${control.date}`}
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            const read = readDate(event.target.value, bounds);
            if (read.problem === null && read.day !== value) onChange(read.day);
          }}
          onFocus={() => setLeft(false)}
          onBlur={() => {
            setLeft(true);
            if (problem === null) setText(writeDate(value));
          }}
        />
      )}
    </Field>
  );
}
