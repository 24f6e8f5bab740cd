import { useQuery } from '@tanstack/react-query';
import Button from 'antd/es/button';
import { Link, useParams } from 'react-router';
import { formatCount, formatDate, formatDateTime } from '../../../messages/format';
import { rewards as rewardsMessages } from '../../../messages/vi/rewards';
import { EmptyState } from '../../../ui/empty-state';
import { FactList } from '../../../ui/fact-list';
import { FormSection } from '../../../ui/form-section';
import type { Column } from '../../../ui/list/column';
import { DataList } from '../../../ui/list/data-list';
import { PageError } from '../../../ui/page-error';
import { PageHeader } from '../../../ui/page-header';
import { PageSkeleton } from '../../../ui/skeleton';
import { StateTag } from '../../../ui/state-tag';
import { CorrectButton, DiscardButton, IssueButton, RevokeButton, WithdrawRevocationButton } from './decision-acts';
import { type RewardDecision, rewardDecisionQuery, type RewardRecipient } from './queries';
import { RewardState } from './reward-state';

const { decision: texts, fields } = rewardsMessages;

/** A decision to reward: what the registry gave it, its rows, what became of them, and what it said before. */
export default function RewardDecisionPage() {
  const { decisionId = '' } = useParams();
  const query = useQuery(rewardDecisionQuery(decisionId));
  if (query.isPending) return <PageSkeleton />;
  if (query.isError) return <PageError error={query.error} onRetry={() => void query.refetch()} />;
  const decision = query.data;
  const isDraft = decision.number === null;
  return (
    <>
      <PageHeader
        title={texts.title(decision.award)}
        lead={decision.campaignName}
        aside={isDraft ? <StateTag tone="attention">{rewardsMessages.draft}</StateTag> : <StateTag tone="good">{rewardsMessages.issued}</StateTag>}
        actions={
          <>
            <Link to={`/dot-xet/${decision.campaignId}/khen-thuong`}>{texts.back}</Link>
            <Button onClick={() => window.print()}>{texts.print}</Button>
            {decision.mayAct && isDraft && <DiscardButton decision={decision} />}
            {decision.mayAct && isDraft && !decision.outdated && <IssueButton decision={decision} />}
            {decision.mayAct && !isDraft && <CorrectButton key={decision.version} decision={decision} />}
          </>
        }
      />
      {decision.outdated && <p role="status">{texts.outdated}</p>}
      <Facts decision={decision} />
      <FormSection title={texts.list} lead={isDraft ? texts.listLead.draft : texts.listLead.issued}>
        <DataList label={texts.listLabel} columns={columnsOf(decision)} rows={decision.rows} rowKey={({ id }) => id} empty={<EmptyState title={rewardsMessages.none} />} />
      </FormSection>
      {decision.corrections.length > 0 && <Corrections decision={decision} />}
      {decision.withdrawnRevocations.length > 0 && <WithdrawnRevocations decision={decision} />}
    </>
  );
}

function columnsOf({ mayAct, number, issuer }: RewardDecision): readonly Column<RewardRecipient>[] {
  return [
    { key: 'no', title: fields.goldenBookNo, align: 'end', width: '90px', render: ({ goldenBookNo }) => formatCount(goldenBookNo) },
    { key: 'name', title: fields.name, card: 'title', render: ({ name }) => name },
    { key: 'unit', title: fields.unit, render: ({ unitName }) => unitName },
    { key: 'kind', title: fields.kind, render: ({ subjectKind }) => rewardsMessages.kinds[subjectKind] ?? subjectKind },
    { key: 'field', title: fields.field, render: ({ field }) => field },
    { key: 'code', title: fields.code, render: ({ nominationCode }) => nominationCode },
    ...(number === null ? [] : [{ key: 'state', title: fields.state, render: (recipient: RewardRecipient) => <RewardState revocation={recipient.revocation} /> }]),
    ...(number === null || !mayAct
      ? []
      : [
          {
            key: 'action',
            title: fields.action,
            render: (recipient: RewardRecipient) => (recipient.revocation === null ? <RevokeButton recipient={recipient} issuer={issuer} /> : <WithdrawRevocationButton recipient={recipient} />),
          },
        ]),
  ];
}

function Facts({ decision }: { decision: RewardDecision }) {
  const { number, date, issuer, signer, head, resultVersionNo, resultCode, madeByName, madeAt, issuedByName, issuedAt } = decision;
  return (
    <FormSection title={texts.facts}>
      <FactList
        facts={[
          { label: fields.number, value: number === null ? rewardsMessages.none : <strong>{number}</strong> },
          { label: fields.date, value: date === null ? rewardsMessages.none : formatDate(date) },
          { label: fields.issuer, value: issuer },
          { label: fields.signer, value: signer ?? rewardsMessages.none },
          { label: fields.head, value: rewardsMessages.heads[head] },
          { label: texts.result, value: texts.resultOf(formatCount(resultVersionNo), resultCode) },
          { label: texts.made, value: texts.by(madeByName, formatDateTime(madeAt)) },
          ...(issuedAt === null ? [] : [{ label: texts.issuedAt, value: texts.by(issuedByName ?? '', formatDateTime(issuedAt)) }]),
        ]}
      />
    </FormSection>
  );
}

function Corrections({ decision }: { decision: RewardDecision }) {
  return (
    <FormSection title={texts.corrections}>
      <ul>
        {decision.corrections.map(({ number, date, issuer, signer, reason, correctedByName, correctedAt }) => (
          <li key={correctedAt}>
            {texts.by(correctedByName, formatDateTime(correctedAt))}. {texts.before(rewardsMessages.citation(number, formatDate(date), issuer), signer)} {rewardsMessages.reasonOf(reason)}
          </li>
        ))}
      </ul>
    </FormSection>
  );
}

function WithdrawnRevocations({ decision }: { decision: RewardDecision }) {
  return (
    <FormSection title={texts.withdrawnList}>
      <ul>
        {decision.withdrawnRevocations.map(({ goldenBookNo, name, number, date, issuer, withdrawalReason, withdrawnByName, withdrawnAt }) => (
          <li key={withdrawnAt}>
            {texts.withdrawnOf(formatCount(goldenBookNo), name, rewardsMessages.citation(number, formatDate(date), issuer), withdrawnByName, formatDateTime(withdrawnAt))}{' '}
            {rewardsMessages.reasonOf(withdrawalReason)}
          </li>
        ))}
      </ul>
    </FormSection>
  );
}
