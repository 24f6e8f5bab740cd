import { type Actor, cleanText, CurrentActor, ObjectIdPipe, Problem, RequirePermission } from '@dvk/platform';
import { Body, Controller, HttpCode, Param, Post, Put } from '@nestjs/common';
import { CampaignPhasesService } from '../campaign-phases.service';
import { isPhaseKind } from '../phase-kinds';
import { toDetail, toPlans } from './campaign-mapping';
import { CampaignDetailView, PlanPhasesRequest, VersionedRequest } from './campaigns.dto';

@Controller('campaigns/:id/phases')
export class CampaignPhasesController {
  constructor(private readonly phases: CampaignPhasesService) {}

  /** Replaces the whole line: dates and what each phase permits. */
  @Put()
  @RequirePermission('campaign.edit')
  async plan(
    @CurrentActor() actor: Actor,
    @Param('id', ObjectIdPipe) id: string,
    @Body() body: PlanPhasesRequest,
  ): Promise<CampaignDetailView> {
    const reason = cleanText(body.reason ?? '');
    return toDetail(await this.phases.plan(actor, id, body.version, toPlans(body.phases), reason === '' ? null : reason));
  }

  /** Ends the open phase now and opens the one after it. */
  @Post(':kind/closure')
  @HttpCode(200)
  @RequirePermission('campaign.edit')
  async endEarly(
    @CurrentActor() actor: Actor,
    @Param('id', ObjectIdPipe) id: string,
    @Param('kind') kind: string,
    @Body() body: VersionedRequest,
  ): Promise<CampaignDetailView> {
    if (!isPhaseKind(kind)) throw Problem.notFound();
    return toDetail(await this.phases.endEarly(actor, id, body.version, kind));
  }
}
