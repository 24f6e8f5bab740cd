import { useState } from 'react';
import { publication as publicationMessages } from '../../../messages/vi/publication';
import { ConfirmButton } from '../../../ui/confirm-button';
import { FormSection } from '../../../ui/form-section';
import { useNotice } from '../../../ui/notice';
import { SelectField } from '../../../ui/select-field';
import { TextAreaField } from '../../../ui/text-area-field';
import css from '../awards.module.css';
import { useAnswerAppeal, type AppealOutcome } from './queries';

const texts = publicationMessages.appeal;
const outcomes = Object.entries(texts.outcomes).map(([value, label]) => ({ value, label }));

/** The answer, given once and for good. */
export function AnswerForm({ appealId }: { appealId: string }) {
  const [outcome, setOutcome] = useState<AppealOutcome | ''>('');
  const [text, setText] = useState('');
  const answer = useAnswerAppeal(appealId);
  const notice = useNotice();
  const act = async (): Promise<void> => {
    if (outcome === '') return;
    await answer.mutateAsync({ outcome, text });
    notice.success(texts.answered);
  };
  return (
    <FormSection title={texts.answer} lead={texts.answerLead}>
      <SelectField label={texts.outcome} required blank={texts.choose} value={outcome} onChange={(value) => setOutcome(value as AppealOutcome | '')} choices={outcomes} />
      <TextAreaField label={texts.answerText} required value={text} onChange={setText} maxLength={5000} rows={5} />
      <div className={css.act}>
        <ConfirmButton
          type="primary"
          disabled={outcome === '' || text.trim() === ''}
          title={texts.answerTitle}
          items={outcome === '' ? [] : [texts.outcomes[outcome]]}
          consequence={texts.answerConsequence}
          confirmLabel={texts.answerSend}
          onConfirm={act}
        >
          {texts.answerSend}
        </ConfirmButton>
      </div>
    </FormSection>
  );
}
