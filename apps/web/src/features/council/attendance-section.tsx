import Button from 'antd/es/button';
import { useState } from 'react';
import { council as councilMessages } from '../../messages/vi/council';
import { ErrorNotice } from '../../ui/error-notice';
import { FormSection } from '../../ui/form-section';
import { useNotice } from '../../ui/notice';
import { SelectField } from '../../ui/select-field';
import { TextAreaField } from '../../ui/text-area-field';
import { TextField } from '../../ui/text-field';
import css from './council.module.css';
import { type Seat, type Session, useAttend } from './queries';

const texts = councilMessages.attendance;
const words = councilMessages.attendances;
type Attendance = Seat['attendance'];

interface Typed {
  readonly attendance: Attendance;
  readonly absenceReason: string;
}

const readInvitees = (text: string) =>
  text
    .split('\n')
    .map((line) => line.split(','))
    .map(([name = '', ...title]) => ({ name: name.trim(), title: title.join(',').trim() }))
    .filter(({ name }) => name !== '');

/** Who came; shown as it stands to whoever may not change it, and once the session has ended. */
export function AttendanceSection({ session }: { session: Session }) {
  const [typed, setTyped] = useState<Readonly<Record<string, Typed>>>(() => Object.fromEntries(session.seats.map(({ id, attendance, absenceReason }) => [id, { attendance, absenceReason }])));
  const [invitees, setInvitees] = useState(session.invitees.map(({ name, title }) => (title === '' ? name : `${name}, ${title}`)).join('\n'));
  const attend = useAttend(session.id);
  const notice = useNotice();
  const mayWrite = session.mayRun && session.state !== 'ended';
  const of = (seat: Seat): Typed => typed[seat.id] ?? seat;
  const set = (id: string, next: Typed) => setTyped((now) => ({ ...now, [id]: next }));
  const complete = session.seats.every((seat) => of(seat).attendance !== 'absent' || of(seat).absenceReason.trim() !== '');
  const submit = () => {
    const seats = session.seats.map((seat) => ({ seatId: seat.id, attendance: of(seat).attendance, absenceReason: of(seat).absenceReason }));
    attend.mutate({ version: session.version, seats, invitees: readInvitees(invitees) }, { onSuccess: () => notice.success(texts.saved) });
  };
  return (
    <FormSection
      title={texts.title}
      lead={texts.lead}
      actions={
        mayWrite && (
          <div className={css.acts}>
            <Button onClick={() => setTyped(Object.fromEntries(session.seats.map(({ id }) => [id, { attendance: 'present', absenceReason: '' }])))}>{texts.allPresent}</Button>
            <Button type="primary" loading={attend.isPending} disabled={!complete} onClick={submit}>
              {texts.save}
            </Button>
          </div>
        )
      }
    >
      <ErrorNotice error={attend.error} />
      <ul className={css.seats}>
        {session.seats.map((seat) => (
          <li key={seat.id}>
            <span>
              <strong>{seat.name}</strong> – {councilMessages.positions[seat.position]}
              {seat.substituteName !== '' && <small className={css.quiet}>{texts.substitute(seat.substituteName)}</small>}
            </span>
            {mayWrite ? (
              <>
                <SelectField
                  label={texts.of(seat.name)}
                  labelHidden
                  value={of(seat).attendance}
                  onChange={(value) => set(seat.id, { ...of(seat), attendance: value as Attendance })}
                  choices={(Object.keys(words) as Attendance[]).filter((value) => value !== 'substituted' || seat.substituteName !== '').map((value) => ({ value, label: words[value] }))}
                />
                {of(seat).attendance === 'absent' && (
                  <TextField label={texts.reason(seat.name)} required maxLength={500} value={of(seat).absenceReason} onChange={(absenceReason) => set(seat.id, { ...of(seat), absenceReason })} />
                )}
              </>
            ) : (
              <span>{[words[seat.attendance], seat.absenceReason].filter(Boolean).join(': ')}</span>
            )}
          </li>
        ))}
      </ul>
      {mayWrite ? (
        <TextAreaField label={texts.invitee} hint={texts.inviteesHint} maxLength={20_000} rows={2} value={invitees} onChange={setInvitees} />
      ) : (
        invitees !== '' && <p className={css.text}>{`${texts.invitee}: ${invitees}`}</p>
      )}
    </FormSection>
  );
}
