import { useState } from 'react';
import { life } from '../../../messages/vi/life';
import { ConfirmButton } from '../../../ui/confirm-button';
import { useNotice } from '../../../ui/notice';
import { TextAreaField } from '../../../ui/text-area-field';
import type { InitiativeView } from '../queries';
import { DocumentFields, noDocument, wholeDocument } from '../../../ui/document-fields';
import css from './life.module.css';
import { useDrop, useRestore } from './queries';

const texts = life.decisions;

/** Drops the initiative with reason and document. */
export function DropButton({ initiative: { id, name, unitName } }: { initiative: InitiativeView }) {
  const drop = useDrop();
  const notice = useNotice();
  const [reason, setReason] = useState('');
  const [typed, setTyped] = useState(noDocument);
  const document = wholeDocument(typed);
  return (
    <ConfirmButton
      danger
      title={texts.dropTitle(name)}
      items={[`${name} (${unitName})`]}
      consequence={texts.dropConsequence}
      confirmLabel={texts.drop}
      incomplete={document === null || reason.trim() === ''}
      form={
        <div className={css.fields}>
          <TextAreaField label={texts.reason} required maxLength={2_000} value={reason} onChange={setReason} />
          <DocumentFields value={typed} onChange={setTyped} />
        </div>
      }
      onConfirm={async () => {
        if (document === null) return;
        await drop.mutateAsync({ id, reason, document });
        notice.success(texts.droppedDone);
      }}
    >
      {texts.drop}
    </ConfirmButton>
  );
}

/** Takes the drop back with a reason. */
export function RestoreButton({ initiative: { id, name } }: { initiative: InitiativeView }) {
  const restore = useRestore();
  const notice = useNotice();
  const [reason, setReason] = useState('');
  return (
    <ConfirmButton
      title={texts.restoreTitle(name)}
      confirmLabel={texts.restore}
      incomplete={reason.trim() === ''}
      form={<TextAreaField label={texts.reason} required maxLength={2_000} value={reason} onChange={setReason} />}
      onConfirm={async () => {
        await restore.mutateAsync({ id, reason });
        notice.success(texts.restored);
      }}
    >
      {texts.restore}
    </ConfirmButton>
  );
}
