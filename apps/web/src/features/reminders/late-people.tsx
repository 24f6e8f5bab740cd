import { useState } from 'react';
import { usePermission } from '../../api/session';
import { formatCount, formatDateTime } from '../../messages/format';
import { reminders as remindersMessages } from '../../messages/vi/reminders';
import { EmptyState } from '../../ui/empty-state';
import { FormSection } from '../../ui/form-section';
import type { Column } from '../../ui/list/column';
import { DataList } from '../../ui/list/data-list';
import { StateTag } from '../../ui/state-tag';
import type { Preview, Recipient } from './queries';
import css from './reminders.module.css';
import { SendButton } from './send-button';

const texts = remindersMessages.late;
const nobody: ReadonlySet<string> = new Set();

const columns: readonly Column<Recipient>[] = [
  { key: 'member', title: texts.member, card: 'title', render: ({ code, fullName }) => `${code} ${fullName}` },
  { key: 'missing', title: texts.missing, align: 'end', render: ({ missing }) => texts.sheets(formatCount(missing)) },
  {
    key: 'channel',
    title: texts.channel,
    render: ({ hasEmail }) =>
      hasEmail ? (
        texts.both
      ) : (
        <>
          {texts.noticeOnly} <small className={css.soft}>({texts.noticeOnlyHint})</small>
        </>
      ),
  },
  { key: 'last', title: texts.last, render: ({ lastRemindedAt }) => (lastRemindedAt === null ? <StateTag tone="idle">{texts.never}</StateTag> : formatDateTime(lastRemindedAt)) },
];

function NobodyToRemind({ refusal }: Pick<Preview, 'refusal'>) {
  if (refusal === 'reminder.marking-closed') return <EmptyState title={texts.closedTitle} hint={texts.closedHint} />;
  if (refusal !== null) return <EmptyState title={texts.notOpenTitle} hint={texts.notOpenHint} />;
  return <EmptyState title={texts.nobody} hint={texts.nobodyHint} />;
}

/** Who has not handed everything in, to be reminded all or some. */
export function LatePeople({ preview }: { preview: Preview }) {
  const [selected, setSelected] = useState(nobody);
  const maySend = usePermission('reminder.send');
  const { campaignId, recipients, refusal } = preview;
  return (
    <FormSection
      title={texts.title}
      lead={texts.lead}
      actions={
        maySend &&
        recipients.length > 0 && <SendButton campaignId={campaignId} recipients={recipients} selected={selected} onSent={() => setSelected(nobody)} />
      }
    >
      <DataList
        label={texts.list}
        columns={columns}
        rows={recipients}
        rowKey={({ personId }) => personId}
        selection={maySend ? { selected, onChange: setSelected, nameOf: ({ fullName }) => fullName } : undefined}
        empty={<NobodyToRemind refusal={refusal} />}
      />
    </FormSection>
  );
}
