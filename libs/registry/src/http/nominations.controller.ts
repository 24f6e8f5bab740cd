import { type Actor, CurrentActor, ObjectIdPipe, RequirePermission } from '@dvk/platform';
import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { NominationDraftsService } from '../nomination-drafts.service';
import { NominationListService } from '../nomination-list.service';
import { NominationsService } from '../nominations.service';
import {
  BeginNominationRequest,
  NominationListView,
  NominationsQuery,
  NominationView,
  SeenVersionRequest,
  SelfMarksRequest,
} from './nominations.dto';
import { nominationDraft, nominationFilter, nominationListView, nominationView } from './nominations.mapping';

/** What a unit does with its nominations, and reading for everyone who may. */
@Controller()
export class NominationsController {
  constructor(
    private readonly lists: NominationListService,
    private readonly nominations: NominationsService,
    private readonly drafts: NominationDraftsService,
  ) {}

  /** Of all campaigns: for a clerk those of the own units, for a desk what was handed in inside its area. */
  @Get('nominations')
  @RequirePermission('nomination.read')
  async listAll(@CurrentActor() actor: Actor, @Query() query: NominationsQuery): Promise<NominationListView> {
    return nominationListView(await this.lists.list(actor, nominationFilter(query, null)));
  }

  @Get('campaigns/:campaignId/nominations')
  @RequirePermission('nomination.read')
  async list(
    @CurrentActor() actor: Actor,
    @Param('campaignId', ObjectIdPipe) campaignId: string,
    @Query() query: NominationsQuery,
  ): Promise<NominationListView> {
    return nominationListView(await this.lists.list(actor, nominationFilter(query, campaignId)));
  }

  @Post('campaigns/:campaignId/nominations')
  @RequirePermission('nomination.submit')
  async begin(
    @CurrentActor() actor: Actor,
    @Param('campaignId', ObjectIdPipe) campaignId: string,
    @Body() request: BeginNominationRequest,
  ): Promise<NominationView> {
    return nominationView(await this.drafts.begin(actor, campaignId, request.initiativeId));
  }

  @Get('nominations/:id')
  @RequirePermission('nomination.read')
  async get(@CurrentActor() actor: Actor, @Param('id', ObjectIdPipe) id: string): Promise<NominationView> {
    return nominationView(await this.nominations.get(actor, id));
  }

  /** Keeps the draft: summary, preference, self-marks and remarks, all of them anew. */
  @Put('nominations/:id/self-marks')
  @RequirePermission('nomination.submit')
  async saveDraft(
    @CurrentActor() actor: Actor,
    @Param('id', ObjectIdPipe) id: string,
    @Body() request: SelfMarksRequest,
  ): Promise<NominationView> {
    return nominationView(await this.drafts.saveDraft(actor, id, request.version, nominationDraft(request)));
  }

  /** Hands it in; 422 names everything that is missing. The answer carries the receipt. */
  @Post('nominations/:id/submission')
  @HttpCode(200)
  @RequirePermission('nomination.submit')
  async submit(
    @CurrentActor() actor: Actor,
    @Param('id', ObjectIdPipe) id: string,
    @Body() request: SeenVersionRequest,
  ): Promise<NominationView> {
    return nominationView(await this.drafts.submit(actor, id, request.version));
  }

  @Post('nominations/:id/withdrawal')
  @HttpCode(200)
  @RequirePermission('nomination.submit')
  async withdraw(
    @CurrentActor() actor: Actor,
    @Param('id', ObjectIdPipe) id: string,
    @Body() request: SeenVersionRequest,
  ): Promise<NominationView> {
    return nominationView(await this.drafts.withdraw(actor, id, request.version));
  }
}
