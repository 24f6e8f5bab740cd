import Button from 'antd/es/button';
import { useState } from 'react';
import { duties } from '../../messages/vi/duties';
import { DateField } from '../../ui/date/date-field';
import { ErrorNotice } from '../../ui/error-notice';
import { useNotice } from '../../ui/notice';
import { TextAreaField } from '../../ui/text-area-field';
import { TextField } from '../../ui/text-field';
import css from './duties.module.css';
import { type OpenedDuty, useDone } from './queries';

const texts = duties.duty;

/** The form by which somebody notes that it is done. */
export function RecordDone({ duty }: { duty: OpenedDuty }) {
  const [number, setNumber] = useState('');
  const [date, setDate] = useState<string | null>(null);
  const [receivedOn, setReceivedOn] = useState<string | null>(null);
  const [note, setNote] = useState('');
  const done = useDone(duty.id);
  const notice = useNotice();
  const named = number.trim() !== '';
  const submit = (): void => {
    const body = { version: duty.version, note, ...(named && date !== null && { document: { number, date } }), ...(receivedOn !== null && { receivedOn }) };
    done.mutate(body, { onSuccess: () => notice.success(texts.saved) });
  };
  return (
    <section className={css.record} aria-label={texts.record}>
      <h3>{texts.record}</h3>
      <p className={css.soft}>{texts.recordLead}</p>
      <ErrorNotice error={done.error} />
      <div className={css.pair}>
        <TextField label={texts.number} hint={texts.numberHint} maxLength={100} value={number} onChange={setNumber} />
        <DateField label={texts.date} required={named} value={date} onChange={setDate} />
      </div>
      {duty.byDesk && <DateField label={texts.receivedOn} hint={texts.receivedHint} value={receivedOn} onChange={setReceivedOn} />}
      <TextAreaField label={texts.noteField} rows={2} maxLength={2000} value={note} onChange={setNote} />
      <div>
        <Button type="primary" loading={done.isPending} disabled={named !== (date !== null)} onClick={submit}>
          {texts.record}
        </Button>
      </div>
    </section>
  );
}
