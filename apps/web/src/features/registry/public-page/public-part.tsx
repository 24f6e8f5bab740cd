import { useQuery } from '@tanstack/react-query';
import { ErrorNotice } from '../../../ui/error-notice';
import { Skeleton } from '../../../ui/skeleton';
import type { InitiativeView } from '../queries';
import { PhotosSection } from './photos-section';
import { publicPageQuery } from './queries';
import { SummarySection } from './summary-section';

/** What everybody sees of a model, and the acts that lead there. */
export function PublicPart({ initiative }: { initiative: InitiativeView }) {
  const shown = useQuery(publicPageQuery(initiative.id));
  if (shown.isError) return <ErrorNotice error={shown.error} onRetry={() => void shown.refetch()} />;
  if (shown.isPending) return <Skeleton lines={6} />;
  return (
    <>
      <SummarySection initiative={initiative} shown={shown.data} />
      <PhotosSection initiativeId={initiative.id} shown={shown.data} />
    </>
  );
}
