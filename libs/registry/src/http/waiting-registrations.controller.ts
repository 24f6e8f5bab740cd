import { type Actor, CurrentActor, RequirePermission } from '@dvk/platform';
import { Controller, Get, Query } from '@nestjs/common';
import { WaitingRegistrationsService } from '../lifecycle/waiting-registrations.service';
import { readWaitingCursor, writeWaitingCursor } from './waiting-cursor';
import { WaitingQuery } from './waiting-query.dto';
import { WaitingRegistrationsView } from './waiting-registrations.dto';

const pageSize = 50;

/** What was handed in outside any campaign and waits for the desk. */
@Controller('waiting-registrations')
export class WaitingRegistrationsController {
  constructor(private readonly registrations: WaitingRegistrationsService) {}

  /** Registrations of the caller's area to accept or to give back, the longest waiting first. */
  @Get()
  @RequirePermission('initiative.decide')
  async list(@CurrentActor() actor: Actor, @Query() { limit, cursor }: WaitingQuery): Promise<WaitingRegistrationsView> {
    const { items, total, next } = await this.registrations.list(actor, cursor === undefined ? null : readWaitingCursor(cursor), limit ?? pageSize);
    return {
      items: items.map((item) => ({ ...item, handedInAt: item.handedInAt.toISOString() })),
      total,
      next: next === null ? null : writeWaitingCursor(next),
    };
  }
}
