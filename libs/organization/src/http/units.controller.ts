import { cleanText, ObjectIdPipe, Problem, RequirePermission } from '@dvk/platform';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { UnitsService } from '../units.service';
import type { UnitListed, UnitShown } from '../unit';
import { type UnitListedView, UnitListView, UnitsQuery, UnitView } from './units.dto';

const pageSize = 50;

function listedView(unit: UnitListed): UnitListedView {
  return { ...unit, above: [...unit.above], successors: [...unit.successors] };
}

function view(unit: UnitShown): UnitView {
  return {
    ...unit,
    above: [...unit.above],
    names: [...unit.names],
    successors: [...unit.successors],
    predecessors: [...unit.predecessors],
    nowInCharge: [...unit.nowInCharge],
  };
}

/** A day of the calendar, or null when none is asked for; 31 February is none. */
function dayOf(text: string | undefined): string | null {
  if (text === undefined) return null;
  const day = new Date(`${text}T00:00:00Z`);
  if (Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== text) {
    throw Problem.invalid('shape.invalid', {}, [{ field: 'date', code: 'shape.matches' }]);
  }
  return text;
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
      onDate: dayOf(query.date),
      includeDissolved: query.includeDissolved === 'true',
      limit: query.limit ?? pageSize,
      offset: query.offset ?? 0,
    });
    return { items: items.map(listedView), total };
  }

  /** One unit with its names, its place, what it was made of and what became of it. */
  @Get(':id')
  @RequirePermission('unit.read')
  async get(@Param('id', ObjectIdPipe) id: string): Promise<UnitView> {
    return view(await this.units.get(id));
  }
}
