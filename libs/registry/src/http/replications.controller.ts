import { type Actor, cleanText, CurrentActor, ObjectIdPipe, PageQuery, RequirePermission } from '@dvk/platform';
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import type { ReplicationShown } from '../replication/replication';
import { ReplicationsService } from '../replication/replications.service';
import { searchOf } from './initiatives.mapping';
import { neededReason } from './life.mapping';
import { SeenVersionRequest } from './nominations.dto';
import { AnswerReplicationRequest, AskReplicationRequest, FamilyView, ReplicableListView, ReplicableQuery, ReplicableView, ReplicationListView, ReplicationView } from './replications.dto';

const pageSize = 50;

const view = (shown: ReplicationShown): ReplicationView => ({ ...shown, steps: [...shown.steps], askedAt: shown.askedAt.toISOString(), answeredAt: shown.answeredAt?.toISOString() ?? null });

/** Copying what works elsewhere. */
@Controller()
export class ReplicationsController {
  constructor(private readonly replications: ReplicationsService) {}

  /** Initiatives of other units that are recognised today. */
  @Get('replicable-initiatives')
  @RequirePermission('replication.ask')
  replicable(@CurrentActor() actor: Actor, @Query() { search, limit, offset }: ReplicableQuery): Promise<ReplicableListView> {
    return this.replications.replicable(actor, { search: searchOf(search), limit: limit ?? pageSize, offset: offset ?? 0 });
  }

  /** The initiative behind a public page, where it can be asked for. */
  @Get('public-pages/:address/origin')
  @RequirePermission('replication.ask')
  origin(@CurrentActor() actor: Actor, @Param('address') address: string): Promise<ReplicableView> {
    return this.replications.replicableAt(actor, address);
  }

  /** What own units asked for, and what is asked about initiatives of own units or of the area of the desk; the newest first. */
  @Get('replications')
  @RequirePermission('initiative.read')
  async list(@CurrentActor() actor: Actor, @Query() { limit, offset }: PageQuery): Promise<ReplicationListView> {
    const { items, total } = await this.replications.list(actor, { limit: limit ?? pageSize, offset: offset ?? 0 });
    return { items: items.map(view), total };
  }

  @Post('replications')
  @RequirePermission('replication.ask')
  async ask(@CurrentActor() actor: Actor, @Body() { originId, unitId, note }: AskReplicationRequest): Promise<ReplicationView> {
    return view(await this.replications.ask(actor, { originId, unitId, note: cleanText(note) }));
  }

  /** By the unit of the origin, or the office in whose area it is. */
  @Post('replications/:id/answer')
  @HttpCode(200)
  @RequirePermission('replication.answer')
  async answer(@CurrentActor() actor: Actor, @Param('id', ObjectIdPipe) id: string, @Body() { version, grant, answer }: AnswerReplicationRequest): Promise<ReplicationView> {
    return view(await this.replications.answer(actor, id, version, { grant, answer: grant ? cleanText(answer) : neededReason(answer) }));
  }

  @Post('replications/:id/withdrawal')
  @HttpCode(200)
  @RequirePermission('replication.ask')
  async withdraw(@CurrentActor() actor: Actor, @Param('id', ObjectIdPipe) id: string, @Body() { version }: SeenVersionRequest): Promise<ReplicationView> {
    return view(await this.replications.withdraw(actor, id, version));
  }

  /** Begins the copy as a draft of the unit that asked. */
  @Post('replications/:id/copy')
  @HttpCode(200)
  @RequirePermission('replication.ask')
  async copy(@CurrentActor() actor: Actor, @Param('id', ObjectIdPipe) id: string, @Body() { version }: SeenVersionRequest): Promise<ReplicationView> {
    return view(await this.replications.copy(actor, id, version));
  }

  /** Origin and copies of an initiative. */
  @Get('initiatives/:id/family')
  @RequirePermission('initiative.read')
  async family(@CurrentActor() actor: Actor, @Param('id', ObjectIdPipe) id: string): Promise<FamilyView> {
    return { members: await this.replications.family(actor, id) };
  }
}
