import { useQuery } from '@tanstack/react-query';
import Button from 'antd/es/button';
import { Link, useParams } from 'react-router';
import { formatCount } from '../../../messages/format';
import { agreement as agreementMessages } from '../../../messages/vi/agreement';
import { trial as trialMessages } from '../../../messages/vi/trial';
import { ErrorNotice } from '../../../ui/error-notice';
import { PageError } from '../../../ui/page-error';
import { PageHeader } from '../../../ui/page-header';
import { PageSkeleton } from '../../../ui/skeleton';
import { officialQuery, useTrial } from './agreement-queries';
import css from './agreement.module.css';
import { TrialForm } from './trial-form';
import { TrialOutcome } from './trial-outcome';

const texts = trialMessages;

/** "What if": the frozen season under other rules, beside the official result. Every view and print says that it is a trial. */
export default function TrialPage() {
  const { resultId = '' } = useParams();
  const official = useQuery(officialQuery(resultId));
  const trial = useTrial(resultId);
  if (official.isPending) return <PageSkeleton />;
  if (official.isError) return <PageError error={official.error} onRetry={() => void official.refetch()} />;
  const { campaignId, campaignName, versionNo, sha256 } = official.data;
  return (
    <>
      <PageHeader
        title={texts.title}
        lead={texts.lead(campaignName, formatCount(versionNo), sha256.slice(0, 12))}
        actions={
          <>
            <Link to={`/dot-xet/${campaignId}/ket-qua`}>{texts.back}</Link>
            <Link to={`/ket-qua/${resultId}/muc-do-thong-nhat`}>{agreementMessages.open}</Link>
            <Button onClick={() => window.print()}>{texts.print}</Button>
          </>
        }
      />
      <p className={css.stamp}>
        <strong>{texts.stamp}</strong>
        {texts.stampHint}
      </p>
      <div className={css.printed} aria-hidden="true">
        {texts.stamp}
      </div>
      <TrialForm official={official.data} busy={trial.isPending} onTry={(wish) => trial.mutate(wish)} />
      <ErrorNotice error={trial.error} />
      {!trial.isError && <TrialOutcome trial={trial.data ?? official.data} />}
    </>
  );
}
