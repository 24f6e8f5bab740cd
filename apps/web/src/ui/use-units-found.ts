import { useQuery } from '@tanstack/react-query';
import { answer, api } from '../api/client';
import type { Found } from './found-choice';
import { unitLabel } from './unit-label';

/** Units found by a name of today or of before. @param ended whether those that are no more are found too */
export function useUnitsFound(search: string, { ended = false }: { readonly ended?: boolean } = {}): readonly Found[] | undefined {
  const found = useQuery({
    queryKey: ['units', 'found', search, ended],
    queryFn: () => answer(api.GET('/api/units', { params: { query: { search, limit: 20, ...(ended ? { includeDissolved: 'true' as const } : {}) } } })),
    enabled: search.length >= 2,
  });
  return found.data?.items.map((unit) => ({ value: unit.id, label: unitLabel(unit) }));
}
