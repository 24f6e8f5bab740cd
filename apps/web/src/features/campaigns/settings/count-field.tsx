import { DecimalInput } from '../../../ui/decimal/decimal-input';

interface CountFieldProps {
  label: string;
  value: number;
  onChange: (count: number) => void;
  max?: number;
  hint?: string;
  disabled?: boolean;
}

/** A whole number that must be there; a blank leaves the last one standing. */
export function CountField({ label, value, onChange, max = 100_000, hint, disabled = false }: CountFieldProps) {
  return (
    <DecimalInput
      label={label}
      places={0}
      max={max * 100}
      value={value * 100}
      onChange={(hundredths) => {
        if (hundredths !== null) onChange(hundredths / 100);
      }}
      disabled={disabled}
      {...(hint === undefined ? {} : { hint })}
    />
  );
}
