import { calendarDay, neededUnitText, unitText } from '@dvk/organization';
import { type Actor, cleanText, CurrentActor, ObjectIdPipe, PageQuery, RequirePermission } from '@dvk/platform';
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { UnitChangeListView, UnitChangePreview, UnitChangeView } from '../unit-changes/unit-change-view.dto';
import { type UnitChangeBrought, UnitChangesService } from '../unit-changes/unit-changes.service';
import { RecordUnitChangeRequest, UndoUnitChangeRequest, UnitChangeDraft } from './unit-changes.dto';

const pageSize = 50;

function brought({ effectiveOn, newUnits, steps, posts }: UnitChangeDraft): UnitChangeBrought {
  return {
    change: {
      effectiveOn: calendarDay(effectiveOn, 'effectiveOn'),
      newUnits: newUnits.map(({ key, code, kind, name, parentId }, index) => ({ key, code, kind, name: neededUnitText(name, `newUnits.${index}.name`), parentId: parentId ?? null })),
      steps: steps.map(({ kind, unitIds, targetIds, heirId, name, unitKind }) => ({ kind, unitIds, targetIds, heirId: heirId ?? null, name: typeof name === 'string' ? unitText(name) : null, unitKind: unitKind ?? null })),
    },
    posts: posts.map(({ postId, unitId }) => ({ postId, unitId: unitId ?? null })),
  };
}

/** Changes of the organisation: recorded before or after their day, undone before it. */
@Controller('unit-changes')
export class UnitChangesController {
  constructor(private readonly changes: UnitChangesService) {}

  /** The one that takes effect last first; those undone too. */
  @Get()
  @RequirePermission('unit.manage')
  list(@Query() { limit, offset }: PageQuery): Promise<UnitChangeListView> {
    return this.changes.list({ limit: limit ?? pageSize, offset: offset ?? 0 });
  }

  /** What the change would do; nothing is written. */
  @Post('preview')
  @HttpCode(200)
  @RequirePermission('unit.manage')
  async preview(@Body() body: UnitChangeDraft): Promise<UnitChangePreview> {
    return this.changes.preview(brought(body));
  }

  /** Records the change; everything it does takes effect on its day. */
  @Post()
  @RequirePermission('unit.manage')
  async record(@CurrentActor() actor: Actor, @Body() body: RecordUnitChangeRequest): Promise<UnitChangeView> {
    return this.changes.record(actor, brought(body), { legalDocument: neededUnitText(body.legalDocument, 'legalDocument'), note: cleanText(body.note) });
  }

  @Get(':id')
  @RequirePermission('unit.manage')
  get(@Param('id', ObjectIdPipe) id: string): Promise<UnitChangeView> {
    return this.changes.get(id);
  }

  /** Takes the change back before its day. */
  @Post(':id/undo')
  @HttpCode(200)
  @RequirePermission('unit.manage')
  async undo(@CurrentActor() actor: Actor, @Param('id', ObjectIdPipe) id: string, @Body() body: UndoUnitChangeRequest): Promise<UnitChangeView> {
    return this.changes.undo(actor, id, neededUnitText(body.reason, 'reason'));
  }
}
