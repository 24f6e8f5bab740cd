import { useState } from 'react';
import { messages } from '../../messages/vi';
import { ConfirmButton } from '../../ui/confirm-button';
import { useNotice } from '../../ui/notice';
import { TextAreaField } from '../../ui/text-area-field';
import { useAccept, useReturn, type NominationView } from './queries';
import css from './registry.module.css';

const texts = messages.registry.detail;

/** Accepting and returning, always at the same place; nothing for those who may not. */
export function DeskActions({ nomination }: { nomination: NominationView }) {
  const { id, version, code, actions, initiative, unitName } = nomination;
  const [reason, setReason] = useState('');
  const accept = useAccept();
  const giveBack = useReturn();
  const notice = useNotice();
  if (!actions.accept && !actions.return) return null;
  const named = code ?? initiative.name;
  return (
    <div className={css.bar} role="group" aria-label={messages.registry.intake.title}>
      <ConfirmButton
        type="primary"
        disabled={!actions.accept}
        title={texts.acceptTitle(named)}
        items={[`${initiative.name} (${unitName})`]}
        consequence={texts.acceptConsequence}
        confirmLabel={texts.accept}
        onConfirm={async () => {
          await accept.mutateAsync({ id, version });
          notice.success(texts.accepted);
        }}
      >
        {texts.accept}
      </ConfirmButton>
      <ConfirmButton
        disabled={!actions.return}
        title={texts.returnTitle(named)}
        items={[`${initiative.name} (${unitName})`]}
        confirmLabel={texts.return}
        incomplete={reason.trim() === ''}
        form={<TextAreaField label={texts.returnReasonLabel} hint={texts.returnHint} required maxLength={2_000} value={reason} onChange={setReason} />}
        onConfirm={async () => {
          await giveBack.mutateAsync({ id, version, reason });
          setReason('');
          notice.success(texts.returned);
        }}
      >
        {texts.return}
      </ConfirmButton>
    </div>
  );
}
