import { afterClosing as afterClosingMessages } from '../../messages/vi/after-closing';
import { DateField } from '../../ui/date/date-field';
import { TextAreaField } from '../../ui/text-area-field';
import { TextField } from '../../ui/text-field';
import { deadlineProblem, timePattern, type TypedDeadline } from './typed-deadline';

const texts = afterClosingMessages.deadline;

interface DeadlineFieldsProps {
  value: TypedDeadline;
  onChange: (typed: TypedDeadline) => void;
  /** The deadline that is put off. */
  seen: string;
}

/** A later day and time of the Vietnamese clock, and why. */
export function DeadlineFields({ value, onChange, seen }: DeadlineFieldsProps) {
  const { day, time, reason } = value;
  const notLater = deadlineProblem(value, seen) === 'not-later';
  return (
    <>
      <DateField label={texts.day} required value={day} onChange={(next) => onChange({ ...value, day: next })} {...(notLater ? { error: texts.notLater } : {})} />
      <TextField
        label={texts.time}
        required
        value={time}
        onChange={(next) => onChange({ ...value, time: next })}
        hint={texts.timeHint}
        inputMode="numeric"
        maxLength={5}
        {...(timePattern.test(time) ? {} : { error: texts.notTime })}
      />
      <TextAreaField label={texts.reason} required maxLength={1_000} value={reason} onChange={(next) => onChange({ ...value, reason: next })} />
    </>
  );
}
