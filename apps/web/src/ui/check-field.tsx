import type { ReactNode } from 'react';
import css from './control.module.css';

interface CheckFieldProps {
  label: ReactNode;
  /** Read out but not shown, for a check box inside a table. */
  labelHidden?: boolean;
  checked: boolean;
  /** Some but not all of what the box stands for are chosen. */
  partly?: boolean;
  onChange: (checked: boolean) => void;
  disabled?: boolean;
}

export function CheckField({ label, labelHidden = false, checked, partly = false, onChange, disabled }: CheckFieldProps) {
  return (
    <label className={css.check}>
      <input
        type="checkbox"
        checked={checked}
        disabled={disabled}
        ref={(box) => {
          if (box !== null) box.indeterminate = partly && !checked;
        }}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span className={labelHidden ? 'only-spoken' : undefined}>{label}</span>
    </label>
  );
}
