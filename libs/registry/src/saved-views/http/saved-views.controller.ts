import { type Actor, CurrentActor, ObjectIdPipe, RequirePermission } from '@dvk/platform';
import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { oneLine } from '../../one-line';
import { SavedViewsService } from '../saved-views.service';
import { RenameViewRequest, SavedViewsView, SavedViewView, SaveViewRequest } from './saved-views.dto';

/** The caller's own saved views of the list of initiatives. */
@Controller('saved-views')
export class SavedViewsController {
  constructor(private readonly views: SavedViewsService) {}

  @Get()
  @RequirePermission('initiative.read')
  async list(@CurrentActor() actor: Actor): Promise<SavedViewsView> {
    return { items: await this.views.list(actor) };
  }

  @Post()
  @RequirePermission('initiative.read')
  async save(@CurrentActor() actor: Actor, @Body() request: SaveViewRequest): Promise<SavedViewView> {
    return this.views.keep(actor, oneLine(request.name), request.address);
  }

  @Put(':id')
  @RequirePermission('initiative.read')
  async rename(@CurrentActor() actor: Actor, @Param('id', ObjectIdPipe) id: string, @Body() request: RenameViewRequest): Promise<SavedViewView> {
    return this.views.rename(actor, id, request.version, oneLine(request.name));
  }

  @Delete(':id')
  @HttpCode(204)
  @RequirePermission('initiative.read')
  async remove(@CurrentActor() actor: Actor, @Param('id', ObjectIdPipe) id: string): Promise<void> {
    await this.views.remove(actor, id);
  }
}
