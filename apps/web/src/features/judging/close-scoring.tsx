import { useState } from 'react';
import { formatCount, formatDateTime } from '../../messages/format';
import { messages } from '../../messages/vi';
import { afterClosing as afterClosingMessages } from '../../messages/vi/after-closing';
import { ConfirmButton } from '../../ui/confirm-button';
import { useNotice } from '../../ui/notice';
import { TextAreaField } from '../../ui/text-area-field';
import css from './after-closing.module.css';
import { BelowMinimum } from './below-minimum';
import { DeadlineFields } from './deadline-fields';
import { useCloseScoring, type Progress } from './queries';
import { useExtendScoring } from './scoring-queries';
import { blankDeadline, deadlineProblem, instantOf } from './typed-deadline';

const texts = messages.judging.progress;
const lateTexts = afterClosingMessages.late;

type Choice = 'exclude' | 'wait';

/** Ends marking. Late members are named, and it is one or the other: closing without them, or waiting for them. */
export function CloseScoring({ progress }: { progress: Progress }) {
  const [choice, setChoice] = useState<Choice | null>(null);
  const [reason, setReason] = useState('');
  const [deadline, setDeadline] = useState(blankDeadline);
  const close = useCloseScoring();
  const extend = useExtendScoring();
  const notice = useNotice();
  const { campaignId, closesAt } = progress;
  const late = progress.members.filter(({ assigned, submitted }) => submitted < assigned);
  const mayWait = progress.mayExtend && closesAt !== null;
  const chosen: Choice | null = late.length === 0 || !mayWait ? 'exclude' : choice;
  const incomplete =
    chosen === null || (chosen === 'wait' ? closesAt === null || deadlineProblem(deadline, closesAt) !== null : late.length > 0 && reason.trim() === '');
  const act = async () => {
    if (chosen === 'wait' && closesAt !== null) {
      await extend.mutateAsync({ campaignId, seen: closesAt, closesAt: instantOf(deadline), reason: deadline.reason });
      notice.success(afterClosingMessages.deadline.done(formatDateTime(instantOf(deadline))));
      setDeadline(blankDeadline);
      setChoice(null);
      return;
    }
    await close.mutateAsync({ campaignId, reason });
    notice.success(texts.closed);
  };
  return (
    <ConfirmButton
      type="primary"
      danger
      title={texts.closeTitle}
      items={late.map(({ code, fullName, assigned, submitted }) => texts.lateMember(code, fullName, formatCount(assigned - submitted)))}
      consequence={
        <>
          <p>{late.length === 0 ? texts.closeConsequence : texts.closeLate(formatCount(late.length))}</p>
          {progress.belowMinimum.length > 0 && (
            <>
              <p>{texts.belowHint}</p>
              <BelowMinimum nominations={progress.belowMinimum} />
            </>
          )}
        </>
      }
      confirmLabel={chosen === 'wait' ? lateTexts.confirmWait : texts.close}
      incomplete={incomplete}
      form={
        late.length > 0 && (
          <>
            {mayWait && <LateChoice value={choice} onChange={setChoice} />}
            {chosen === 'wait' && closesAt !== null && <DeadlineFields value={deadline} onChange={setDeadline} seen={closesAt} />}
            {chosen === 'exclude' && (
              <>
                <p>{texts.closeConsequence}</p>
                <TextAreaField label={texts.reason} required maxLength={2_000} value={reason} onChange={setReason} />
              </>
            )}
          </>
        )
      }
      onConfirm={act}
    >
      {texts.close}
    </ConfirmButton>
  );
}

function LateChoice({ value, onChange }: { value: Choice | null; onChange: (choice: Choice) => void }) {
  const choices = [
    { key: 'exclude', label: lateTexts.exclude, hint: lateTexts.excludeHint },
    { key: 'wait', label: lateTexts.wait, hint: lateTexts.waitHint },
  ] as const;
  return (
    <fieldset className={css.choices}>
      <legend>{lateTexts.choice}</legend>
      {choices.map(({ key, label, hint }) => (
        <label key={key} className={css.choice}>
          <input type="radio" name="late-members" checked={value === key} onChange={() => onChange(key)} />
          <span>{label}</span>
          <small>{hint}</small>
        </label>
      ))}
    </fieldset>
  );
}
