import { useState } from 'react';
import { formatCount } from '../../messages/format';
import { afterClosing as afterClosingMessages } from '../../messages/vi/after-closing';
import { CheckField } from '../../ui/check-field';
import { ConfirmButton } from '../../ui/confirm-button';
import { useNotice } from '../../ui/notice';
import { type SecondMarking, useLockScoring } from './after-closing-queries';

const texts = afterClosingMessages.second;

/** "Khóa kết quả"; sheets that are still being marked again have to be answered for. */
export function LockScoring({ second }: { second: SecondMarking }) {
  const [countFirst, setCountFirst] = useState(false);
  const lock = useLockScoring();
  const notice = useNotice();
  const { campaignId, unfinished } = second;
  return (
    <ConfirmButton
      type="primary"
      danger
      title={texts.lockTitle}
      consequence={
        <>
          {unfinished > 0 && <p>{texts.unfinished(formatCount(unfinished))}</p>}
          <p>{texts.lockLead}</p>
          <p>{texts.lockConsequence}</p>
        </>
      }
      confirmLabel={texts.lock}
      incomplete={unfinished > 0 && !countFirst}
      form={unfinished > 0 && <CheckField label={texts.countFirst(formatCount(unfinished))} checked={countFirst} onChange={setCountFirst} />}
      onConfirm={async () => {
        await lock.mutateAsync({ campaignId, countFirst: unfinished > 0 && countFirst });
        notice.success(texts.lockDone);
      }}
    >
      {texts.lock}
    </ConfirmButton>
  );
}
