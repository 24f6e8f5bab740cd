import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answer, api } from '../../api/client';
import type { components } from '../../api/schema';

export type PublishedAward = components['schemas']['PublicAwardResponse'];

/** The server answers at most so many. */
export const MOST = 200;

export const publishedAwardsQuery = (search: string) =>
  queryOptions({
    queryKey: ['public', 'awards', search],
    queryFn: () => answer(api.GET('/api/public/awards', { params: { query: search === '' ? {} : { search: search.slice(0, 200) } } })),
    placeholderData: keepPreviousData,
  });
