import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answer, api } from '../../api/client';
import type { components } from '../../api/schema';

export type PublishedAward = components['schemas']['PublicAwardResponse'];

export type PublishedAwardDetail = components['schemas']['PublicAwardDetailResponse'];

export const PAGE_SIZE = 50;

/** What the list is narrowed by; empty: by nothing. */
export interface AwardFilters {
  readonly search: string;
  readonly year: string;
  readonly field: string;
  readonly kind: string;
  readonly award: string;
  readonly unit: string;
  /** From 1. */
  readonly page: number;
}

/** The longest that is worth sending; the server refuses longer ones. */
const longest = { search: 200, other: 300 } as const;

export const publishedAwardsQuery = (filters: AwardFilters) =>
  queryOptions({
    queryKey: ['public', 'awards', filters],
    queryFn: () => {
      const { search, year, field, kind, award, unit, page } = filters;
      const texts = Object.entries({ search: search.slice(0, longest.search), field, kind, award, unit }).filter(([, value]) => value !== '');
      const query = {
        ...Object.fromEntries(texts.map(([name, value]) => [name, value.slice(0, longest.other)])),
        ...(/^2\d{3}$/.test(year) ? { year: Number(year) } : {}),
        limit: PAGE_SIZE,
        offset: (page - 1) * PAGE_SIZE,
      };
      return answer(api.GET('/api/public/awards', { params: { query } }));
    },
    placeholderData: keepPreviousData,
  });

export const awardChoicesQuery = queryOptions({ queryKey: ['public', 'choices'], queryFn: () => answer(api.GET('/api/public/awards/choices')) });

export const publishedAwardQuery = (id: string) =>
  queryOptions({ queryKey: ['public', 'award', id], queryFn: () => answer(api.GET('/api/public/awards/{id}', { params: { path: { id } } })) });
