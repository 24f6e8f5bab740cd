import { type Actor, cleanText, contentDisposition, CurrentActor, ObjectIdPipe, Problem, RequirePermission } from '@dvk/platform';
import { Controller, Delete, Get, HttpCode, Param, Post, Res, UploadedFile, UseInterceptors } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiParam, ApiProduces } from '@nestjs/swagger';
import type { Response } from 'express';
import { mediaTypeOf } from '../paper-kinds';
import { PaperTemplatesService, type PaperTemplateView, type TemplateFile } from '../papers/templates/paper-templates.service';
import { type TemplateKind, templateKinds } from '../papers/templates/template-kinds';
import { largestTemplate } from '../papers/templates/template-processes';
import { fileSchema, oneFile, type UploadedBytes } from './one-file';
import { PaperTemplateKindPipe } from './paper-template-kind.pipe';
import { PaperTemplateResponse } from './paper-template.dto';

interface UploadedTemplate extends UploadedBytes {
  readonly originalname: string;
}

const longestName = 200;
const oneTemplate = oneFile({ largest: largestTemplate, fields: 1 });

/** The office's own templates of a campaign's Word papers. */
@Controller('campaigns/:id/paper-templates')
export class PaperTemplatesController {
  constructor(private readonly templates: PaperTemplatesService) {}

  /** What each template may hold, and which is in use. */
  @Get()
  @RequirePermission('campaign.edit')
  async list(@CurrentActor() actor: Actor, @Param('id', ObjectIdPipe) campaignId: string): Promise<PaperTemplateResponse[]> {
    return (await this.templates.list(actor, campaignId)).map(toTemplate);
  }

  /** The standard template, to be changed in Word. */
  @Get(':kind/standard')
  @RequirePermission('campaign.edit')
  @ApiParam({ name: 'kind', enum: templateKinds })
  @ApiProduces(mediaTypeOf.docx)
  @ApiOkResponse({ schema: fileSchema })
  async standard(@CurrentActor() actor: Actor, @Param('id', ObjectIdPipe) campaignId: string, @Param('kind', PaperTemplateKindPipe) kind: TemplateKind, @Res() response: Response): Promise<void> {
    send(response, await this.templates.standard(actor, campaignId, kind));
  }

  /** A paper about made-up nominations, as the template in use makes it. */
  @Get(':kind/preview')
  @RequirePermission('campaign.edit')
  @ApiParam({ name: 'kind', enum: templateKinds })
  @ApiProduces(mediaTypeOf.docx)
  @ApiOkResponse({ schema: fileSchema })
  async preview(@CurrentActor() actor: Actor, @Param('id', ObjectIdPipe) campaignId: string, @Param('kind', PaperTemplateKindPipe) kind: TemplateKind, @Res() response: Response): Promise<void> {
    send(response, await this.templates.preview(actor, campaignId, kind));
  }

  /** Takes a Word file into use as the template of its kind; papers made before stay as they are. */
  @Post(':kind')
  @RequirePermission('campaign.edit')
  @UseInterceptors(oneTemplate)
  @ApiParam({ name: 'kind', enum: templateKinds })
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: { type: 'object', required: ['file'], properties: { file: fileSchema } } })
  async upload(
    @CurrentActor() actor: Actor,
    @Param('id', ObjectIdPipe) campaignId: string,
    @Param('kind', PaperTemplateKindPipe) kind: TemplateKind,
    @UploadedFile() uploaded: UploadedTemplate | undefined,
  ): Promise<PaperTemplateResponse[]> {
    if (uploaded === undefined) throw Problem.invalid('paper-template.no-file');
    const fileName = [...cleanText(uploaded.originalname)].slice(0, longestName).join('');
    return (await this.templates.upload(actor, campaignId, kind, { fileName, bytes: uploaded.buffer })).map(toTemplate);
  }

  /** Back to the standard paper. */
  @Delete(':kind')
  @HttpCode(200)
  @RequirePermission('campaign.edit')
  @ApiParam({ name: 'kind', enum: templateKinds })
  async withdraw(@CurrentActor() actor: Actor, @Param('id', ObjectIdPipe) campaignId: string, @Param('kind', PaperTemplateKindPipe) kind: TemplateKind): Promise<PaperTemplateResponse[]> {
    return (await this.templates.withdraw(actor, campaignId, kind)).map(toTemplate);
  }
}

function toTemplate({ kind, placeholders, current }: PaperTemplateView): PaperTemplateResponse {
  return { kind, placeholders: [...placeholders], current: current === null ? null : { ...current, uploadedAt: current.uploadedAt.toISOString() } };
}

function send(response: Response, { fileName, bytes }: TemplateFile): void {
  response.setHeader('Content-Type', mediaTypeOf.docx);
  response.setHeader('Content-Disposition', contentDisposition('attachment', fileName));
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Cache-Control', 'private, no-store');
  response.end(bytes);
}
