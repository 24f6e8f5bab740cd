import { type Actor, CurrentActor, ObjectIdPipe, Problem, RequirePermission } from '@dvk/platform';
import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { criteriaExamples } from '../criteria-examples';
import { CriteriaSetsService, type DraftStart } from '../criteria-sets.service';
import type { CriteriaSetSummary, CriteriaSetView as StoredCriteriaSet } from '../criteria-set-view';
import {
  CreateCriteriaSetRequest,
  CriteriaExamplesView,
  CriteriaProblemsView,
  CriteriaSetsQuery,
  type CriteriaSetSummaryView,
  CriteriaSetsView,
  CriteriaSetView,
  PublishCriteriaSetRequest,
  SaveCriteriaSetRequest,
} from './criteria-sets.dto';

function toSummary({ id, seriesId, versionNo, title, publishedAt, updatedAt, version }: CriteriaSetSummary): CriteriaSetSummaryView {
  return { id, seriesId, versionNo, title, publishedAt, updatedAt, version };
}

function toView(set: StoredCriteriaSet): CriteriaSetView {
  return { ...toSummary(set), content: set.content, contentSha256: set.contentSha256 };
}

function startOf({ start, exampleKey, criteriaSetId }: CreateCriteriaSetRequest): DraftStart {
  const missing = (field: string): never => {
    throw Problem.invalid('shape.invalid', {}, [{ field, code: 'shape.missing-key' }]);
  };
  switch (start) {
    case 'blank':
      return { kind: start };
    case 'example':
      return { kind: start, key: exampleKey ?? missing('exampleKey') };
    case 'copy':
    case 'new-version':
      return { kind: start, criteriaSetId: criteriaSetId ?? missing('criteriaSetId') };
  }
}

@Controller('criteria-sets')
export class CriteriaSetsController {
  constructor(private readonly sets: CriteriaSetsService) {}

  /** Published sets, and drafts for those who write them; newest change first. */
  @Get()
  @RequirePermission('criteria-set.read')
  async list(@CurrentActor() actor: Actor, @Query() query: CriteriaSetsQuery): Promise<CriteriaSetsView> {
    const { items, total } = await this.sets.list(actor, {
      search: query.search ?? '',
      state: query.state ?? null,
      limit: query.limit ?? 50,
      offset: query.offset ?? 0,
    });
    return { items: items.map(toSummary), total };
  }

  /** Examples a draft can begin with; none of them is anybody's official scale. */
  @Get('examples')
  @RequirePermission('criteria-set.edit')
  examples(): CriteriaExamplesView {
    return { items: criteriaExamples.map(({ key, note, content }) => ({ key, note, title: content.title })) };
  }

  /** Begins a draft: blank, from an example, from another set, or as the next version of a published one. */
  @Post()
  @RequirePermission('criteria-set.edit')
  async create(@CurrentActor() actor: Actor, @Body() body: CreateCriteriaSetRequest): Promise<CriteriaSetView> {
    return toView(await this.sets.create(actor, startOf(body)));
  }

  @Get(':id')
  @RequirePermission('criteria-set.read')
  async read(@CurrentActor() actor: Actor, @Param('id', ObjectIdPipe) id: string): Promise<CriteriaSetView> {
    return toView(await this.sets.read(actor, id));
  }

  /** Saves a draft, complete or not. */
  @Put(':id')
  @RequirePermission('criteria-set.edit')
  async saveDraft(
    @CurrentActor() actor: Actor,
    @Param('id', ObjectIdPipe) id: string,
    @Body() body: SaveCriteriaSetRequest,
  ): Promise<CriteriaSetView> {
    return toView(await this.sets.saveDraft(actor, id, body.version, body.content));
  }

  /** Everything that keeps the set from being published, all at once and each with its place. */
  @Get(':id/problems')
  @RequirePermission('criteria-set.edit')
  async problems(@CurrentActor() actor: Actor, @Param('id', ObjectIdPipe) id: string): Promise<CriteriaProblemsView> {
    return { items: await this.sets.problems(actor, id) };
  }

  /** Publishes the draft as an immutable version. */
  @Post(':id/publication')
  @HttpCode(200)
  @RequirePermission('criteria-set.publish')
  async publish(
    @CurrentActor() actor: Actor,
    @Param('id', ObjectIdPipe) id: string,
    @Body() body: PublishCriteriaSetRequest,
  ): Promise<CriteriaSetView> {
    return toView(await this.sets.publish(actor, id, body.version));
  }
}
