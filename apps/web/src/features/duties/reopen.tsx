import Button from 'antd/es/button';
import { useState } from 'react';
import { duties } from '../../messages/vi/duties';
import { ErrorNotice } from '../../ui/error-notice';
import { useNotice } from '../../ui/notice';
import { TextField } from '../../ui/text-field';
import css from './duties.module.css';
import { type OpenedDuty, useReopen } from './queries';

const texts = duties.duty;

/** Takes back what was noted by mistake; what was noted stays beside it. */
export function Reopen({ duty }: { duty: OpenedDuty }) {
  const [reason, setReason] = useState('');
  const reopen = useReopen(duty.id);
  const notice = useNotice();
  return (
    <details className={css.record}>
      <summary>{texts.reopenTitle}</summary>
      <p className={css.soft}>{texts.reopenLead}</p>
      <ErrorNotice error={reopen.error} />
      <TextField label={texts.reason} required maxLength={1000} value={reason} onChange={setReason} />
      <div>
        <Button loading={reopen.isPending} disabled={reason.trim() === ''} onClick={() => reopen.mutate({ version: duty.version, reason }, { onSuccess: () => notice.success(texts.reopenDone) })}>
          {texts.reopen}
        </Button>
      </div>
    </details>
  );
}
