import { type Actor, CurrentActor, RequirePermission } from '@dvk/platform';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { BulkDistinctionsService } from '../lifecycle/bulk-distinctions.service';
import { BulkDistinctionPreviewRequest, BulkDistinctionPreviewView, BulkDistinctionRequest, DistinguishedView } from './bulk-distinctions.dto';
import { officeDocument, periodOf } from './life.mapping';

/** One document that recognises many initiatives, or chooses them as typical. */
@Controller('initiative-distinctions')
export class BulkDistinctionsController {
  constructor(private readonly distinctions: BulkDistinctionsService) {}

  /** What entering it for the chosen would do. */
  @Post('preview')
  @HttpCode(200)
  @RequirePermission('initiative.decide')
  async preview(@CurrentActor() actor: Actor, @Body() { kind, document, ids }: BulkDistinctionPreviewRequest): Promise<BulkDistinctionPreviewView> {
    return { lines: await this.distinctions.preview(actor, { kind, document: document === null ? null : officeDocument(document) }, ids) };
  }

  /** Enters it for all the chosen or for none. */
  @Post()
  @HttpCode(200)
  @RequirePermission('initiative.decide')
  async enter(@CurrentActor() actor: Actor, @Body() { kind, document, period, ids }: BulkDistinctionRequest): Promise<DistinguishedView> {
    return { entered: await this.distinctions.enter(actor, { kind, document: officeDocument(document), period: period === null ? null : periodOf(period) }, ids) };
  }
}
