import { type Actor, CurrentActor, RequirePermission } from '@dvk/platform';
import { Controller, Get, Header, Param, ParseIntPipe, ParseUUIDPipe, Post, Query, Res } from '@nestjs/common';
import { ApiProduces } from '@nestjs/swagger';
import type { Response } from 'express';
import { awardsPermissions } from '../permissions';
import { ResultsService } from '../results.service';
import { toLine, toLineDetail, toReference, toResult } from './result-mapping';
import { ResultLineDetailResponse, ResultLineResponse, ResultLinesQuery, ResultReference, ResultResponse } from './result.dto';

const defaultPage = 50;

@Controller()
export class ResultsController {
  constructor(private readonly results: ResultsService) {}

  /** Ranks the closed season and freezes the result. */
  @Post('campaigns/:campaignId/results')
  @RequirePermission(awardsPermissions.freeze)
  async freeze(@CurrentActor() actor: Actor, @Param('campaignId', ParseUUIDPipe) campaignId: string): Promise<ResultResponse> {
    return toResult(await this.results.freeze(actor, campaignId));
  }

  /** Results of a campaign, newest first. */
  @Get('campaigns/:campaignId/results')
  @RequirePermission(awardsPermissions.read)
  async list(@Param('campaignId', ParseUUIDPipe) campaignId: string): Promise<ResultReference[]> {
    return (await this.results.ofCampaign(campaignId)).map(toReference);
  }

  @Get('results/:id')
  @RequirePermission(awardsPermissions.read)
  async get(@Param('id', ParseUUIDPipe) id: string): Promise<ResultResponse> {
    return toResult(await this.results.get(id));
  }

  /** A page of the result's lines, in the order of the list. */
  @Get('results/:id/lines')
  @RequirePermission(awardsPermissions.read)
  async lines(@Param('id', ParseUUIDPipe) id: string, @Query() query: ResultLinesQuery): Promise<ResultLineResponse[]> {
    const lines = await this.results.lines(id, {
      peerGroup: query.peerGroup ?? null,
      search: query.search ?? null,
      after: query.after ?? 0,
      limit: query.limit ?? defaultPage,
    });
    return lines.map(toLine);
  }

  /** One line with the way its figure came about. */
  @Get('results/:id/lines/:position')
  @RequirePermission(awardsPermissions.read)
  async line(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('position', ParseIntPipe) position: number,
  ): Promise<ResultLineDetailResponse> {
    return toLineDetail(await this.results.line(id, position));
  }

  /** The manifest: exactly the bytes whose SHA-256 is printed on the papers. */
  @Get('results/:id/manifest')
  @RequirePermission(awardsPermissions.download)
  @Header('Content-Type', 'application/json; charset=utf-8')
  @ApiProduces('application/json')
  async manifest(@Param('id', ParseUUIDPipe) id: string, @Res() response: Response): Promise<void> {
    const { text, sha256 } = await this.results.manifest(id);
    response.setHeader('Content-Disposition', `attachment; filename="ket-qua-${sha256.slice(0, 12)}.json"`);
    response.send(text);
  }
}
