import { neededUnitText } from '@dvk/organization';
import { type Actor, CurrentActor, ObjectIdPipe, RequirePermission } from '@dvk/platform';
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { DutiesService } from '../duties.service';
import { DutyDoneRequest, OpenedDutyView, OwingQuery, OwingUnitsView, ReopenDutyRequest } from './duties.dto';
import { dutyDone, openedDutyView, owingUnitView } from './duties.mapping';

const usualPage = 100;

/** What units owe: who owes what, and what was done of it. */
@Controller('duties')
export class DutiesController {
  constructor(private readonly duties: DutiesService) {}

  /** Units in the order of their names, each with what it owes of the year; own units, and those of the caller's desk. */
  @Get()
  @RequirePermission('duty.read')
  async owing(@CurrentActor() actor: Actor, @Query() { year, state, planId, own, afterUnitId, limit }: OwingQuery): Promise<OwingUnitsView> {
    const page = limit ?? usualPage;
    const { items, today } = await this.duties.owing(actor, { year, state: state ?? null, planId: planId ?? null, ownOnly: own === 'with', after: afterUnitId ?? null, limit: page + 1 });
    return { items: items.slice(0, page).map(owingUnitView), more: items.length > page, today };
  }

  @Get(':id')
  @RequirePermission('duty.read')
  async open(@CurrentActor() actor: Actor, @Param('id', ObjectIdPipe) id: string): Promise<OpenedDutyView> {
    return openedDutyView(await this.duties.open(actor, id));
  }

  /** Writes down that it is done, with document and day; whether in time or late is counted now and stays. */
  @Post(':id/done')
  @HttpCode(200)
  @RequirePermission('duty.record')
  async done(@CurrentActor() actor: Actor, @Param('id', ObjectIdPipe) id: string, @Body() body: DutyDoneRequest): Promise<OpenedDutyView> {
    return openedDutyView(await this.duties.done(actor, id, body.version, dutyDone(body)));
  }

  /** Takes back what was written down by mistake. */
  @Post(':id/reopening')
  @HttpCode(200)
  @RequirePermission('duty.plan')
  async reopen(@CurrentActor() actor: Actor, @Param('id', ObjectIdPipe) id: string, @Body() { version, reason }: ReopenDutyRequest): Promise<OpenedDutyView> {
    return openedDutyView(await this.duties.reopen(actor, id, version, neededUnitText(reason, 'reason')));
  }
}
