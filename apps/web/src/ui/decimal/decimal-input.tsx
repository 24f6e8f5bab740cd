import { useId, useState, type KeyboardEvent, type Ref } from 'react';
import control from '../control.module.css';
import { Field } from '../field';
import { readDecimal, writeDecimal } from './read-decimal';

interface DecimalInputProps {
  label: string;
  labelHidden?: boolean;
  /** Hundredths, or null for nothing entered. */
  value: number | null;
  /** Called with each text that is another number within the bounds, or null for a blank, and with the first one after a problem. */
  onChange: (hundredths: number | null) => void;
  /** Called when a text that cannot be taken appears (its sentence) or goes away (null). */
  onProblem?: (problem: string | null) => void;
  /** Hundredths. */
  min?: number;
  max?: number;
  places?: 0 | 1 | 2;
  hint?: string;
  /** Id of a text beside the control that is read out with it. */
  describedBy?: string | undefined;
  error?: string;
  required?: boolean;
  readOnly?: boolean;
  disabled?: boolean;
  /** Called with the text after a key typed at its end; not after pasting, deleting or typing inside it. */
  onTyped?: (text: string) => void;
  /** Enter, with a text that can be taken: time to move on. */
  onEnter?: () => void;
  onFocus?: () => void;
  onKeyDown?: (event: KeyboardEvent<HTMLInputElement>) => void;
  inputRef?: Ref<HTMLInputElement>;
}

/**
 * A number typed with a comma or a point. What cannot be taken stays as it was typed, with the reason,
 * and the value stays what it was: nothing is ever rounded or cut off silently.
 */
export function DecimalInput(props: DecimalInputProps) {
  const { label, labelHidden, value, onChange, onProblem, min = 0, max, places = 2, hint, error, describedBy, required, onTyped, onEnter, onFocus, onKeyDown, inputRef, ...native } = props;
  const id = useId();
  const [text, setText] = useState(writeDecimal(value));
  const [known, setKnown] = useState(value);
  const bounds = { min, max, places };
  // A value from elsewhere (undo, another version) replaces the text; the echo of typing does not.
  if (value !== known) {
    setKnown(value);
    if (readDecimal(text, bounds).hundredths !== value) setText(writeDecimal(value));
  }
  const { problem } = readDecimal(text, bounds);
  const type = (typed: string): void => {
    setText(typed);
    const read = readDecimal(typed, bounds);
    if (read.problem !== problem) onProblem?.(read.problem);
    if (read.problem === null && (read.hundredths !== value || problem !== null)) onChange(read.hundredths);
  };
  return (
    <Field id={id} label={label} labelHidden={labelHidden} hint={hint} describedBy={describedBy} error={problem ?? error} required={required}>
      {(described) => (
        <input
          {...native}
          {...described}
          ref={inputRef}
          type="text"
          inputMode="decimal"
          autoComplete="off"
          className={`${control.control} ${control.number}`}
          value={text}
          onChange={(event) => {
            const { value: typed, selectionStart } = event.target;
            type(typed);
            const keyTyped = /^insert(?:Text|CompositionText)$/.test((event.nativeEvent as InputEvent).inputType);
            if (keyTyped && selectionStart === typed.length) onTyped?.(typed);
          }}
          onFocus={(event) => {
            onFocus?.();
            event.target.select();
          }}
          onBlur={() => {
            if (problem === null) setText(writeDecimal(value));
          }}
          onKeyDown={(event) => {
            onKeyDown?.(event);
            if (event.key !== 'Enter' || event.defaultPrevented) return;
            event.preventDefault();
            if (problem === null) onEnter?.();
          }}
        />
      )}
    </Field>
  );
}
