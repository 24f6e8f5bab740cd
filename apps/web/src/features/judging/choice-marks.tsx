import { useId } from 'react';
import { messages } from '../../messages/vi';
import css from './judging.module.css';

interface ChoiceMarksProps {
  label: string;
  choices: readonly { readonly value: string; readonly label: string }[];
  value: string | null;
  onChange: (value: string | null) => void;
  /** Enter: time to move on. */
  onEnter: () => void;
  describedBy: string;
}

/** Described levels below each other, so that the words stand beside the mark. */
export function ChoiceMarks({ label, choices, value, onChange, onEnter, describedBy }: ChoiceMarksProps) {
  const name = useId();
  return (
    <fieldset className={css.choices} aria-describedby={describedBy}>
      <legend>{label}</legend>
      {choices.map((choice) => (
        <label key={choice.value}>
          <input
            type="radio"
            name={name}
            checked={choice.value === value}
            onChange={() => onChange(choice.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter') return;
              event.preventDefault();
              onEnter();
            }}
          />
          <span>{choice.label}</span>
        </label>
      ))}
      {value !== null && (
        <button type="button" className={css.textButton} onClick={() => onChange(null)}>
          {messages.judging.sheet.clear}
        </button>
      )}
    </fieldset>
  );
}
