import { type Actor, cleanText, CurrentActor, ObjectIdPipe, RequirePermission } from '@dvk/platform';
import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { oneLine } from '../../one-line';
import type { DuplicateDecision } from '../duplicate';
import { DuplicatesService } from '../duplicates.service';
import {
  DuplicateDecisionRequest,
  DuplicateDecisionsView,
  type DuplicateDecisionView,
  MergeRequest,
  MergeView,
  SimilarInitiativesView,
  SimilarTitlesRequest,
  SimilarTitlesView,
} from './duplicates.dto';

/** Initiatives that may be one and the same. */
@Controller('initiatives')
export class DuplicatesController {
  constructor(private readonly duplicates: DuplicatesService) {}

  /** Titles like the one being written, the own ones and what others of the province handed in; changes nothing. */
  @Post('similar-titles')
  @HttpCode(200)
  @RequirePermission('initiative.register')
  async whileTyping(@CurrentActor() actor: Actor, @Body() request: SimilarTitlesRequest): Promise<SimilarTitlesView> {
    const found = await this.duplicates.whileTyping(actor, request.unitId, oneLine(request.name), request.exceptId ?? null);
    return { items: found.map((row) => ({ ...row, registeredAt: row.registeredAt.toISOString() })) };
  }

  /** What of the caller's area is like an initiative by title or text, with what was decided on it. */
  @Get(':id/similar')
  @RequirePermission('duplicate.decide')
  async similar(@CurrentActor() actor: Actor, @Param('id', ObjectIdPipe) id: string): Promise<SimilarInitiativesView> {
    const { version, items } = await this.duplicates.similar(actor, id);
    return {
      version,
      items: items.map((row) => ({
        ...row,
        registeredAt: row.registeredAt.toISOString(),
        nominations: [...row.nominations],
        decisions: row.decisions.map(decisionView),
      })),
    };
  }

  /** Decides whether two are one; the answer holds all decisions on them. */
  @Post(':id/duplicate-decisions')
  @RequirePermission('duplicate.decide')
  async decide(@CurrentActor() actor: Actor, @Param('id', ObjectIdPipe) id: string, @Body() request: DuplicateDecisionRequest): Promise<DuplicateDecisionsView> {
    const decisions = await this.duplicates.decide(actor, id, { ...request, reason: cleanText(request.reason) });
    return { items: decisions.map(decisionView) };
  }

  /** Merges this one into another; both keep what they have. */
  @Post(':id/merge')
  @RequirePermission('duplicate.decide')
  merge(@CurrentActor() actor: Actor, @Param('id', ObjectIdPipe) id: string, @Body() request: MergeRequest): Promise<MergeView> {
    return this.duplicates.merge(actor, id, { ...request, reason: cleanText(request.reason) });
  }
}

function decisionView({ decidedAt, ...decision }: DuplicateDecision): DuplicateDecisionView {
  return { ...decision, decidedAt: decidedAt.toISOString() };
}
