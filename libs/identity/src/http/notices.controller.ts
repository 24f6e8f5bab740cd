import { type Actor, CurrentActor, ObjectIdPipe, PageQuery, RequirePermission } from '@dvk/platform';
import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { NoticesService } from '../notices.service';
import { NoticesView, UnreadNoticesView } from './notices.dto';

const pageSize = 50;

@Controller('notices')
export class NoticesController {
  constructor(private readonly notices: NoticesService) {}

  /** What one was told, newest first. */
  @Get()
  @RequirePermission('notice.own')
  list(@CurrentActor() actor: Actor, @Query() query: PageQuery): Promise<NoticesView> {
    return this.notices.list(actor, { limit: query.limit ?? pageSize, offset: query.offset ?? 0 });
  }

  /** How much of it one has not read. */
  @Get('unread')
  @RequirePermission('notice.own')
  async unread(@CurrentActor() actor: Actor): Promise<UnreadNoticesView> {
    return { unread: await this.notices.countUnread(actor) };
  }

  @Post(':id/reading')
  @HttpCode(204)
  @RequirePermission('notice.own')
  async markRead(@CurrentActor() actor: Actor, @Param('id', ObjectIdPipe) id: string): Promise<void> {
    await this.notices.markRead(actor, id);
  }

  @Post('reading')
  @HttpCode(204)
  @RequirePermission('notice.own')
  async markAllRead(@CurrentActor() actor: Actor): Promise<void> {
    await this.notices.markAllRead(actor);
  }
}
