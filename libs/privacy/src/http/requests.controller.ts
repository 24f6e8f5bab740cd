import { type Actor, cleanText, contentDisposition, CurrentActor, ObjectIdPipe, RequirePermission } from '@dvk/platform';
import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import type { Response } from 'express';
import { privacyPermissions } from '../permissions';
import { PAGE } from '../requests/messages.vi';
import { RequestFiles } from '../requests/request-files.service';
import { RequestFulfilment } from '../requests/request-fulfilment.service';
import { RequestsService } from '../requests/requests.service';
import { DecideRequest, FindingsView, FinishRequest, PersonalDataRequestsView, PersonalDataRequestView, ReceiveRequest, RequestsQuery } from './requests.dto';
import { newRequest, readCursor, requestView, writeCursor } from './requests.mapping';

const usualPage = 50;

/** What people ask about their own data. */
@Controller('personal-data/requests')
export class PersonalDataRequestsController {
  constructor(
    private readonly requests: RequestsService,
    private readonly fulfilment: RequestFulfilment,
    private readonly files: RequestFiles,
  ) {}

  /** The newest first. */
  @Get()
  @RequirePermission(privacyPermissions.handle)
  async list(@Query() { limit, cursor }: RequestsQuery): Promise<PersonalDataRequestsView> {
    const { items, more } = await this.requests.list(cursor === undefined ? null : readCursor(cursor), limit ?? usualPage);
    const last = items.at(-1);
    return { items: items.map(requestView), next: more && last !== undefined ? writeCursor(last) : null };
  }

  /** Enters a request that somebody made, with the day it came; the days to answer and to finish follow from it. */
  @Post()
  @RequirePermission(privacyPermissions.handle)
  async receive(@CurrentActor() actor: Actor, @Body() body: ReceiveRequest): Promise<PersonalDataRequestView> {
    return requestView(await this.requests.receive(actor, newRequest(body)));
  }

  @Get(':id')
  @RequirePermission(privacyPermissions.handle)
  async read(@Param('id', ObjectIdPipe) id: string): Promise<PersonalDataRequestView> {
    return requestView(await this.requests.get(id));
  }

  /** What is held of the person, to be looked at before it is decided. */
  @Get(':id/findings')
  @RequirePermission(privacyPermissions.handle)
  async findings(@Param('id', ObjectIdPipe) id: string): Promise<FindingsView> {
    const { own, acts, places, kept, faults } = await this.requests.findings(id);
    return { own: [...own], acts: [...acts], places: [...places], kept: [...kept], faults: [...faults] };
  }

  /** Approves, or refuses with the reason. */
  @Post(':id/decision')
  @HttpCode(200)
  @RequirePermission(privacyPermissions.handle)
  async decide(@CurrentActor() actor: Actor, @Param('id', ObjectIdPipe) id: string, @Body() { version, approve, reason, places }: DecideRequest): Promise<PersonalDataRequestView> {
    return requestView(await this.requests.decide(actor, id, { version, approve, reason: cleanText(reason), places }));
  }

  /** Erases, or notes that the file was handed over. */
  @Post(':id/completion')
  @HttpCode(200)
  @RequirePermission(privacyPermissions.handle)
  async finish(@CurrentActor() actor: Actor, @Param('id', ObjectIdPipe) id: string, @Body() { version }: FinishRequest): Promise<PersonalDataRequestView> {
    return requestView(await this.fulfilment.finish(actor, id, version));
  }

  /** Everything that is given to the person: a page to read and JSON, in one archive made now. */
  @Get(':id/file')
  @RequirePermission(privacyPermissions.handle)
  @ApiProduces('application/zip')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async file(@CurrentActor() actor: Actor, @Param('id', ObjectIdPipe) id: string, @Res() response: Response): Promise<void> {
    const archive = await this.files.file(actor, id);
    response.setHeader('Content-Type', 'application/zip');
    response.setHeader('Content-Disposition', contentDisposition('attachment', PAGE.fileName));
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.setHeader('Cache-Control', 'private, no-store');
    archive.pipe(response);
  }
}
