import { type Actor, CurrentActor, ObjectIdPipe, RequirePermission } from '@dvk/platform';
import { Controller, Get, Param } from '@nestjs/common';
import { awardsPermissions } from '../permissions';
import type { OwnExplanation } from '../publication/own-result';
import { OwnResultsService } from '../publication/own-results.service';
import { toAppeal } from './appeal-mapping';
import { type OwnExplanationResponse, OwnResultDetailResponse, OwnResultsResponse } from './own-result.dto';
import { toMarkedLeaf } from './result-mapping';

@Controller('own-results')
export class OwnResultsController {
  constructor(private readonly results: OwnResultsService) {}

  /** Published results of the own units' nominations, and the appeals the units filed. */
  @Get()
  @RequirePermission(awardsPermissions.readOwn)
  async list(@CurrentActor() actor: Actor): Promise<OwnResultsResponse> {
    const { results, appeals } = await this.results.list(actor);
    return { results: [...results], appeals: appeals.map(toAppeal) };
  }

  /** One of them, as far as the publication shows it. */
  @Get(':nominationId')
  @RequirePermission(awardsPermissions.readOwn)
  async read(@CurrentActor() actor: Actor, @Param('nominationId', ObjectIdPipe) nominationId: string): Promise<OwnResultDetailResponse> {
    const { appeals, explanation, ...result } = await this.results.read(actor, nominationId);
    return { ...result, explanation: explanation === null ? null : toOwnExplanation(explanation), appeals: appeals.map(toAppeal) };
  }
}

function toOwnExplanation({ marks, equals, ...explanation }: OwnExplanation): OwnExplanationResponse {
  return {
    ...explanation,
    sheets: [...explanation.sheets],
    marks: marks.map(toMarkedLeaf),
    averages: [...explanation.averages],
    notApplicable: [...explanation.notApplicable],
    facts: [...explanation.facts],
    equals: equals === null ? null : { ...equals, keys: [...equals.keys] },
    tiers: [...explanation.tiers],
    decisions: [...explanation.decisions],
  };
}
