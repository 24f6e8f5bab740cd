import { type Actor, cleanText, CurrentActor, ObjectIdPipe, Problem, RequirePermission } from '@dvk/platform';
import { Body, Controller, HttpCode, Param, Post, Put } from '@nestjs/common';
import { InitiativeView, UpdateInitiativeRequest } from '../../http/initiatives.dto';
import { initiativeContent, initiativeView } from '../../http/initiatives.mapping';
import { SeenVersionRequest } from '../../http/nominations.dto';
import { oneLine } from '../../one-line';
import type { Asked } from '../on-behalf';
import { OnBehalfService } from '../on-behalf.service';
import { type AskedFields, RegisterForUnitRequest } from './on-behalf.dto';

/** What the office registers for units that asked for it by paper or telephone. */
@Controller('initiatives')
export class OnBehalfController {
  constructor(private readonly behalf: OnBehalfService) {}

  /** The unit is told, sees it as its own and goes on with it. `unitId`: a living unit in the area of the caller's desk. */
  @Post('on-behalf')
  @RequirePermission('initiative.register-for-unit')
  async register(@CurrentActor() actor: Actor, @Body() request: RegisterForUnitRequest): Promise<InitiativeView> {
    const { unitId, campaignId, asked } = request;
    return initiativeView(await this.behalf.register(actor, { unitId, content: initiativeContent(request), asked: askedOf(asked), campaignId: campaignId ?? null }));
  }

  /** Writes the whole registration anew, until it is handed in. */
  @Put(':id/on-behalf')
  @RequirePermission('initiative.register-for-unit')
  async update(@CurrentActor() actor: Actor, @Param('id', ObjectIdPipe) id: string, @Body() request: UpdateInitiativeRequest): Promise<InitiativeView> {
    return initiativeView(await this.behalf.update(actor, id, request.version, initiativeContent(request)));
  }

  /** Hands the registration in for the unit. */
  @Post(':id/on-behalf/submission')
  @HttpCode(200)
  @RequirePermission('initiative.register-for-unit')
  async handIn(@CurrentActor() actor: Actor, @Param('id', ObjectIdPipe) id: string, @Body() { version }: SeenVersionRequest): Promise<InitiativeView> {
    return initiativeView(await this.behalf.handIn(actor, id, version));
  }
}

/** @throws Problem invalid `on-behalf.asker-missing`, `on-behalf.document-missing` */
function askedOf({ way, askedBy, document, note }: AskedFields): Asked {
  const asker = oneLine(askedBy);
  if (asker === '') throw Problem.invalid('on-behalf.asker-missing', {}, [{ field: 'asked.askedBy', code: 'on-behalf.asker-missing' }]);
  const number = document === null ? '' : oneLine(document.number);
  if (document !== null && number === '') throw Problem.invalid('on-behalf.document-missing', {}, [{ field: 'asked.document', code: 'on-behalf.document-missing' }]);
  return { way, askedBy: asker, document: document === null ? null : { number, date: document.date }, note: cleanText(note) };
}
