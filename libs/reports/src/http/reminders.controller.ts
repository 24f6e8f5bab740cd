import { type Actor, CurrentActor, ObjectIdPipe, PageQuery, RequirePermission } from '@dvk/platform';
import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ReminderLog } from '../reminders/reminder-log.service';
import { ReminderPlan } from '../reminders/reminder-plan.service';
import { RemindersService } from '../reminders/reminders.service';
import { RemindedView, ReminderDaysView, ReminderPreviewView, ReminderRunsView, SendRemindersRequest, SetReminderDaysRequest } from './reminders.dto';

const pageSize = 20;

@Controller('campaigns/:id/reminders')
export class RemindersController {
  constructor(
    private readonly reminders: RemindersService,
    private readonly log: ReminderLog,
    private readonly plan: ReminderPlan,
  ) {}

  /** What went out, newest first: when, by whom, to whom, and what became of the mails. */
  @Get()
  @RequirePermission('reminder.read')
  runs(@CurrentActor() actor: Actor, @Param('id', ObjectIdPipe) campaignId: string, @Query() query: PageQuery): Promise<ReminderRunsView> {
    return this.log.runs(actor, campaignId, { limit: query.limit ?? pageSize, offset: query.offset ?? 0 }).then(({ items, total }) => ({
      items: items.map((run) => ({ ...run, deliveries: [...run.deliveries] })),
      total,
    }));
  }

  /** Who is late now and would be reminded. */
  @Get('preview')
  @RequirePermission('reminder.read')
  async preview(@CurrentActor() actor: Actor, @Param('id', ObjectIdPipe) campaignId: string): Promise<ReminderPreviewView> {
    const preview = await this.log.preview(actor, campaignId);
    return { ...preview, days: [...preview.days], recipients: [...preview.recipients] };
  }

  /** Reminds those who are late, by a notice inside the program and by mail. */
  @Post()
  @RequirePermission('reminder.send')
  async send(@CurrentActor() actor: Actor, @Param('id', ObjectIdPipe) campaignId: string, @Body() body: SendRemindersRequest): Promise<RemindedView> {
    return { reminded: await this.reminders.send(actor, campaignId, body.note, body.personIds ?? null) };
  }

  /** On which days reminding happens by itself. */
  @Put('days')
  @RequirePermission('reminder.send')
  async setDays(@CurrentActor() actor: Actor, @Param('id', ObjectIdPipe) campaignId: string, @Body() body: SetReminderDaysRequest): Promise<ReminderDaysView> {
    return { days: [...(await this.plan.setDays(actor, campaignId, body.seen, body.days))] };
  }
}
