import { type Actor, cleanText, CurrentActor, ObjectIdPipe, PageQuery, RequirePermission } from '@dvk/platform';
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { DistinctionsService } from '../lifecycle/distinctions.service';
import { InitiativeVersions } from '../lifecycle/initiative-versions';
import { InitiativeLifeReader } from '../lifecycle/life.reader';
import { RegistrationsService } from '../lifecycle/registrations.service';
import { InitiativeView } from './initiatives.dto';
import { initiativeView } from './initiatives.mapping';
import { DistinctionRequest, DropRequest, InitiativeChangesView, InitiativeLifeView, RegistrationDecisionRequest, RegistrationStepRequest, WhyRequest } from './life.dto';
import { changeView, lifeView, neededReason, officeDocument, periodOf } from './life.mapping';

const pageSize = 20;

/** What becomes of an initiative over the years. */
@Controller()
export class InitiativeLifeController {
  constructor(
    private readonly registrations: RegistrationsService,
    private readonly distinctions: DistinctionsService,
    private readonly versions: InitiativeVersions,
    private readonly life: InitiativeLifeReader,
  ) {}

  @Get('initiatives/:id/life')
  @RequirePermission('initiative.read')
  async read(@CurrentActor() actor: Actor, @Param('id', ObjectIdPipe) id: string): Promise<InitiativeLifeView> {
    return lifeView(await this.life.read(actor, id));
  }

  /** What was changed since it was first registered, by whom, before and after; the newest first. */
  @Get('initiatives/:id/changes')
  @RequirePermission('initiative.read')
  async changes(@CurrentActor() actor: Actor, @Param('id', ObjectIdPipe) id: string, @Query() query: PageQuery): Promise<InitiativeChangesView> {
    const { items, total } = await this.versions.list(actor, id, { limit: query.limit ?? pageSize, offset: query.offset ?? 0 });
    return { items: items.map(changeView), total };
  }

  /** The unit hands its registration in, whole; or takes it back before the desk has decided. */
  @Post('initiatives/:id/registration')
  @HttpCode(200)
  @RequirePermission('initiative.register')
  async step(@CurrentActor() actor: Actor, @Param('id', ObjectIdPipe) id: string, @Body() { version, step }: RegistrationStepRequest): Promise<InitiativeView> {
    return initiativeView(await this.registrations.step(actor, id, version, step));
  }

  /** The receiving desk accepts a registration, or gives it back with a reason. */
  @Post('initiatives/:id/registration-decision')
  @HttpCode(200)
  @RequirePermission('initiative.decide')
  async decide(@CurrentActor() actor: Actor, @Param('id', ObjectIdPipe) id: string, @Body() { version, step, reason }: RegistrationDecisionRequest): Promise<InitiativeView> {
    return initiativeView(await this.registrations.decide(actor, id, version, step, cleanText(reason ?? '')));
  }

  /** Enters by which document it was recognised for a period, or chosen as typical. */
  @Post('initiatives/:id/distinctions')
  @RequirePermission('initiative.decide')
  async distinguish(@CurrentActor() actor: Actor, @Param('id', ObjectIdPipe) id: string, @Body() { kind, document, period }: DistinctionRequest): Promise<InitiativeView> {
    return initiativeView(await this.distinctions.enter(actor, id, { kind, document: officeDocument(document), period: period === null ? null : periodOf(period) }));
  }

  /** Takes back what was entered by mistake. */
  @Post('initiative-distinctions/:id/withdrawal')
  @HttpCode(200)
  @RequirePermission('initiative.decide')
  async withdraw(@CurrentActor() actor: Actor, @Param('id', ObjectIdPipe) id: string, @Body() { reason }: WhyRequest): Promise<InitiativeView> {
    return initiativeView(await this.distinctions.withdraw(actor, id, neededReason(reason)));
  }

  /** Drops an initiative that does not work. */
  @Post('initiatives/:id/drop')
  @HttpCode(200)
  @RequirePermission('initiative.decide')
  async drop(@CurrentActor() actor: Actor, @Param('id', ObjectIdPipe) id: string, @Body() { reason, document }: DropRequest): Promise<InitiativeView> {
    return initiativeView(await this.distinctions.drop(actor, id, { reason: neededReason(reason), document: officeDocument(document) }));
  }

  /** Takes the drop back. */
  @Post('initiatives/:id/restoration')
  @HttpCode(200)
  @RequirePermission('initiative.decide')
  async restore(@CurrentActor() actor: Actor, @Param('id', ObjectIdPipe) id: string, @Body() { reason }: WhyRequest): Promise<InitiativeView> {
    return initiativeView(await this.distinctions.restore(actor, id, neededReason(reason)));
  }
}
