import { DateField } from '../../../ui/date/date-field';
import { messages } from '../../../messages/vi';
import { TextField } from '../../../ui/text-field';
import css from '../campaigns.module.css';

const texts = messages.campaigns.phases;

/** A day and a time of the Vietnamese clock as they are typed; '' and null for nothing yet. */
export interface Moment {
  readonly day: string | null;
  readonly time: string;
}

const timePattern = /^([01]\d|2[0-3]):([0-5]\d)$/;

/** What is wrong with a moment that must be there; null when it can be sent. */
export function momentProblem({ day, time }: Moment): string | null {
  if (day === null) return texts.dateMissing;
  return timePattern.test(time) ? null : texts.notTime;
}

/** `2026-09-01T08:00:00+07:00`; Viet Nam has one offset all year. */
export const instantOf = ({ day, time }: Moment): string => `${day ?? ''}T${time}:00+07:00`;

interface MomentFieldProps {
  label: string;
  value: Moment;
  onChange: (moment: Moment) => void;
  disabled?: boolean;
  error?: string | undefined;
}

export function MomentField({ label, value, onChange, disabled = false, error }: MomentFieldProps) {
  return (
    <fieldset className={css.moment}>
      <legend>{label}</legend>
      <DateField label={texts.day} value={value.day} onChange={(day) => onChange({ ...value, day })} disabled={disabled} {...(error === undefined ? {} : { error })} />
      <TextField
        label={texts.time}
        value={value.time}
        onChange={(time) => onChange({ ...value, time })}
        inputMode="numeric"
        maxLength={5}
        disabled={disabled}
        {...(timePattern.test(value.time) || value.day === null ? {} : { error: texts.notTime })}
      />
    </fieldset>
  );
}
