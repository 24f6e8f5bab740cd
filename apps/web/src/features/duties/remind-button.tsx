import { useQuery } from '@tanstack/react-query';
import Button from 'antd/es/button';
import { useState } from 'react';
import { formatCount } from '../../messages/format';
import { duties } from '../../messages/vi/duties';
import { Dialog } from '../../ui/dialog';
import { ErrorNotice } from '../../ui/error-notice';
import { useNotice } from '../../ui/notice';
import { Skeleton } from '../../ui/skeleton';
import { TextAreaField } from '../../ui/text-area-field';
import css from './duties.module.css';
import { reminderPreviewQuery, useRemind } from './queries';

const texts = duties.remind;
const most = 8;

/** Reminds those who are late or near of one line of the calendar; says first how many and who. */
export function RemindButton({ planId }: { planId: string }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{texts.button}</Button>
      {open && <RemindDialog planId={planId} onClose={() => setOpen(false)} />}
    </>
  );
}

function RemindDialog({ planId, onClose }: { planId: string; onClose: () => void }) {
  const [note, setNote] = useState('');
  const preview = useQuery(reminderPreviewQuery(planId));
  const remind = useRemind(planId);
  const notice = useNotice();
  const { recipients = [], unreached = [] } = preview.data ?? {};
  const send = (): void =>
    remind.mutate(note, {
      onSuccess: ({ reminded }) => {
        notice.success(texts.sent(formatCount(reminded)));
        onClose();
      },
    });
  const nobody = preview.data !== undefined && recipients.length === 0;
  return (
    <Dialog
      open
      title={nobody ? texts.nobody : preview.data === undefined ? texts.button : texts.title(formatCount(recipients.length))}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{nobody ? texts.close : texts.cancel}</Button>
          {!nobody && (
            <Button type="primary" loading={remind.isPending} disabled={recipients.length === 0} onClick={send}>
              {texts.confirm}
            </Button>
          )}
        </>
      }
    >
      <ErrorNotice error={preview.error ?? remind.error} />
      {preview.isPending && <Skeleton lines={4} />}
      <p>{texts.consequence}</p>
      <ul className={css.people}>
        {recipients.slice(0, most).map(({ personId, fullName, unitNames }) => (
          <li key={personId}>{texts.item(fullName, named(unitNames).join(', '))}</li>
        ))}
        {recipients.length > most && <li>…</li>}
      </ul>
      {unreached.length > 0 && <p className={css.note}>{texts.unreached(named(unreached).join(', '))}</p>}
      {recipients.length > 0 && <TextAreaField label={texts.note} hint={texts.noteHint} rows={2} maxLength={500} value={note} onChange={setNote} />}
    </Dialog>
  );
}

const named = (names: readonly string[]): string[] => (names.length > most ? [...names.slice(0, most), '…'] : [...names]);
