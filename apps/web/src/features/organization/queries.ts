import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '../../api/client';
import type { components, paths } from '../../api/schema';

export type Unit = components['schemas']['UnitListedView'];
export type UnitDetail = components['schemas']['UnitView'];
export type UnitLink = components['schemas']['UnitLinkView'];
export type UnitsQuery = NonNullable<paths['/api/units']['get']['parameters']['query']>;

export const unitsQuery = (query: UnitsQuery) =>
  queryOptions({
    queryKey: ['organization', 'units', query],
    queryFn: () => answer(api.GET('/api/units', { params: { query } })),
    placeholderData: (before) => before,
  });

export const unitQuery = (id: string) =>
  queryOptions({
    queryKey: ['organization', 'unit', id],
    queryFn: () => answer(api.GET('/api/units/{id}', { params: { path: { id } } })),
  });
