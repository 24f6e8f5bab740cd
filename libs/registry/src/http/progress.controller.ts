import { calendarDay, neededUnitText } from '@dvk/organization';
import { type Actor, cleanText, CurrentActor, ObjectIdPipe, Problem, RequirePermission } from '@dvk/platform';
import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query, Res, UploadedFile, UseInterceptors } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import type { Response } from 'express';
import type { Plan, ProgressFile } from '../progress/progress';
import { ProgressFilesService } from '../progress/progress-files.service';
import { ProgressService, type ProgressShown } from '../progress/progress.service';
import { oneEvidenceFile, sendEvidence, type UploadedBytes } from './evidence-response';
import { EvidenceQuery } from './evidence.dto';
import { PlanRequest, ProgressFileView, ProgressRequest, InitiativeProgressView } from './progress.dto';

const fileView = (file: ProgressFile): ProgressFileView => ({ ...file, uploadedAt: file.uploadedAt.toISOString() });

function progressView({ plan, notes }: ProgressShown): InitiativeProgressView {
  return {
    plan: { ...plan, milestones: plan.milestones.map((each) => ({ ...each })) },
    notes: notes.map((note) => ({ ...note, writtenAt: note.writtenAt.toISOString(), files: note.files.map(fileView) })),
  };
}

/** @throws Problem invalid for a day that is none or a milestone without a title */
function planOf({ startsOn, evaluatesOn, milestones }: PlanRequest): Plan {
  const day = (text: string | null, field: string): string | null => (text === null ? null : calendarDay(text, field));
  return {
    startsOn: day(startsOn, 'startsOn'),
    evaluatesOn: day(evaluatesOn, 'evaluatesOn'),
    milestones: milestones.map(({ title, dueOn, doneOn }, at) => ({
      title: neededUnitText(title, `milestones.${at}.title`),
      dueOn: calendarDay(dueOn, `milestones.${at}.dueOn`),
      doneOn: day(doneOn, `milestones.${at}.doneOn`),
    })),
  };
}

/** Milestones of an initiative, and what its unit tells of each year. */
@Controller()
export class ProgressController {
  constructor(
    private readonly progress: ProgressService,
    private readonly files: ProgressFilesService,
  ) {}

  @Get('initiatives/:id/progress')
  @RequirePermission('initiative.read')
  async read(@CurrentActor() actor: Actor, @Param('id', ObjectIdPipe) id: string): Promise<InitiativeProgressView> {
    return progressView(await this.progress.read(actor, id));
  }

  /** Writes start, milestones and time of evaluation anew. */
  @Put('initiatives/:id/plan')
  @RequirePermission('initiative.register')
  async plan(@CurrentActor() actor: Actor, @Param('id', ObjectIdPipe) id: string, @Body() request: PlanRequest): Promise<InitiativeProgressView> {
    return progressView(await this.progress.plan(actor, id, request.version, planOf(request)));
  }

  /** Writes what there is to tell of a year. */
  @Put('initiatives/:id/progress')
  @RequirePermission('initiative.register')
  async tell(@CurrentActor() actor: Actor, @Param('id', ObjectIdPipe) id: string, @Body() { year, version, text }: ProgressRequest): Promise<InitiativeProgressView> {
    const told = cleanText(text);
    if (told === '') throw Problem.invalid('shape.invalid', {}, [{ field: 'text', code: 'shape.is-not-empty' }]);
    return progressView(await this.progress.tell(actor, id, { year, version, text: told }));
  }

  @Post('progress-notes/:id/files')
  @RequirePermission('initiative.register')
  @UseInterceptors(oneEvidenceFile)
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } } })
  async add(@CurrentActor() actor: Actor, @Param('id', ObjectIdPipe) id: string, @UploadedFile() file: UploadedBytes | undefined): Promise<ProgressFileView> {
    if (file === undefined) throw Problem.invalid('evidence.missing', {}, [{ field: 'file', code: 'evidence.missing' }]);
    return fileView(await this.files.add(actor, id, { name: file.originalname, bytes: file.buffer }));
  }

  @Delete('progress-notes/:id/files/:fileId')
  @HttpCode(204)
  @RequirePermission('initiative.register')
  async remove(@CurrentActor() actor: Actor, @Param('id', ObjectIdPipe) id: string, @Param('fileId', ObjectIdPipe) fileId: string): Promise<void> {
    await this.files.remove(actor, id, fileId);
  }

  @Get('progress-notes/:id/files/:fileId')
  @RequirePermission('initiative.read')
  @ApiProduces('application/octet-stream')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async open(
    @CurrentActor() actor: Actor,
    @Param('id', ObjectIdPipe) id: string,
    @Param('fileId', ObjectIdPipe) fileId: string,
    @Query() query: EvidenceQuery,
    @Res() response: Response,
  ): Promise<void> {
    await sendEvidence(response, await this.files.read(actor, id, fileId), query.inline === '1');
  }
}
