import { calendarDay, neededUnitText } from '@dvk/organization';
import { type Actor, cleanText, CurrentActor, ObjectIdPipe, RequirePermission } from '@dvk/platform';
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { DutyCalendar } from '../duty-calendar.service';
import { DutyPlanning } from '../duty-planning.service';
import { DutyReminders } from '../reminders/duty-reminders.service';
import { openedPlanView, planBrought, planView, reminderPreviewView, reminderRunView } from './duties.mapping';
import {
  DutyPlansView,
  DutyRemindedView,
  DutyReminderPreviewView,
  DutyRemindersView,
  DutyYearQuery,
  MoveDutyPlanRequest,
  OpenedDutyPlanView,
  OwedPreviewRequest,
  OwedPreviewView,
  PlanDutyRequest,
  RemindOfDutyRequest,
  UsualDutiesView,
  WithdrawDutyPlanRequest,
} from './duty-plans.dto';

/** The calendar of what units owe by a day. */
@Controller('duty-plans')
export class DutyPlansController {
  constructor(
    private readonly calendar: DutyCalendar,
    private readonly planning: DutyPlanning,
    private readonly reminders: DutyReminders,
  ) {}

  /** Of the year: of the caller's desk, and those by which the caller's units owe something. */
  @Get()
  @RequirePermission('duty.read')
  async list(@CurrentActor() actor: Actor, @Query() { year }: DutyYearQuery): Promise<DutyPlansView> {
    return { items: (await this.calendar.list(actor, year)).map(planView) };
  }

  /** Lines that a year's calendar usually has, to begin with. */
  @Get('usual')
  @RequirePermission('duty.plan')
  async usual(@CurrentActor() actor: Actor, @Query() { year }: DutyYearQuery): Promise<UsualDutiesView> {
    const { items, hosts } = await this.calendar.usual(actor, year);
    return { hosts, items: items.map((usual) => ({ ...usual, unitKinds: [...usual.unitKinds], lines: [...usual.lines], remindDays: [...usual.remindDays] })) };
  }

  /** How many units would owe it; nothing is written. */
  @Post('preview')
  @HttpCode(200)
  @RequirePermission('duty.plan')
  async preview(@CurrentActor() actor: Actor, @Body() body: OwedPreviewRequest): Promise<OwedPreviewView> {
    const { total, byKind, names } = await this.calendar.preview(actor, body);
    return { total, byKind: [...byKind], names: [...names] };
  }

  /** Plans a line and gives it to the units. */
  @Post()
  @RequirePermission('duty.plan')
  async plan(@CurrentActor() actor: Actor, @Body() body: PlanDutyRequest): Promise<OpenedDutyPlanView> {
    return openedPlanView(await this.planning.plan(actor, planBrought(body)));
  }

  @Get(':id')
  @RequirePermission('duty.plan')
  async open(@CurrentActor() actor: Actor, @Param('id', ObjectIdPipe) id: string): Promise<OpenedDutyPlanView> {
    return openedPlanView(await this.calendar.open(actor, id));
  }

  /** Another day for everything that is not done; the day before and the reason are kept. */
  @Post(':id/move')
  @HttpCode(200)
  @RequirePermission('duty.plan')
  async move(@CurrentActor() actor: Actor, @Param('id', ObjectIdPipe) id: string, @Body() { version, dueOn, reason }: MoveDutyPlanRequest): Promise<OpenedDutyPlanView> {
    return openedPlanView(await this.planning.move(actor, id, version, { dueOn: calendarDay(dueOn, 'dueOn'), reason: neededUnitText(reason, 'reason') }));
  }

  /** Takes the line back: nobody owes it any more. */
  @Post(':id/withdrawal')
  @HttpCode(200)
  @RequirePermission('duty.plan')
  async withdraw(@CurrentActor() actor: Actor, @Param('id', ObjectIdPipe) id: string, @Body() { version, reason }: WithdrawDutyPlanRequest): Promise<OpenedDutyPlanView> {
    return openedPlanView(await this.planning.withdraw(actor, id, version, neededUnitText(reason, 'reason')));
  }

  /** Who would be reminded now: those who are late, or near. */
  @Get(':id/reminders/preview')
  @RequirePermission('duty.plan')
  async previewReminders(@CurrentActor() actor: Actor, @Param('id', ObjectIdPipe) id: string): Promise<DutyReminderPreviewView> {
    return reminderPreviewView(await this.reminders.preview(actor, id));
  }

  /** Times that people were reminded, and the urging body was told. */
  @Get(':id/reminders')
  @RequirePermission('duty.plan')
  async reminderLog(@CurrentActor() actor: Actor, @Param('id', ObjectIdPipe) id: string): Promise<DutyRemindersView> {
    return { items: (await this.reminders.log(actor, id)).map(reminderRunView) };
  }

  /** Reminds those who are late or near, and nobody else. */
  @Post(':id/reminders')
  @RequirePermission('duty.plan')
  async remind(@CurrentActor() actor: Actor, @Param('id', ObjectIdPipe) id: string, @Body() { note }: RemindOfDutyRequest): Promise<DutyRemindedView> {
    return { reminded: await this.reminders.send(actor, id, cleanText(note)) };
  }
}
