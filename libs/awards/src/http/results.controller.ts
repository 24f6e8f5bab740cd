import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Actor, contentDisposition, CurrentActor, ObjectIdPipe, RequirePermission } from '@dvk/platform';
import { Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { ApiParam, ApiProduces } from '@nestjs/swagger';
import type { Response } from 'express';
import { FreezingService } from '../freezing.service';
import { awardsPermissions } from '../permissions';
import { ResultsService } from '../results.service';
import { manifestFileName } from '../verification/paper-lookup.service';
import { linePosition } from './line-position';
import { toCampaignResults, toLine, toLineDetail, toResult, toStanding } from './result-mapping';
import {
  CampaignResultsResponse,
  ResultLineDetailResponse,
  ResultLineResponse,
  ResultLinesQuery,
  ResultResponse,
  ResultStandingResponse,
} from './result.dto';

const defaultPage = 50;

@Controller()
export class ResultsController {
  constructor(
    private readonly freezing: FreezingService,
    private readonly results: ResultsService,
  ) {}

  /** Campaigns whose results concern the actor, and how far each has come; newest year first. */
  @Get('results')
  @RequirePermission(awardsPermissions.read)
  async standings(@CurrentActor() actor: Actor): Promise<ResultStandingResponse[]> {
    return (await this.freezing.standings(actor)).map(toStanding);
  }

  /** Where a campaign stands on its way to a result. */
  @Get('campaigns/:campaignId/results')
  @RequirePermission(awardsPermissions.read)
  async ofCampaign(@CurrentActor() actor: Actor, @Param('campaignId', ObjectIdPipe) campaignId: string): Promise<CampaignResultsResponse> {
    return toCampaignResults(await this.freezing.ofCampaign(actor, campaignId));
  }

  /** Ranks the closed season and freezes the result. */
  @Post('campaigns/:campaignId/results')
  @RequirePermission(awardsPermissions.freeze)
  async freeze(@CurrentActor() actor: Actor, @Param('campaignId', ObjectIdPipe) campaignId: string): Promise<ResultResponse> {
    return toResult(await this.freezing.freeze(actor, campaignId));
  }

  @Get('results/:id')
  @RequirePermission(awardsPermissions.read)
  async get(@CurrentActor() actor: Actor, @Param('id', ObjectIdPipe) id: string): Promise<ResultResponse> {
    return toResult(await this.results.get(actor, id));
  }

  /** A page of the result's lines, in the order of the list. */
  @Get('results/:id/lines')
  @RequirePermission(awardsPermissions.read)
  async lines(@CurrentActor() actor: Actor, @Param('id', ObjectIdPipe) id: string, @Query() query: ResultLinesQuery): Promise<ResultLineResponse[]> {
    const lines = await this.results.lines(actor, id, {
      peerGroup: query.peerGroup ?? null,
      outcome: query.outcome ?? null,
      search: query.search ?? '',
      after: query.after ?? 0,
      limit: query.limit ?? defaultPage,
    });
    return lines.map(toLine);
  }

  /** One line with the way its figure came about. */
  @Get('results/:id/lines/:position')
  @RequirePermission(awardsPermissions.read)
  @ApiParam({ name: 'position', type: Number })
  async line(
    @CurrentActor() actor: Actor,
    @Param('id', ObjectIdPipe) id: string,
    @Param('position') position: string,
  ): Promise<ResultLineDetailResponse> {
    return toLineDetail(await this.results.line(actor, id, linePosition(position)));
  }

  /** The manifest: exactly the bytes whose SHA-256 is printed on the papers. */
  @Get('results/:id/manifest')
  @RequirePermission(awardsPermissions.download)
  @ApiProduces('application/json')
  async manifest(@CurrentActor() actor: Actor, @Param('id', ObjectIdPipe) id: string, @Res() response: Response): Promise<void> {
    const { pieces, sha256 } = await this.results.manifest(actor, id);
    response.setHeader('Content-Type', 'application/json; charset=utf-8');
    response.setHeader('Content-Disposition', contentDisposition('attachment', manifestFileName(sha256)));
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.setHeader('Cache-Control', 'private, no-store');
    await pipeline(Readable.from(pieces), response);
  }
}
