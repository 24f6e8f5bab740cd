import { useState } from 'react';
import { publication as publicationMessages } from '../../../messages/vi/publication';
import { ConfirmButton } from '../../../ui/confirm-button';
import { useNotice } from '../../../ui/notice';
import { TextAreaField } from '../../../ui/text-area-field';
import { useWithdraw } from './queries';

const texts = publicationMessages.board;

/** Takes back what is published, with a reason. */
export function WithdrawButton({ campaignId }: { campaignId: string }) {
  const [reason, setReason] = useState('');
  const withdraw = useWithdraw(campaignId);
  const notice = useNotice();
  const act = async (): Promise<void> => {
    await withdraw.mutateAsync(reason);
    setReason('');
    notice.success(texts.withdrawn);
  };
  return (
    <ConfirmButton
      danger
      title={texts.withdrawTitle}
      consequence={texts.withdrawConsequence}
      confirmLabel={texts.withdraw}
      onConfirm={act}
      incomplete={reason.trim() === ''}
      form={<TextAreaField label={texts.withdrawReason} required value={reason} onChange={setReason} maxLength={1000} />}
    >
      {texts.withdraw}
    </ConfirmButton>
  );
}
