import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { usePermission } from '../../api/session';
import { awards as awardsMessages } from '../../messages/vi/awards';
import { council as councilMessages } from '../../messages/vi/council';
import { obstacles as obstaclesMessages } from '../../messages/vi/decisions';
import { publication as publicationMessages } from '../../messages/vi/publication';
import { rewards as rewardsMessages } from '../../messages/vi/rewards';
import { ButtonLink } from '../../ui/button-link';
import { PageError } from '../../ui/page-error';
import { PageHeader } from '../../ui/page-header';
import { PageSkeleton } from '../../ui/skeleton';
import { BeforeFreezing } from './before-freezing';
import { FrozenResult } from './frozen-result';
import { campaignResultsQuery } from './queries';
import { StandingState } from './standing-state';

const texts = awardsMessages;

/** Where one goes from a result, as far as one may. */
function Ways({ campaignId }: { campaignId: string }) {
  const seesObstacles = usePermission('obstacle.read');
  const seesCouncil = usePermission('council.read');
  const publishes = usePermission('publication.read');
  const answers = usePermission('appeal.answer');
  const seesRewards = usePermission('reward.read');
  return (
    <>
      <Link to="/ket-qua">{texts.page.backToCampaigns}</Link>
      {answers && !publishes && <ButtonLink to={`/dot-xet/${campaignId}/kien-nghi`}>{publicationMessages.board.appeals}</ButtonLink>}
      {seesObstacles && <ButtonLink to={`/dot-xet/${campaignId}/vuong-mac`}>{obstaclesMessages.link}</ButtonLink>}
      {seesCouncil && <ButtonLink to={`/dot-xet/${campaignId}/hoi-dong`}>{councilMessages.link}</ButtonLink>}
      {publishes && <ButtonLink to={`/dot-xet/${campaignId}/cong-bo`}>{publicationMessages.board.link}</ButtonLink>}
      {seesRewards && <ButtonLink to={`/dot-xet/${campaignId}/khen-thuong`}>{rewardsMessages.campaign.link}</ButtonLink>}
    </>
  );
}

/** A campaign's result, or what is missing before there can be one. */
export default function CampaignResultPage() {
  const { campaignId = '' } = useParams();
  const query = useQuery(campaignResultsQuery(campaignId));
  if (query.isPending) return <PageSkeleton />;
  if (query.isError) return <PageError error={query.error} onRetry={() => void query.refetch()} />;
  const results = query.data;
  return (
    <>
      <PageHeader title={texts.page.title} lead={results.campaignName} aside={<StandingState {...results} />} actions={<Ways campaignId={campaignId} />} />
      {results.newest === null ? <BeforeFreezing results={results} /> : <FrozenResult campaignId={campaignId} newestId={results.newest.id} />}
    </>
  );
}
