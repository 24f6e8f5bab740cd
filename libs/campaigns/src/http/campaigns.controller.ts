import { type Actor, CurrentActor, ObjectIdPipe, RequirePermission } from '@dvk/platform';
import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { CampaignSettingsService } from '../campaign-settings.service';
import { CampaignsService } from '../campaigns.service';
import { toDetail, toIdentity, toSummary } from './campaign-mapping';
import {
  CampaignDetailView,
  CampaignHostsView,
  CampaignsQuery,
  CampaignsView,
  ChooseCriteriaSetRequest,
  CreateCampaignRequest,
  IdentifyCampaignRequest,
  SetGroupingRequest,
  SetMarkingDeskRequest,
  SetPaperRequest,
  SetPublicationRequest,
  SetRulesRequest,
} from './campaigns.dto';

@Controller('campaigns')
export class CampaignsController {
  constructor(
    private readonly campaigns: CampaignsService,
    private readonly settings: CampaignSettingsService,
  ) {}

  /** Campaigns that concern the actor's units, newest year first. */
  @Get()
  @RequirePermission('campaign.read')
  async list(@CurrentActor() actor: Actor, @Query() query: CampaignsQuery): Promise<CampaignsView> {
    const { items, total } = await this.campaigns.list(actor, {
      search: query.search ?? '',
      year: query.year ?? null,
      limit: query.limit ?? 50,
      offset: query.offset ?? 0,
    });
    return { items: items.map(toSummary), total };
  }

  /** A new campaign with usual rules and dates. */
  @Post()
  @RequirePermission('campaign.edit')
  async create(@CurrentActor() actor: Actor, @Body() body: CreateCampaignRequest): Promise<CampaignDetailView> {
    return toDetail(await this.campaigns.create(actor, toIdentity(body)));
  }

  /** Units for which the actor may hold a campaign. */
  @Get('hosts')
  @RequirePermission('campaign.edit')
  async hosts(@CurrentActor() actor: Actor): Promise<CampaignHostsView> {
    return { items: await this.campaigns.hosts(actor) };
  }

  @Get(':id')
  @RequirePermission('campaign.read')
  async read(@CurrentActor() actor: Actor, @Param('id', ObjectIdPipe) id: string): Promise<CampaignDetailView> {
    return toDetail(await this.campaigns.read(actor, id));
  }

  /** Code, name, year, organizer and host. */
  @Put(':id')
  @RequirePermission('campaign.edit')
  async identify(
    @CurrentActor() actor: Actor,
    @Param('id', ObjectIdPipe) id: string,
    @Body() body: IdentifyCampaignRequest,
  ): Promise<CampaignDetailView> {
    return toDetail(await this.settings.identify(actor, id, body.version, toIdentity(body)));
  }

  /** Chooses the published set that nominations are marked with. */
  @Put(':id/criteria-set')
  @RequirePermission('campaign.edit')
  async chooseCriteriaSet(
    @CurrentActor() actor: Actor,
    @Param('id', ObjectIdPipe) id: string,
    @Body() body: ChooseCriteriaSetRequest,
  ): Promise<CampaignDetailView> {
    return toDetail(await this.settings.chooseCriteriaSet(actor, id, body.version, body.criteriaSetId));
  }

  /** Method, tie-break chain and award tiers with their quotas. */
  @Put(':id/rules')
  @RequirePermission('campaign.edit')
  async setRules(
    @CurrentActor() actor: Actor,
    @Param('id', ObjectIdPipe) id: string,
    @Body() body: SetRulesRequest,
  ): Promise<CampaignDetailView> {
    return toDetail(await this.settings.setRules(actor, id, body.version, body));
  }

  /** Peer groups and fields. */
  @Put(':id/grouping')
  @RequirePermission('campaign.edit')
  async setGrouping(
    @CurrentActor() actor: Actor,
    @Param('id', ObjectIdPipe) id: string,
    @Body() body: SetGroupingRequest,
  ): Promise<CampaignDetailView> {
    return toDetail(await this.settings.setGrouping(actor, id, body.version, body));
  }

  /** Head, issuing body, signer and recipients of the papers. */
  @Put(':id/paper-settings')
  @RequirePermission('campaign.edit')
  async setPaper(
    @CurrentActor() actor: Actor,
    @Param('id', ObjectIdPipe) id: string,
    @Body() body: SetPaperRequest,
  ): Promise<CampaignDetailView> {
    return toDetail(await this.settings.setPaper(actor, id, body.version, body.paperSettings));
  }

  /** What members see on the marking desk. */
  @Put(':id/marking-desk')
  @RequirePermission('campaign.edit')
  async setMarkingDesk(
    @CurrentActor() actor: Actor,
    @Param('id', ObjectIdPipe) id: string,
    @Body() body: SetMarkingDeskRequest,
  ): Promise<CampaignDetailView> {
    return toDetail(await this.settings.setMarkingDesk(actor, id, body.version, body.showSelfMarks));
  }

  /** What units see of their own nominations once a result is published, and for how long they may appeal. */
  @Put(':id/publication-rules')
  @RequirePermission('campaign.edit')
  async setPublication(
    @CurrentActor() actor: Actor,
    @Param('id', ObjectIdPipe) id: string,
    @Body() { version, showToUnits, appealDays }: SetPublicationRequest,
  ): Promise<CampaignDetailView> {
    return toDetail(await this.settings.setPublication(actor, id, version, { showToUnits, appealDays }));
  }
}
