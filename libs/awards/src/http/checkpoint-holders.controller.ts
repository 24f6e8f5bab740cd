import { type Actor, cleanText, CurrentActor, ObjectIdPipe, Problem, RequirePermission } from '@dvk/platform';
import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { CheckpointHoldersService } from '../checkpoints/checkpoint-holders.service';
import { awardsPermissions } from '../permissions';
import { AddHolderRequest, CheckpointHolderResponse } from './checkpoint.dto';

type Holder = Awaited<ReturnType<CheckpointHoldersService['add']>>;

function toResponse({ id, name, email, sentSequence, sentAt, fault }: Holder): CheckpointHolderResponse {
  return { id, name, email, sentSequence, sentAt: sentAt?.toISOString() ?? null, fault };
}

/** @throws Problem when nothing is left of the name */
function nameOf(text: string): string {
  const name = cleanText(text).replace(/\s+/g, ' ').trim();
  if (name === '') throw Problem.invalid('shape.invalid', {}, [{ field: 'name', code: 'shape.is-not-empty' }]);
  return name;
}

@Controller('checkpoint-holders')
export class CheckpointHoldersController {
  constructor(private readonly holders: CheckpointHoldersService) {}

  /** Who gets checkpoints by mail. */
  @Get()
  @RequirePermission(awardsPermissions.manageCheckpoints)
  async list(): Promise<CheckpointHolderResponse[]> {
    return (await this.holders.list()).map(toResponse);
  }

  @Post()
  @RequirePermission(awardsPermissions.manageCheckpoints)
  async add(@CurrentActor() actor: Actor, @Body() body: AddHolderRequest): Promise<CheckpointHolderResponse> {
    return toResponse(await this.holders.add(actor, nameOf(body.name), body.email.trim().toLowerCase()));
  }

  @Delete(':id')
  @RequirePermission(awardsPermissions.manageCheckpoints)
  @HttpCode(204)
  async remove(@CurrentActor() actor: Actor, @Param('id', ObjectIdPipe) id: string): Promise<void> {
    await this.holders.remove(actor, id);
  }
}
