import { type Actor, AuditLog, Clock, Transactor } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import { writtenFile } from '../writing/written-file';
import type { FiguresFormat, FiguresOrder } from './figures-order';
import { type AskedFigures, FiguresService } from './figures.service';
import { FIGURES } from './messages.vi';
import { ReportSettings } from './report-settings.service';
import { SentReportsService } from './sent-reports.service';

interface FiguresFile {
  readonly fileName: string;
  readonly bytes: Buffer;
}

/** Reports of figures as workbooks and Word papers; of a sent report always from what was sent. */
@Injectable()
export class FiguresFiles {
  constructor(
    private readonly transactor: Transactor,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
    private readonly settings: ReportSettings,
    private readonly figures: FiguresService,
    private readonly sent: SentReportsService,
  ) {}

  /** Leaving the house: recorded. @throws Problem as `FiguresService.ask`; conflict `paper.not-made`; too-many `paper.busy` */
  async ofFigures(actor: Actor, asked: AskedFigures, format: FiguresFormat): Promise<FiguresFile> {
    const report = await this.figures.ask(actor, asked);
    const settings = await this.transactor.read((tx) => this.settings.of(tx, actor, report));
    return this.drawn(actor, { format, report, settings, at: this.clock.now().toISOString(), sent: null }, report.question.unitId ?? actor.personId);
  }

  /** @throws Problem not-found; conflict `paper.not-made`; too-many `paper.busy` */
  async ofSent(actor: Actor, id: string, format: FiguresFormat): Promise<FiguresFile> {
    const { report, settings, versionNo, sha256, reason, sentAt } = await this.sent.open(actor, id);
    const at = sentAt.toISOString();
    return this.drawn(actor, { format, report, settings, at, sent: { versionNo, sentAt: at, sha256, reason } }, id);
  }

  private async drawn(actor: Actor, order: FiguresOrder, objectId: string): Promise<FiguresFile> {
    const { format, report, sent } = order;
    await this.transactor.write((tx) =>
      this.audit.append(tx, { actorId: actor.personId, action: 'figures.downloaded', objectType: sent === null ? 'figures' : 'sent-report', objectId, data: { format, cutOff: report.question.cutOff } }),
    );
    const bytes = await writtenFile('figures', [order]);
    return { fileName: `${FIGURES.fileName(report.unitName, report.question.cutOff, sent?.versionNo ?? null)}.${format}`, bytes };
  }
}
