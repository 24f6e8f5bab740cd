import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { usePermission } from '../../../api/session';
import { obstacles as obstaclesMessages } from '../../../messages/vi/decisions';
import { PageError } from '../../../ui/page-error';
import { PageHeader } from '../../../ui/page-header';
import { PageSkeleton } from '../../../ui/skeleton';
import { blankObstacle, EnterObstacle } from './enter-obstacle';
import { Findings } from './findings';
import { ObstacleList } from './obstacle-list';
import { obstaclesQuery } from './queries';

const texts = obstaclesMessages;

/** What stands in the way of a campaign's nominations: what the register found, entering, and everything entered so far. */
export default function ObstaclesPage() {
  const { campaignId = '' } = useParams();
  const seesResult = usePermission('result.read');
  const query = useQuery(obstaclesQuery(campaignId));
  const [draft, setDraft] = useState(blankObstacle);
  if (query.isPending) return <PageSkeleton />;
  if (query.isError) return <PageError error={query.error} onRetry={() => void query.refetch()} />;
  const page = query.data;
  return (
    <>
      <PageHeader
        title={texts.title}
        lead={`${page.campaignName}. ${texts.lead}`}
        actions={seesResult ? <Link to={`/dot-xet/${campaignId}/ket-qua`}>{texts.toResult}</Link> : undefined}
      />
      <Findings page={page} onTake={({ nomination, kind }) => setDraft({ ...blankObstacle, nominationId: nomination.id, kind, effect: 'block' })} />
      {page.mayEnter && <EnterObstacle page={page} draft={draft} onDraft={setDraft} />}
      <ObstacleList page={page} />
    </>
  );
}
