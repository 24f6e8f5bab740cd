import { useState, type ReactNode } from 'react';
import { decisions as decisionsMessages } from '../../../messages/vi/decisions';
import { ConfirmButton } from '../../../ui/confirm-button';
import { useNotice } from '../../../ui/notice';
import { blankGround, GroundFields, groundOf, isGroundMissing } from './ground-fields';
import { type DecisionDraft, useRecord } from './queries';

const texts = decisionsMessages.dialog;

interface RecordButtonProps {
  campaignId: string;
  title: string;
  /** What is decided; null while it has not been chosen. */
  subject: Omit<DecisionDraft, 'reason' | 'decidedBy' | 'decidedAt' | 'document'> | null;
  /** The fields that choose it. */
  children: ReactNode;
  label: ReactNode;
  primary?: boolean;
}

/** A button whose dialog records one decision: what is decided, then its ground. */
export function RecordButton({ campaignId, title, subject, children, label, primary = false }: RecordButtonProps) {
  const [ground, setGround] = useState(blankGround);
  const record = useRecord();
  const notice = useNotice();
  return (
    <ConfirmButton
      type={primary ? 'primary' : 'default'}
      danger={primary}
      title={title}
      confirmLabel={texts.confirm}
      incomplete={subject === null || isGroundMissing(ground)}
      form={
        <>
          {children}
          <GroundFields ground={ground} onChange={setGround} />
          <p>{texts.consequence}</p>
        </>
      }
      onConfirm={async () => {
        if (subject === null) return;
        await record.mutateAsync({ campaignId, body: { ...subject, ...groundOf(ground) } });
        setGround(blankGround);
        notice.success(texts.done);
      }}
    >
      {label}
    </ConfirmButton>
  );
}
