import { type Actor, CurrentActor, RequirePermission } from '@dvk/platform';
import { Controller, Get, Query } from '@nestjs/common';
import type { FigureRow } from '../figures/figure';
import { DashboardService } from '../dashboard/dashboard.service';
import { DashboardQuery, DashboardView, YearsView } from './dashboard.dto';

const rowView = ({ counts, ...row }: FigureRow) => ({ ...row, counts: { ...counts } });

/** How the area of a desk stands, to be looked at. */
@Controller('dashboard')
export class DashboardController {
  constructor(private readonly dashboard: DashboardService) {}

  /** Figures of a year or of all time, and every unit directly below the area with its own and with what it owes. */
  @Get()
  @RequirePermission('dashboard.read')
  async read(@CurrentActor() actor: Actor, @Query() { year }: DashboardQuery): Promise<DashboardView> {
    const { definitions, total, byField, byKind, tiles, ...rest } = await this.dashboard.read(actor, year ?? null);
    return {
      ...rest,
      definitions: [...definitions],
      total: { ...total },
      byField: byField.map(rowView),
      byKind: byKind.map(rowView),
      tiles: tiles.map(({ counts, duties, ...tile }) => ({ ...tile, counts: { ...counts }, duties: { ...duties } })),
    };
  }

  /** The same figures of each of the last five years. */
  @Get('years')
  @RequirePermission('dashboard.read')
  async years(@CurrentActor() actor: Actor): Promise<YearsView> {
    return { items: (await this.dashboard.years(actor)).map(({ year, counts }) => ({ year, counts: { ...counts } })) };
  }
}
