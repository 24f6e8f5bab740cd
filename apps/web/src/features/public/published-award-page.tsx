import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { formatCount, formatDate } from '../../messages/format';
import { messages } from '../../messages/vi';
import { DateTimeText } from '../../ui/date-time-text';
import { type Fact, FactList } from '../../ui/fact-list';
import { FormSection } from '../../ui/form-section';
import { PageError } from '../../ui/page-error';
import { PageHeader } from '../../ui/page-header';
import { PageSkeleton } from '../../ui/skeleton';
import { type PublishedAwardDetail, publishedAwardQuery } from './queries';

const texts = messages.publicSite;

/** The decision that rewards, and the one that took it back. */
function rewardFacts({ reward }: PublishedAwardDetail): Fact[] {
  if (reward === null) return [];
  const { number, date, issuer, goldenBookNo, revokedNumber, revokedDate, revokedIssuer } = reward;
  return [
    { label: texts.decision, value: texts.decisionOf(number, formatDate(date), issuer) },
    { label: texts.goldenBookNo, value: formatCount(goldenBookNo) },
    ...(revokedNumber === null ? [] : [{ label: texts.revoked, value: <strong>{texts.decisionOf(revokedNumber, formatDate(revokedDate ?? ''), revokedIssuer ?? '')}</strong> }]),
  ];
}

/** One of the rewarded, for everybody. */
export default function PublishedAwardPage() {
  const { awardId = '' } = useParams();
  const query = useQuery(publishedAwardQuery(awardId));
  if (query.isPending) return <PageSkeleton />;
  if (query.isError) return <PageError error={query.error} onRetry={() => void query.refetch()} />;
  const award = query.data;
  return (
    <>
      <PageHeader title={award.name} lead={award.unitName} actions={<Link to="/cong-khai">{texts.back}</Link>} />
      <FormSection title={texts.entry}>
        <FactList
          facts={[
            { label: texts.columns.award, value: <strong>{award.award}</strong> },
            ...rewardFacts(award),
            { label: texts.columns.kind, value: texts.kinds[award.subjectKind] ?? award.subjectKind },
            { label: texts.columns.field, value: award.field },
            { label: texts.columns.campaign, value: award.campaignName },
            { label: texts.columns.year, value: String(award.year) },
            { label: texts.organizer, value: award.organizer },
            { label: texts.publishedAt, value: <DateTimeText at={award.publishedAt} /> },
            { label: texts.verifyCode, value: <Link to={`/xac-minh/${award.verifyCode}`}>{award.verifyCode}</Link> },
          ]}
        />
      </FormSection>
    </>
  );
}
