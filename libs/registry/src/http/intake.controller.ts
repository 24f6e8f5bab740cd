import { type Actor, cleanText, CurrentActor, ObjectIdPipe, RequirePermission } from '@dvk/platform';
import { Body, Controller, HttpCode, Param, Post, Put } from '@nestjs/common';
import { BulkAcceptanceService } from '../bulk-acceptance.service';
import { IntakeService } from '../intake.service';
import {
  AcceptancePreviewRequest,
  AcceptancePreviewView,
  BulkAcceptanceRequest,
  BulkAcceptanceView,
  NominationView,
  NotApplicableRequest,
  ReturnRequest,
  SeenVersionRequest,
} from './nominations.dto';
import { nominationView } from './nominations.mapping';

/** What the receiving desk decides. */
@Controller()
export class IntakeController {
  constructor(
    private readonly intake: IntakeService,
    private readonly bulk: BulkAcceptanceService,
  ) {}

  @Post('nominations/:id/acceptance')
  @HttpCode(200)
  @RequirePermission('nomination.decide')
  async accept(
    @CurrentActor() actor: Actor,
    @Param('id', ObjectIdPipe) id: string,
    @Body() request: SeenVersionRequest,
  ): Promise<NominationView> {
    return nominationView(await this.intake.accept(actor, id, request.version));
  }

  /** Gives it back to its unit with a reason. */
  @Post('nominations/:id/return')
  @HttpCode(200)
  @RequirePermission('nomination.decide')
  async return(@CurrentActor() actor: Actor, @Param('id', ObjectIdPipe) id: string, @Body() request: ReturnRequest): Promise<NominationView> {
    return nominationView(await this.intake.return(actor, id, request.version, cleanText(request.reason)));
  }

  /** Decides for all assessors alike that an item does not apply, or takes that back. */
  @Put('nominations/:id/not-applicable')
  @RequirePermission('nomination.decide')
  async setItemAside(
    @CurrentActor() actor: Actor,
    @Param('id', ObjectIdPipe) id: string,
    @Body() request: NotApplicableRequest,
  ): Promise<NominationView> {
    const reason = request.reason === null ? null : cleanText(request.reason);
    return nominationView(await this.intake.setItemAside(actor, id, request.version, request.leafCode, reason));
  }

  /** How many and which would be accepted; changes nothing. */
  @Post('campaigns/:campaignId/nominations/acceptance-preview')
  @HttpCode(200)
  @RequirePermission('nomination.decide')
  async preview(
    @CurrentActor() actor: Actor,
    @Param('campaignId', ObjectIdPipe) campaignId: string,
    @Body() request: AcceptancePreviewRequest,
  ): Promise<AcceptancePreviewView> {
    const lines = await this.bulk.preview(actor, campaignId, [...new Set(request.ids)]);
    return { lines: lines.map(({ alike, ...line }) => ({ ...line, alike: [...alike] })) };
  }

  /** Accepts all of them or none; 409 names those that stand in the way. */
  @Post('campaigns/:campaignId/nominations/acceptance')
  @HttpCode(200)
  @RequirePermission('nomination.decide')
  async acceptAll(
    @CurrentActor() actor: Actor,
    @Param('campaignId', ObjectIdPipe) campaignId: string,
    @Body() request: BulkAcceptanceRequest,
  ): Promise<BulkAcceptanceView> {
    const chosen = [...new Map(request.nominations.map((one) => [one.id, one])).values()];
    return { accepted: await this.bulk.accept(actor, campaignId, chosen) };
  }
}
