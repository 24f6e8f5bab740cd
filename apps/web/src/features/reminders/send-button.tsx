import { useState } from 'react';
import { formatCount } from '../../messages/format';
import { reminders as remindersMessages } from '../../messages/vi/reminders';
import { ConfirmButton } from '../../ui/confirm-button';
import { useNotice } from '../../ui/notice';
import { TextAreaField } from '../../ui/text-area-field';
import { useSendReminders, type Recipient } from './queries';

const texts = remindersMessages.send;
const noteLength = 500;

interface SendButtonProps {
  campaignId: string;
  recipients: readonly Recipient[];
  /** Ids of those chosen; empty: all. */
  selected: ReadonlySet<string>;
  onSent: () => void;
}

/** Reminds those chosen, or all, after showing who and what they get. */
export function SendButton({ campaignId, recipients, selected, onSent }: SendButtonProps) {
  const [note, setNote] = useState('');
  const send = useSendReminders(campaignId);
  const notice = useNotice();
  const chosen = recipients.filter(({ personId }) => selected.has(personId));
  const told = chosen.length > 0 ? chosen : recipients;
  const count = formatCount(told.length);
  const act = async (): Promise<void> => {
    const { reminded } = await send.mutateAsync({ note, ...(chosen.length > 0 ? { personIds: chosen.map(({ personId }) => personId) } : {}) });
    notice.success(texts.done(formatCount(reminded)));
    setNote('');
    onSent();
  };
  return (
    <ConfirmButton
      type="primary"
      title={texts.question(count)}
      items={told.map(({ code, fullName, missing }) => texts.who(code, fullName, formatCount(missing)))}
      consequence={texts.consequence}
      confirmLabel={texts.confirm}
      onConfirm={act}
      form={<TextAreaField label={texts.note} hint={texts.noteHint} maxLength={noteLength} value={note} onChange={setNote} />}
    >
      {chosen.length > 0 ? texts.chosen(count) : texts.all(count)}
    </ConfirmButton>
  );
}
