import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { Link, useParams } from 'react-router';
import { messages } from '../../messages/vi';
import { nominationChanges } from '../../messages/vi/nomination-changes';
import { ButtonLink } from '../../ui/button-link';
import { DateTimeText } from '../../ui/date-time-text';
import { FactList } from '../../ui/fact-list';
import { FormSection } from '../../ui/form-section';
import { PageError } from '../../ui/page-error';
import { PageHeader } from '../../ui/page-header';
import { PageSkeleton, Skeleton } from '../../ui/skeleton';
import { usePermission } from '../../api/session';
import { DeskActions } from './desk-actions';
import { NominationStateTag } from './nomination-state';
import { nominationQuery, type NominationView } from './queries';
import css from './registry.module.css';
import { RegistrationText } from './registration-text';
import { ResubmittedMark } from './resubmitted-mark';
import { SelfMarkTable } from './self-mark-table';

const texts = messages.registry;
/** Only the desk waits for it. */
const DuplicatesDesk = lazy(() => import('./duplicates-desk'));
/** Only of one that was given back. */
const NominationChanges = lazy(() => import('./nomination-changes'));

/** A nomination to be read: by its unit, and by the desk that decides on it. */
export default function NominationPage() {
  const { nominationId = '' } = useParams();
  const { data: nomination, error, isPending, refetch } = useQuery(nominationQuery(nominationId));
  const isDesk = usePermission('nomination.decide');
  const isUnit = usePermission('nomination.submit');
  const mayDecideDuplicates = usePermission('duplicate.decide');
  if (isPending) return <PageSkeleton />;
  if (nomination === undefined) return <PageError error={error} onRetry={() => void refetch()} />;
  return (
    <>
      <PageHeader
        title={nomination.initiative.name}
        lead={`${nomination.unitName} – ${nomination.campaignName}`}
        aside={
          <>
            <NominationStateTag state={nomination.state} /> <ResubmittedMark nomination={nomination} />
          </>
        }
        actions={isDesk ? <Link to={`/tiep-nhan?dot=${nomination.campaignId}`}>{texts.detail.backToIntake}</Link> : <UnitActions nomination={nomination} />}
      />
      {nomination.returnReason !== null && nomination.state !== 'accepted' && !(nomination.resubmitted && nomination.state === 'submitted') && (
        <div className={css.notice} role="note">
          <p>
            <strong>{texts.detail.returnReason}</strong>
          </p>
          <p className={css.reason}>{nomination.returnReason}</p>
          {nomination.state === 'returned' && !isUnit && <p>{nominationChanges.asHandedIn}</p>}
        </div>
      )}
      <DeskActions nomination={nomination} />
      {(nomination.resubmitted || nomination.state === 'returned') && (
        <Suspense fallback={<Skeleton lines={3} />}>
          <NominationChanges nomination={nomination} />
        </Suspense>
      )}
      {mayDecideDuplicates && (
        <Suspense fallback={<Skeleton lines={3} />}>
          <DuplicatesDesk initiative={nomination.initiative} unitId={nomination.unitId} />
        </Suspense>
      )}
      <FormSection title={texts.detail.facts}>
        <FactList
          facts={[
            { label: texts.receipt.nominationCode, value: nomination.code ?? texts.noCode },
            { label: texts.detail.receipt, value: nomination.receiptCode ?? texts.none },
            { label: texts.columns.submittedAt, value: nomination.submittedAt === null ? texts.none : <DateTimeText at={nomination.submittedAt} /> },
            { label: texts.detail.peerGroup, value: nomination.peerGroup ?? texts.none },
            { label: texts.detail.preference, value: nomination.legalPreference ? texts.detail.yes : texts.detail.no },
            {
              label: texts.selfMarking.summary,
              value: <span className={css.text}>{nomination.summary === '' ? texts.none : nomination.summary}</span>,
            },
          ]}
        />
      </FormSection>
      <FormSection title={texts.detail.selfMarks}>
        <SelfMarkTable nomination={nomination} />
      </FormSection>
      <FormSection title={texts.detail.registration}>
        <RegistrationText initiative={nomination.initiative} />
      </FormSection>
    </>
  );
}

function UnitActions({ nomination }: { nomination: NominationView }) {
  return (
    <>
      {nomination.receiptCode !== null && <ButtonLink to={`/ho-so/${nomination.id}/bien-nhan`}>{texts.receipt.open}</ButtonLink>}
      {nomination.actions.edit && (
        <ButtonLink to={`/ho-so/${nomination.id}/tu-cham`} primary>
          {texts.selfMarking.title}
        </ButtonLink>
      )}
    </>
  );
}
