import Button from 'antd/es/button';
import { useState } from 'react';
import { Link } from 'react-router';
import type { UnsentDraft } from '../../../api/device/unsent-draft';
import { ApiProblem } from '../../../api/problem';
import { formatCount, formatDateTime } from '../../../messages/format';
import { messages } from '../../../messages/vi';
import { useNotice } from '../../../ui/notice';
import { tellError } from '../../../ui/tell-error';
import type { Desk } from '../queries';
import { sheetIdOf } from '../sheet-draft';
import css from './offline.module.css';
import { useUnsent } from './use-outbox';

const texts = messages.offline.unsent;

/** Where an unsent draft stands, in words. */
export function unsentState({ refusal, wants }: UnsentDraft): string {
  if (refusal === null) return wants === 'submit' ? texts.waitingSubmit : texts.waiting;
  if (refusal.code.endsWith('.stale-version')) return texts.conflict;
  return texts.refused(tellError(new ApiProblem(refusal.status, refusal.code, refusal.params, [], null)).sentence);
}

/** On the desk: what this device holds that the server has not got, and why. */
export function UnsentList({ desk }: { desk: Desk }) {
  const { drafts, send } = useUnsent();
  const notice = useNotice();
  const [sending, setSending] = useState(false);
  if (drafts.length === 0) return null;
  const nameOf = (draft: UnsentDraft): string => {
    const row = desk.sheets.find(({ sheetId }) => sheetId === sheetIdOf(draft.object));
    return row === undefined ? texts.unknownSheet : messages.judging.sheet.title(row.code, row.initiativeName);
  };
  const sendNow = async (): Promise<void> => {
    setSending(true);
    const delivered = await send({ again: true }).finally(() => setSending(false));
    if (delivered > 0) notice.success(texts.sent(formatCount(delivered)));
  };
  return (
    <section className={css.unsent} aria-labelledby="chua-gui">
      <h2 id="chua-gui">{texts.title(formatCount(drafts.length))}</h2>
      <p>{texts.lead}</p>
      <ul>
        {drafts.map((draft) => (
          <li key={draft.writer}>
            <Link to={`/cham-diem/${sheetIdOf(draft.object)}`}>{nameOf(draft)}</Link>
            <span>{unsentState(draft)}</span>
            <span className={css.small}>{texts.editedAt(formatDateTime(new Date(draft.editedAt)))}</span>
          </li>
        ))}
      </ul>
      <Button loading={sending} onClick={() => void sendNow()}>
        {texts.tryNow}
      </Button>
    </section>
  );
}
