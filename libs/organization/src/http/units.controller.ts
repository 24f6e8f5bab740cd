import { cleanText, ObjectIdPipe, RequirePermission } from '@dvk/platform';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { UnitsService } from '../units.service';
import { calendarDay } from '../calendar-day';
import type { UnitListed } from '../unit';
import { view } from './unit-view';
import { type UnitListedView, UnitListView, UnitQuery, UnitsQuery, UnitView } from './units.dto';

const pageSize = 50;

function listedView(unit: UnitListed): UnitListedView {
  return { ...unit, above: [...unit.above], successors: [...unit.successors], formerly: [...unit.formerly] };
}

@Controller('units')
export class UnitsController {
  constructor(private readonly units: UnitsService) {}

  /** Units by name or code, the best match first. */
  @Get()
  @RequirePermission('unit.read')
  async list(@Query() query: UnitsQuery): Promise<UnitListView> {
    const search = cleanText(query.search ?? '');
    const { items, total } = await this.units.search({
      search: search === '' ? null : search,
      kind: query.kind ?? null,
      belowId: query.belowId ?? null,
      onDate: query.asOf === undefined ? null : calendarDay(query.asOf, 'asOf'),
      includeDissolved: query.includeDissolved === 'true',
      limit: query.limit ?? pageSize,
      offset: query.offset ?? 0,
    });
    return { items: items.map(listedView), total };
  }

  /** One unit with its names, its place, what it was made of and what became of it. */
  @Get(':id')
  @RequirePermission('unit.read')
  async get(@Param('id', ObjectIdPipe) id: string, @Query() { asOf }: UnitQuery): Promise<UnitView> {
    return view(await this.units.get(id, asOf === undefined ? undefined : calendarDay(asOf, 'asOf')));
  }
}
