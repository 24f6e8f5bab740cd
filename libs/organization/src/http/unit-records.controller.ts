import { type Actor, CurrentActor, ObjectIdPipe, RequirePermission } from '@dvk/platform';
import { Body, Controller, Param, Post, Put } from '@nestjs/common';
import { calendarDay } from '../calendar-day';
import { type UnitFacts, UnitRecordsService } from '../unit-records.service';
import { neededUnitText } from '../unit-text';
import { ClassifyUnitRequest, CorrectUnitRequest, CreateUnitRequest } from './unit-records.dto';
import { view } from './unit-view';
import { UnitView } from './units.dto';

function factsOf({ kind, name, parentId, establishedOn }: CreateUnitRequest | CorrectUnitRequest): UnitFacts {
  return {
    kind,
    name: neededUnitText(name, 'name'),
    parentId: parentId ?? null,
    establishedOn: establishedOn === undefined ? null : calendarDay(establishedOn, 'establishedOn'),
  };
}

@Controller('units')
export class UnitRecordsController {
  constructor(private readonly records: UnitRecordsService) {}

  /** Enters a unit, such as a body outside the territorial tree. */
  @Post()
  @RequirePermission('unit.manage')
  async create(@CurrentActor() actor: Actor, @Body() body: CreateUnitRequest): Promise<UnitView> {
    return view(await this.records.create(actor, { ...factsOf(body), code: body.code }));
  }

  /** Mends what was entered wrongly; what becomes of a unit is a change of its own. */
  @Put(':id')
  @RequirePermission('unit.manage')
  async correct(@CurrentActor() actor: Actor, @Param('id', ObjectIdPipe) id: string, @Body() body: CorrectUnitRequest): Promise<UnitView> {
    return view(await this.records.correct(actor, id, body.version, factsOf(body), neededUnitText(body.reason, 'reason')));
  }

  /** Classes the area of the unit from a day on. */
  @Put(':id/area-class')
  @RequirePermission('unit.classify')
  async classify(@CurrentActor() actor: Actor, @Param('id', ObjectIdPipe) id: string, @Body() body: ClassifyUnitRequest): Promise<UnitView> {
    const { version, areaClass } = body;
    const given = { areaClass, validFrom: calendarDay(body.validFrom, 'validFrom'), legalDocument: neededUnitText(body.legalDocument, 'legalDocument') };
    return view(await this.records.classify(actor, id, version, given));
  }
}
