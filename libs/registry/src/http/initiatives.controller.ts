import { type Actor, CurrentActor, ObjectIdPipe, RequirePermission } from '@dvk/platform';
import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { InitiativesService } from '../initiatives.service';
import { InitiativeListView, InitiativesQuery, InitiativeView, RegisterInitiativeRequest, UpdateInitiativeRequest } from './initiatives.dto';
import { initiativeContent, initiativeFilter, initiativeListedView, initiativeView } from './initiatives.mapping';

@Controller('initiatives')
export class InitiativesController {
  constructor(private readonly initiatives: InitiativesService) {}

  /** Initiatives of the caller's own units, and for a desk those of its area; the one changed last first. */
  @Get()
  @RequirePermission('initiative.read')
  async list(@CurrentActor() actor: Actor, @Query() query: InitiativesQuery): Promise<InitiativeListView> {
    const { items, total } = await this.initiatives.list(actor, initiativeFilter(query));
    return { items: items.map(initiativeListedView), total };
  }

  @Post()
  @RequirePermission('initiative.register')
  async register(@CurrentActor() actor: Actor, @Body() request: RegisterInitiativeRequest): Promise<InitiativeView> {
    return initiativeView(await this.initiatives.register(actor, request.unitId, initiativeContent(request)));
  }

  @Get(':id')
  @RequirePermission('initiative.read')
  async get(@CurrentActor() actor: Actor, @Param('id', ObjectIdPipe) id: string): Promise<InitiativeView> {
    return initiativeView(await this.initiatives.get(actor, id));
  }

  /** Writes the whole registration anew; 409 with the stored version when another writer was faster. */
  @Put(':id')
  @RequirePermission('initiative.register')
  async update(
    @CurrentActor() actor: Actor,
    @Param('id', ObjectIdPipe) id: string,
    @Body() request: UpdateInitiativeRequest,
  ): Promise<InitiativeView> {
    return initiativeView(await this.initiatives.update(actor, id, request.version, initiativeContent(request)));
  }
}
