import { useState } from 'react';
import { formatCount } from '../../messages/format';
import { messages } from '../../messages/vi';
import { ConfirmButton } from '../../ui/confirm-button';
import { useNotice } from '../../ui/notice';
import { TextAreaField } from '../../ui/text-area-field';
import { useCloseScoring, type Progress } from './queries';

const texts = messages.judging.progress;

/** Ends marking: names who is late and asks why it is closed all the same. */
export function CloseScoring({ progress }: { progress: Progress }) {
  const [reason, setReason] = useState('');
  const close = useCloseScoring();
  const notice = useNotice();
  const late = progress.members.filter(({ assigned, submitted }) => submitted < assigned);
  return (
    <ConfirmButton
      type="primary"
      danger
      title={texts.closeTitle}
      items={late.map(({ code, fullName, assigned, submitted }) => texts.lateMember(code, fullName, formatCount(assigned - submitted)))}
      consequence={
        <>
          {late.length > 0 && <p>{texts.closeLate(formatCount(late.length))}</p>}
          <p>{texts.closeConsequence}</p>
        </>
      }
      confirmLabel={texts.close}
      incomplete={late.length > 0 && reason.trim() === ''}
      form={late.length > 0 && <TextAreaField label={texts.reason} required maxLength={2_000} value={reason} onChange={setReason} />}
      onConfirm={async () => {
        await close.mutateAsync({ campaignId: progress.campaignId, reason });
        notice.success(texts.closed);
      }}
    >
      {texts.close}
    </ConfirmButton>
  );
}
