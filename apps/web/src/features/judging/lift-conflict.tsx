import { useState } from 'react';
import { panelWork as panelWorkMessages } from '../../messages/vi/panels';
import { ConfirmButton } from '../../ui/confirm-button';
import { useNotice } from '../../ui/notice';
import { TextAreaField } from '../../ui/text-area-field';
import { useLiftConflict } from './panel-queries';

const texts = panelWorkMessages.conflicts;

export function LiftConflict({ id, member, code }: { id: string; member: string; code: string }) {
  const [reason, setReason] = useState('');
  const lift = useLiftConflict();
  const notice = useNotice();
  return (
    <ConfirmButton
      size="small"
      title={texts.liftTitle(member, code)}
      consequence={<p>{texts.liftConsequence}</p>}
      confirmLabel={texts.lift}
      incomplete={reason.trim() === ''}
      form={<TextAreaField label={texts.reason} required maxLength={2_000} value={reason} onChange={setReason} />}
      onConfirm={async () => {
        await lift.mutateAsync({ id, reason });
        notice.success(texts.liftDone);
      }}
    >
      <span className="only-spoken">{texts.liftNamed(member, code)}</span>
      <span aria-hidden="true">{texts.lift}</span>
    </ConfirmButton>
  );
}
