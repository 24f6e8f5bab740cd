import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { usePermission } from '../../../api/session';
import { bringSentences } from '../../../messages/brought-sentences';
import { obstacles as obstaclesMessages } from '../../../messages/vi/decisions';
import { obstacleListErrors } from '../../../messages/vi/obstacle-list-errors';
import { obstacleLists } from '../../../messages/vi/obstacle-lists';
import { ButtonLink } from '../../../ui/button-link';
import { PageError } from '../../../ui/page-error';
import { PageHeader } from '../../../ui/page-header';
import { PageSkeleton } from '../../../ui/skeleton';
import { blankObstacle, EnterObstacle, type TypedObstacle } from './enter-obstacle';
import { Findings } from './findings';
import { ObstacleList } from './obstacle-list';
import { type Finding, obstaclesQuery } from './queries';

bringSentences(obstacleListErrors);

const texts = obstaclesMessages;

/** What the register found as an obstacle to be entered, founded on the decision that rewarded where there is one. */
function draftOf({ nomination, kind, rewarded }: Finding): TypedObstacle {
  const { number: documentNumber = '', date: documentDate = null, issuer: documentIssuer = '' } = rewarded?.decision ?? {};
  return { ...blankObstacle, nominationId: nomination.id, kind, effect: 'block', documentNumber, documentDate, documentIssuer };
}

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
        actions={
          <>
            {page.mayEnter && <ButtonLink to={`/dot-xet/${campaignId}/vuong-mac/danh-sach`}>{obstacleLists.link}</ButtonLink>}
            <a href={`/api/campaigns/${campaignId}/obstacle-register`} download>
              {obstacleLists.register}
            </a>
            {seesResult && <Link to={`/dot-xet/${campaignId}/ket-qua`}>{texts.toResult}</Link>}
          </>
        }
      />
      <Findings page={page} onTake={(finding) => setDraft(draftOf(finding))} />
      {page.mayEnter && <EnterObstacle page={page} draft={draft} onDraft={setDraft} />}
      <ObstacleList page={page} />
    </>
  );
}
