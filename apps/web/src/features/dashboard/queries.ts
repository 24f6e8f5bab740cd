import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answer, api } from '../../api/client';
import type { components } from '../../api/schema';

type Schemas = components['schemas'];
export type Dashboard = Schemas['DashboardView'];
export type Tile = Schemas['DashboardTileView'];
export type FigureRow = Schemas['FigureRowView'];
export type YearFigures = Schemas['YearFiguresView'];
export type Figure = Schemas['FigureDefinitionView']['figure'];

/** @param year null: everything up to now; undefined: not known yet */
export const dashboardQuery = (year: number | null | undefined) =>
  queryOptions({
    queryKey: ['dashboard', year],
    queryFn: () => answer(api.GET('/api/dashboard', { params: { query: typeof year === 'number' ? { year } : {} } })),
    enabled: year !== undefined,
    placeholderData: keepPreviousData,
  });

export const yearsQuery = queryOptions({ queryKey: ['dashboard', 'years'], queryFn: () => answer(api.GET('/api/dashboard/years')) });
