import type { ReactNode } from 'react';
import { messages } from '../messages/vi';
import css from './field.module.css';

interface Described {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
  'aria-required': true | undefined;
}

interface FieldProps {
  id: string;
  label: string;
  /** Read out but not shown, where a column head or the layout names the control. */
  labelHidden?: boolean;
  hint?: ReactNode;
  /** Id of a text elsewhere that is read out with the control. */
  describedBy?: string | undefined;
  error?: string;
  required?: boolean;
  /** Draws the control and spreads what ties it to label, hint and error. */
  children: (described: Described) => ReactNode;
}

/** Label above, control, hint and error below: the one layout of every form control. */
export function Field({ id, label, labelHidden = false, hint, describedBy: besides = '', error, required = false, children }: FieldProps) {
  const hintId = `${id}-hint`;
  const errorId = `${id}-error`;
  const describedBy = [besides, hint === undefined ? '' : hintId, error === undefined ? '' : errorId].filter(Boolean).join(' ');
  return (
    <div className={css.field}>
      <label htmlFor={id} className={labelHidden ? 'only-spoken' : css.label}>
        {label}
        {required && <span className={css.required}> ({messages.ui.required})</span>}
      </label>
      {children({
        id,
        'aria-describedby': describedBy === '' ? undefined : describedBy,
        'aria-invalid': error === undefined ? undefined : true,
        'aria-required': required || undefined,
      })}
      {hint !== undefined && (
        <p id={hintId} className={css.hint}>
          {hint}
        </p>
      )}
      {error !== undefined && (
        <p id={errorId} className={css.error}>
          {error}
        </p>
      )}
    </div>
  );
}
