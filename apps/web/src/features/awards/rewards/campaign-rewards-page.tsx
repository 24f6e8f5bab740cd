import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { fillSentence, formatCount, formatDate } from '../../../messages/format';
import { messages } from '../../../messages/vi';
import { rewards as rewardsMessages } from '../../../messages/vi/rewards';
import { ButtonLink } from '../../../ui/button-link';
import { EmptyState } from '../../../ui/empty-state';
import { FormSection } from '../../../ui/form-section';
import type { Column } from '../../../ui/list/column';
import { DataList } from '../../../ui/list/data-list';
import { PageError } from '../../../ui/page-error';
import { PageHeader } from '../../../ui/page-header';
import { PageSkeleton } from '../../../ui/skeleton';
import { StateTag } from '../../../ui/state-tag';
import { PrepareReward } from './prepare-reward';
import { campaignRewardsQuery, type CampaignRewards, type RewardSummary, type RewardTier } from './queries';

const { campaign: texts, fields } = rewardsMessages;

function whyNot(code: string, votedDown: readonly string[]): string {
  const sentences: Readonly<Record<string, string>> = messages.errors;
  return fillSentence(sentences[code] ?? code, { names: votedDown }) ?? code;
}

const tierColumns = (page: CampaignRewards): readonly Column<RewardTier>[] => [
  { key: 'award', title: fields.award, card: 'title', render: ({ award }) => award },
  { key: 'awarded', title: texts.awarded, align: 'end', render: ({ awarded }) => formatCount(awarded) },
  { key: 'left', title: texts.left, align: 'end', render: ({ left }) => formatCount(left) },
  {
    key: 'action',
    title: fields.action,
    render: (tier) => {
      if (tier.left === 0) return texts.allDecided;
      if (tier.refusal !== null) return whyNot(tier.refusal, tier.votedDown);
      return page.mayAct ? <PrepareReward page={page} tier={tier} /> : rewardsMessages.none;
    },
  },
];

const columns: readonly Column<RewardSummary>[] = [
  { key: 'award', title: fields.award, card: 'title', render: ({ id, award }) => <Link to={`/quyet-dinh-khen/${id}`}>{texts.open(award)}</Link> },
  { key: 'number', title: fields.number, render: ({ number }) => number ?? rewardsMessages.none },
  { key: 'date', title: fields.date, render: ({ date }) => (date === null ? rewardsMessages.none : formatDate(date)) },
  { key: 'issuer', title: fields.issuer, render: ({ issuer }) => issuer },
  { key: 'head', title: fields.head, render: ({ head }) => rewardsMessages.heads[head] },
  { key: 'recipients', title: fields.recipients, align: 'end', render: ({ recipients, revoked }) => texts.counts(formatCount(recipients), revoked) },
  {
    key: 'state',
    title: fields.state,
    render: ({ number }) => (number === null ? <StateTag tone="attention">{rewardsMessages.draft}</StateTag> : <StateTag tone="good">{rewardsMessages.issued}</StateTag>),
  },
];

/** *Quyết định khen thưởng* of a campaign: what waits for a decision, and the decisions made. */
export default function CampaignRewardsPage() {
  const { campaignId = '' } = useParams();
  const query = useQuery(campaignRewardsQuery(campaignId));
  if (query.isPending) return <PageSkeleton />;
  if (query.isError) return <PageError error={query.error} onRetry={() => void query.refetch()} />;
  const page = query.data;
  return (
    <>
      <PageHeader
        title={texts.title}
        lead={page.campaignName}
        actions={
          <>
            <Link to={`/dot-xet/${campaignId}/ket-qua`}>{texts.toResult}</Link>
            <ButtonLink to="/so-khen-thuong">{texts.toRegister}</ButtonLink>
          </>
        }
      />
      <FormSection title={texts.tiers} lead={texts.tiersLead(formatCount(page.resultVersionNo))}>
        <DataList label={texts.tiersLabel} columns={tierColumns(page)} rows={page.tiers} rowKey={({ award }) => award} empty={<EmptyState title={texts.empty} />} />
      </FormSection>
      <FormSection title={texts.list}>
        <DataList label={texts.listLabel} columns={columns} rows={page.decisions} rowKey={({ id }) => id} empty={<EmptyState title={texts.empty} hint={texts.emptyHint} />} />
      </FormSection>
    </>
  );
}
