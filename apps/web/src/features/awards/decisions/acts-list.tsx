import { useState } from 'react';
import { Link } from 'react-router';
import { formatDate, formatDateTime } from '../../../messages/format';
import { awards as awardsMessages } from '../../../messages/vi/awards';
import { decisions as decisionsMessages } from '../../../messages/vi/decisions';
import { ConfirmButton } from '../../../ui/confirm-button';
import { EmptyState } from '../../../ui/empty-state';
import { FormSection } from '../../../ui/form-section';
import type { Column } from '../../../ui/list/column';
import { DataList } from '../../../ui/list/data-list';
import { useNotice } from '../../../ui/notice';
import { StateTag } from '../../../ui/state-tag';
import { TextAreaField } from '../../../ui/text-area-field';
import { decisionSentence, thingOf } from './act-words';
import { Depart } from './depart';
import { type Act, type Decisions, useWithdraw } from './queries';

const texts = decisionsMessages.acts;

function sentenceOf(act: Act): string {
  const names = new Map(act.nominations.map(({ code, name }) => [code, texts.named(code, name)]));
  return decisionSentence(thingOf(act), (code) => names.get(code) ?? code);
}

function Why({ reason, document, councilSessionId }: Act) {
  return (
    <>
      <div>{texts.because(reason, document)}</div>
      {councilSessionId !== null && <Link to={`/phien-hop/${councilSessionId}`}>{texts.session}</Link>}
    </>
  );
}

function State({ withdrawal }: Act) {
  if (withdrawal === null) return <StateTag tone="good">{texts.standing}</StateTag>;
  return (
    <>
      <StateTag tone="idle">{texts.withdrawn}</StateTag>
      <div>{texts.withdrawnBy(withdrawal.withdrawnByName, formatDateTime(withdrawal.withdrawnAt), withdrawal.reason)}</div>
    </>
  );
}

const columnsOf = (mayRecord: boolean): readonly Column<Act>[] => [
  { key: 'what', title: texts.what, card: 'title', render: sentenceOf },
  {
    key: 'who',
    title: texts.who,
    render: ({ decidedBy, decidedAt, enteredByName, enteredAt }) => (
      <>
        <div>{texts.by(decidedBy, formatDate(decidedAt))}</div>
        <div>{texts.entered(enteredByName, formatDateTime(enteredAt))}</div>
      </>
    ),
  },
  { key: 'why', title: texts.why, render: (act) => <Why {...act} /> },
  { key: 'state', title: texts.state, render: (act) => <State {...act} /> },
  ...(mayRecord ? [{ key: 'action', title: texts.action, render: (act: Act) => (act.withdrawal === null ? <Withdraw act={act} /> : awardsMessages.none) }] : []),
];

/** Every decision ever recorded for the campaign, and the one that departs from a proposal. */
export function ActsList({ decisions }: { decisions: Decisions }) {
  return (
    <FormSection title={texts.title} lead={texts.lead} actions={decisions.mayRecord && decisions.ranked.length > 0 ? <Depart decisions={decisions} /> : undefined}>
      <div>
        <DataList
          label={texts.label}
          columns={columnsOf(decisions.mayRecord)}
          rows={decisions.acts}
          rowKey={({ id }) => id}
          empty={<EmptyState title={texts.empty} hint={texts.emptyHint} />}
        />
      </div>
    </FormSection>
  );
}

function Withdraw({ act }: { act: Act }) {
  const [reason, setReason] = useState('');
  const withdraw = useWithdraw();
  const notice = useNotice();
  return (
    <ConfirmButton
      size="small"
      title={texts.withdrawTitle}
      items={[sentenceOf(act)]}
      consequence={<p>{texts.withdrawConsequence}</p>}
      confirmLabel={texts.withdraw}
      incomplete={reason.trim() === ''}
      form={<TextAreaField label={decisionsMessages.dialog.reason} required maxLength={2_000} value={reason} onChange={setReason} />}
      onConfirm={async () => {
        await withdraw.mutateAsync({ id: act.id, reason });
        notice.success(texts.withdrawDone);
      }}
    >
      <span className="only-spoken">{texts.withdrawNamed(sentenceOf(act))}</span>
      <span aria-hidden="true">{texts.withdraw}</span>
    </ConfirmButton>
  );
}
