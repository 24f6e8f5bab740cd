import { useQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import { formatCount } from '../../messages/format';
import { awards as awardsMessages } from '../../messages/vi/awards';
import { decisions as decisionsMessages } from '../../messages/vi/decisions';
import { DateTimeText } from '../../ui/date-time-text';
import { ErrorNotice } from '../../ui/error-notice';
import { FactList } from '../../ui/fact-list';
import { FormSection } from '../../ui/form-section';
import { Skeleton } from '../../ui/skeleton';
import { ResultQuestions } from './agreement/result-questions';
import css from './awards.module.css';
import { ActsList } from './decisions/acts-list';
import { ChangesView } from './decisions/changes-view';
import { EqualsSection } from './decisions/equals-section';
import { Finalise } from './decisions/finalise';
import { OpenQuestions } from './decisions/open-questions';
import { decisionsQuery, versionsQuery } from './decisions/queries';
import { StandingTag } from './decisions/standing-tag';
import { VersionsList } from './decisions/versions-list';
import { Downloads } from './downloads';
import { PeerGroupBars } from './peer-group-bars';
import { resultQuery, type Result } from './queries';
import { RankedLines } from './ranked-lines';
import { UndecidedNotice } from './undecided-notice';
import { UnrankedLines } from './unranked-lines';

const texts = awardsMessages.facts;

/** The version that the address asks for (`?ban=2`), else the newest: what waits for a decision, the result itself, its history. */
export function FrozenResult({ campaignId, newestId }: { campaignId: string; newestId: string }) {
  const [address] = useSearchParams();
  const asked = address.get('ban');
  const versions = useQuery({ ...versionsQuery(campaignId), enabled: asked !== null });
  const shown = asked === null ? undefined : versions.data?.find(({ versionNo }) => String(versionNo) === asked);
  if (asked !== null && versions.isPending) return <Skeleton lines={8} />;
  const resultId = shown?.id ?? newestId;
  if (resultId === newestId) {
    return (
      <>
        <DecisionsPart campaignId={campaignId} part="open" />
        <ResultPart resultId={resultId} />
        <DecisionsPart campaignId={campaignId} part="acts" />
        <VersionsList campaignId={campaignId} shownId={resultId} />
        <ChangesView resultId={resultId} />
      </>
    );
  }
  return (
    <>
      <p className={css.older}>
        {decisionsMessages.versions.older(asked ?? '')} <Link to={`/dot-xet/${campaignId}/ket-qua`}>{decisionsMessages.versions.newest}</Link>
      </p>
      <ResultPart resultId={resultId} older />
      <VersionsList campaignId={campaignId} shownId={resultId} />
      <ChangesView resultId={resultId} />
    </>
  );
}

/** What is open and what was decided belong to the campaign as it stands now, and are shown beside its newest version alone. */
function DecisionsPart({ campaignId, part }: { campaignId: string; part: 'open' | 'acts' }) {
  const query = useQuery(decisionsQuery(campaignId));
  if (query.isPending) return <Skeleton lines={3} />;
  if (query.isError) return <ErrorNotice error={query.error} onRetry={() => void query.refetch()} />;
  if (part === 'acts') {
    return (
      <div className={css.part}>
        <EqualsSection decisions={query.data} />
        <ActsList decisions={query.data} />
      </div>
    );
  }
  return (
    <>
      <OpenQuestions decisions={query.data} />
      <Finalise decisions={query.data} />
    </>
  );
}

function ResultPart({ resultId, older = false }: { resultId: string; older?: boolean }) {
  const query = useQuery(resultQuery(resultId));
  if (query.isPending) return <Skeleton lines={8} />;
  if (query.isError) return <ErrorNotice error={query.error} onRetry={() => void query.refetch()} />;
  const result = query.data;
  return (
    <>
      {older && <UndecidedNotice {...result} />}
      <div className={css.pair}>
        <Facts result={result} />
        <Downloads resultId={result.id} campaignId={result.campaignId} />
      </div>
      <ResultQuestions resultId={result.id} />
      <PeerGroupBars groups={result.peerGroups} />
      <RankedLines result={result} />
      <UnrankedLines result={result} />
    </>
  );
}

function Facts({ result }: { result: Result }) {
  return (
    <FormSection title={texts.title}>
      <FactList
        facts={[
          { label: decisionsMessages.versions.standing, value: <StandingTag standing={result.standing} /> },
          { label: texts.sha, value: <code title={result.sha256}>{result.sha256.slice(0, 12)}</code> },
          { label: texts.frozenAt, value: <DateTimeText at={result.frozenAt} /> },
          { label: texts.version, value: awardsMessages.page.versionOf(formatCount(result.versionNo)) },
          { label: texts.program, value: result.programVersion },
          { label: texts.ranked, value: formatCount(result.peerGroups.reduce((sum, { ranked }) => sum + ranked, 0)) },
          { label: texts.ineligible, value: formatCount(result.ineligible) },
          { label: texts.incomplete, value: formatCount(result.incomplete) },
        ]}
      />
    </FormSection>
  );
}
