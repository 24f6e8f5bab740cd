import { useQuery } from '@tanstack/react-query';
import { formatCount } from '../../messages/format';
import { messages } from '../../messages/vi';
import { DateTimeText } from '../../ui/date-time-text';
import { ErrorNotice } from '../../ui/error-notice';
import { FactList } from '../../ui/fact-list';
import { FormSection } from '../../ui/form-section';
import { Skeleton } from '../../ui/skeleton';
import { ResultQuestions } from './agreement/result-questions';
import css from './awards.module.css';
import { Downloads } from './downloads';
import { PeerGroupBars } from './peer-group-bars';
import { resultQuery, type Result } from './queries';
import { RankedLines } from './ranked-lines';
import { UndecidedNotice } from './undecided-notice';
import { UnrankedLines } from './unranked-lines';

const texts = messages.awards.facts;

/** A frozen result: what it is, what waits for a decision, how many where, the papers, and the lines. */
export function FrozenResult({ resultId }: { resultId: string }) {
  const query = useQuery(resultQuery(resultId));
  if (query.isPending) return <Skeleton lines={8} />;
  if (query.isError) return <ErrorNotice error={query.error} onRetry={() => void query.refetch()} />;
  const result = query.data;
  return (
    <>
      <UndecidedNotice {...result} />
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
          { label: texts.sha, value: <code title={result.sha256}>{result.sha256.slice(0, 12)}</code> },
          { label: texts.frozenAt, value: <DateTimeText at={result.frozenAt} /> },
          { label: texts.version, value: messages.awards.page.versionOf(formatCount(result.versionNo)) },
          { label: texts.program, value: result.programVersion },
          { label: texts.ranked, value: formatCount(result.peerGroups.reduce((sum, { ranked }) => sum + ranked, 0)) },
          { label: texts.ineligible, value: formatCount(result.ineligible) },
          { label: texts.incomplete, value: formatCount(result.incomplete) },
        ]}
      />
    </FormSection>
  );
}
