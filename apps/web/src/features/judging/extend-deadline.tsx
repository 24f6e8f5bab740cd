import { useState } from 'react';
import { formatDateTime } from '../../messages/format';
import { afterClosing as afterClosingMessages } from '../../messages/vi/after-closing';
import { ConfirmButton } from '../../ui/confirm-button';
import { useNotice } from '../../ui/notice';
import { DeadlineFields } from './deadline-fields';
import { useExtendScoring, type ProgressToClose } from './scoring-queries';
import { blankDeadline, deadlineProblem, instantOf } from './typed-deadline';

const texts = afterClosingMessages.deadline;

/** Puts the end of marking off for everybody. */
export function ExtendDeadline({ campaignId, closesAt }: Pick<ProgressToClose, 'campaignId' | 'closesAt'>) {
  const [typed, setTyped] = useState(blankDeadline);
  const extend = useExtendScoring();
  const notice = useNotice();
  return (
    <ConfirmButton
      title={texts.title}
      consequence={
        <>
          <p>{texts.current(formatDateTime(closesAt))}</p>
          <p>{texts.consequence}</p>
        </>
      }
      confirmLabel={texts.extend}
      incomplete={deadlineProblem(typed, closesAt) !== null}
      form={<DeadlineFields value={typed} onChange={setTyped} seen={closesAt} />}
      onConfirm={async () => {
        await extend.mutateAsync({ campaignId, seen: closesAt, closesAt: instantOf(typed), reason: typed.reason });
        notice.success(texts.done(formatDateTime(instantOf(typed))));
        setTyped(blankDeadline);
      }}
    >
      {texts.extend}
    </ConfirmButton>
  );
}
