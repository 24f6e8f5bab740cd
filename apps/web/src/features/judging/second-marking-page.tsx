import { useQuery } from '@tanstack/react-query';
import { useParams, useSearchParams } from 'react-router';
import { usePermission } from '../../api/session';
import { formatDateTime } from '../../messages/format';
import { afterClosing as afterClosingMessages } from '../../messages/vi/after-closing';
import { ButtonLink } from '../../ui/button-link';
import { EmptyState } from '../../ui/empty-state';
import { FormSection } from '../../ui/form-section';
import { PageError } from '../../ui/page-error';
import { PageHeader } from '../../ui/page-header';
import { PageSkeleton } from '../../ui/skeleton';
import { StateTag } from '../../ui/state-tag';
import css from './after-closing.module.css';
import { secondMarkingQuery } from './after-closing-queries';
import { LockScoring } from './lock-scoring';
import { type MatrixChoice, readChoice, writeChoice } from './matrix-choice';
import { ReopeningForm } from './reopening-form';
import { ReopeningHistory } from './reopening-history';
import { SectionLinks } from './section-links';

const texts = afterClosingMessages.second;

/** After the panel has met: which sheets are given back, what came of it, and the end of it all. */
export default function SecondMarkingPage() {
  const { campaignId = '' } = useParams();
  const [params, setParams] = useSearchParams();
  const mayReopen = usePermission('scoring.reopen');
  const mayLock = usePermission('scoring.lock');
  const query = useQuery(secondMarkingQuery(campaignId));
  if (query.isPending) return <PageSkeleton />;
  if (query.isError) return <PageError error={query.error} onRetry={() => void query.refetch()} />;
  const second = query.data;
  const locked = second.lockedAt !== null;
  const choice = readChoice(params.get('phieu') ?? '');
  const choose = (after: MatrixChoice) => setParams(after.size === 0 ? {} : { phieu: writeChoice(after) }, { replace: true, preventScrollReset: true });
  return (
    <>
      <PageHeader
        title={texts.title}
        lead={texts.lead(second.campaignName)}
        aside={<StateTag tone={locked ? 'locked' : 'attention'}>{locked ? afterClosingMessages.matrix.locked : afterClosingMessages.matrix.open}</StateTag>}
        actions={mayLock && second.mayLock && <LockScoring second={second} />}
      >
        <SectionLinks campaignId={campaignId} />
      </PageHeader>
      {mayReopen && second.mayReopen && choice.size > 0 && <ReopeningForm campaignId={campaignId} choice={choice} onChoose={choose} />}
      {mayReopen && second.mayReopen && choice.size === 0 && (
        <div className={css.noneChosen}>
          <EmptyState title={texts.noneChosen} hint={texts.noneChosenHint}>
            <ButtonLink to={`/dot-xet/${campaignId}/ma-tran`}>{afterClosingMessages.links.matrix}</ButtonLink>
            <ButtonLink to={`/dot-xet/${campaignId}/thao-luan`}>{afterClosingMessages.discussion.title}</ButtonLink>
          </EmptyState>
        </div>
      )}
      <ReopeningHistory second={second} />
      <FormSection title={texts.lockSection}>
        <p>{second.lockedAt === null ? texts.lockLead : texts.lockedBy(second.lockedBy ?? '', formatDateTime(second.lockedAt))}</p>
        {locked && (
          <p>
            <ButtonLink to={`/dot-xet/${campaignId}/ket-qua`}>{texts.toResult}</ButtonLink>
          </p>
        )}
      </FormSection>
    </>
  );
}
