import { useQuery } from '@tanstack/react-query';
import { useParams, useSearchParams } from 'react-router';
import { PageError } from '../../ui/page-error';
import { PageSkeleton } from '../../ui/skeleton';
import { DraftPage } from './editor/draft-page';
import { PublishedPage } from './editor/published-page';
import { criteriaSetQuery } from './queries';

export default function CriteriaSetPage() {
  const { criteriaSetId = '' } = useParams();
  const [params] = useSearchParams();
  const set = useQuery(criteriaSetQuery(criteriaSetId));
  if (set.isPending) return <PageSkeleton />;
  if (set.isError) return <PageError error={set.error} onRetry={() => void set.refetch()} />;
  const preview = params.get('xem') === 'phieu';
  return set.data.publishedAt === null ? (
    <DraftPage key={set.data.id} document={set.data} preview={preview} />
  ) : (
    <PublishedPage key={set.data.id} document={set.data} publishedAt={set.data.publishedAt} preview={preview} />
  );
}
