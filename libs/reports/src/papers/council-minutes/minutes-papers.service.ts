import { join } from 'node:path';
import type { SessionMinutes } from '@dvk/awards';
import type { CampaignView } from '@dvk/campaigns';
import { type Settings, SETTINGS } from '@dvk/platform';
import { Inject, Injectable } from '@nestjs/common';
import { inFileName } from '../../file-name';
import { mediaTypeOf } from '../../paper-kinds';
import { writtenFile } from '../../writing/written-file';
import { PAPER_NAMES } from '../messages.vi';
import { drawnApart } from '../templates/template-processes';
import type { PrintedCheckpoint } from '../word/verify-mark';
import { MINUTES } from './messages.vi';
import type { MinutesOrder } from './minutes-order';

/** Draws minutes of council sessions as Word files. It asks for no permission: whoever hands over the minutes has read them. */
@Injectable()
export class MinutesPapers {
  constructor(@Inject(SETTINGS) private readonly settings: Settings) {}

  /**
   * @param result the frozen result that was voted on: its code stands on the paper with the checkpoint of its freezing, its instant for every time in the file
   * @param template the office's own; null: the standard paper
   * @throws Problem conflict `paper.not-made`; too-many `paper.busy`
   */
  async make(
    minutes: SessionMinutes,
    { paperSettings, organizer, year, code }: Pick<CampaignView, 'paperSettings' | 'organizer' | 'year' | 'code'>,
    result: { readonly sha256: string; readonly frozenAt: Date; readonly checkpoint: PrintedCheckpoint | null },
    template: Buffer | null,
  ): Promise<{ readonly fileName: string; readonly mediaType: string; readonly bytes: Buffer }> {
    const order: MinutesOrder = {
      minutes: { ...minutes, startedAt: minutes.startedAt.toISOString(), endedAt: minutes.endedAt?.toISOString() ?? null },
      papers: paperSettings,
      organizer,
      year,
      sha256: result.sha256,
      at: result.frozenAt.toISOString(),
      publicUrl: this.settings.publicUrl,
      checkpoint: result.checkpoint,
      template: template?.toString('base64') ?? null,
    };
    const bytes = template === null ? await writtenFile('council-minutes', [order]) : await drawnApart(join(__dirname, 'minutes.process'), order);
    return { fileName: MINUTES.fileName(PAPER_NAMES['council-minutes'], minutes.number, inFileName(code)), mediaType: mediaTypeOf.docx, bytes };
  }
}
