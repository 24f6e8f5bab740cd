import { useState } from 'react';
import { personalData } from '../../messages/vi/personal-data';
import { ConfirmButton } from '../../ui/confirm-button';
import { FormSection } from '../../ui/form-section';
import { useNotice } from '../../ui/notice';
import { TextAreaField } from '../../ui/text-area-field';
import css from './privacy.module.css';
import { type DataRequest, type FoundPlace, useDecide } from './queries';

const texts = personalData.one;
const longestReason = 2_000;

/** Approves with the places that were chosen, or refuses with the reason. */
export function DecisionSection({ request: { id, kind, subject, version }, places }: { request: DataRequest; places: readonly FoundPlace[] }) {
  const [note, setNote] = useState('');
  const [reason, setReason] = useState('');
  const decide = useDecide(id);
  const notice = useNotice();
  const act = (approve: boolean) => async (): Promise<void> => {
    await decide.mutateAsync({ version, approve, reason: approve ? note : reason, places: approve ? places.map(({ table, id: row, version: at, part }) => ({ table, id: row, version: at, part })) : [] });
    notice.success(texts.saved);
  };
  return (
    <FormSection title={texts.decision}>
      <div className={css.actions}>
        <ConfirmButton
          type="primary"
          title={texts.approveTitle(personalData.kinds[kind])}
          consequence={texts.approveConsequence}
          confirmLabel={texts.approve}
          disabled={subject === 'named' && places.length === 0}
          form={<TextAreaField label={texts.note} maxLength={longestReason} value={note} onChange={setNote} />}
          onConfirm={act(true)}
        >
          {texts.approve}
        </ConfirmButton>
        <ConfirmButton
          danger
          title={texts.refuseTitle}
          consequence={texts.refuseConsequence}
          confirmLabel={texts.refuse}
          incomplete={reason.trim() === ''}
          form={<TextAreaField label={texts.reason} required maxLength={longestReason} value={reason} onChange={setReason} />}
          onConfirm={act(false)}
        >
          {texts.refuse}
        </ConfirmButton>
      </div>
    </FormSection>
  );
}
