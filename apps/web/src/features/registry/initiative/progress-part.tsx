import { useQuery } from '@tanstack/react-query';
import { life } from '../../../messages/vi/life';
import { ErrorNotice } from '../../../ui/error-notice';
import { FormSection } from '../../../ui/form-section';
import { Skeleton } from '../../../ui/skeleton';
import type { InitiativeView } from '../queries';
import { MilestonesEditor, MilestonesText } from './milestones';
import { lifeQuery, progressQuery } from './queries';
import { today } from './today';
import { YearNotes } from './year-notes';

const texts = life.progress;

/** Milestones and the notes of each year: the unit writes them, the office reads them. */
export function ProgressPart({ initiative: { id, acts } }: { initiative: InitiativeView }) {
  const progress = useQuery(progressQuery(id));
  const decided = useQuery(lifeQuery(id));
  const error = progress.error ?? decided.error;
  if (error !== null) return <ErrorNotice error={error} onRetry={() => void Promise.all([progress.refetch(), decided.refetch()])} />;
  if (progress.data === undefined || decided.data === undefined) return <Skeleton lines={6} />;
  const { plan, notes } = progress.data;
  const mayTell = acts.includes('report');
  const day = today();
  return (
    <>
      <FormSection title={texts.plan} lead={texts.planLead}>
        {mayTell ? <MilestonesEditor key={plan.version} initiativeId={id} plan={plan} /> : <MilestonesText plan={plan} day={day} />}
      </FormSection>
      <YearNotes initiativeId={id} notes={notes} mayTell={mayTell} reviewedYears={new Set(decided.data.reviews.map(({ year }) => year))} thisYear={Number(day.slice(0, 4))} />
    </>
  );
}
