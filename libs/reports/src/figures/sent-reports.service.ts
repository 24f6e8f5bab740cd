import { createHash, randomUUID } from 'node:crypto';
import { canonicalTextOf, programVersion } from '@dvk/awards';
import { PeopleDirectory } from '@dvk/identity';
import { type Actor, AuditLog, databaseNow, Problem, Transactor, type Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import type { SentReportEntity } from '../persistence/sent-report.entity';
import { SentReportsRepository, type SentReportRow } from '../persistence/sent-reports.repository';
import type { FiguresReport } from './figure';
import { FiguresScope } from './figures-scope.service';
import { type AskedFigures, FiguresService } from './figures.service';
import type { PaperSettings } from '../papers/paper-settings';
import { ReportSettings } from './report-settings.service';
import { differs, reportDifference, type ReportDifference } from './report-difference';

export interface SentReport extends Omit<SentReportRow, 'sentBy'> {
  readonly sentByName: string;
}

export interface OpenedReport extends SentReport {
  readonly content: string;
  readonly report: FiguresReport;
  /** Head and signature as they were when it was sent. */
  readonly settings: PaperSettings;
  /** The newest first. */
  readonly versions: readonly SentReport[];
  /** The actor may send a version that replaces it. */
  readonly mayCorrect: boolean;
}

/** What is kept of a sent report, as canonical JSON. */
interface SentContent {
  readonly form: 'dvk-figures/1';
  readonly programVersion: string;
  readonly report: FiguresReport;
  readonly settings: PaperSettings;
}

/** Where a version stands among those of its report. */
type Place = Pick<SentReportEntity, 'id' | 'seriesId' | 'versionNo' | 'replacesId' | 'reason'>;

/** Reports that were sent: kept as they were, whatever is written down later; corrected only by a new version with its reason. */
@Injectable()
export class SentReportsService {
  constructor(
    private readonly transactor: Transactor,
    private readonly audit: AuditLog,
    private readonly people: PeopleDirectory,
    private readonly scope: FiguresScope,
    private readonly figures: FiguresService,
    private readonly settings: ReportSettings,
    private readonly sent: SentReportsRepository,
  ) {}

  /** @throws Problem as `FiguresService.ask`; invalid `sent-report.unit-missing` where several units are highest */
  send(actor: Actor, asked: AskedFigures): Promise<SentReport> {
    return this.transactor.write(async (tx) => {
      const id = randomUUID();
      const report = await this.figures.reported(tx, actor, asked);
      return this.keep(tx, actor, report, { id, seriesId: id, versionNo: 1, replacesId: null, reason: null });
    });
  }

  /**
   * Sends the same report anew with everything that is known by now.
   * @throws Problem not-found; invalid `sent-report.reason-missing`; conflict `sent-report.corrected-already`, `sent-report.nothing-changed`
   */
  correct(actor: Actor, id: string, reason: string): Promise<SentReport> {
    if (reason === '') throw Problem.invalid('sent-report.reason-missing', {}, [{ field: 'reason', code: 'sent-report.reason-missing' }]);
    return this.transactor.write(async (tx) => {
      const { row, report } = await this.opened(tx, actor, id);
      if (!row.newest) throw Problem.conflict('sent-report.corrected-already');
      const anew = await this.figures.reported(tx, actor, latest(report));
      if (!differs(reportDifference(report, anew))) throw Problem.conflict('sent-report.nothing-changed');
      return this.keep(tx, actor, anew, { id: randomUUID(), seriesId: row.seriesId, versionNo: row.versionNo + 1, replacesId: row.id, reason });
    });
  }

  list(actor: Actor, page: { readonly limit: number; readonly offset: number }): Promise<{ readonly items: SentReport[]; readonly total: number }> {
    return this.transactor.read(async (tx) => {
      const { rows, total } = await this.sent.list(tx, await this.scope.readable(tx, actor), page);
      return { items: await this.named(tx, rows), total };
    });
  }

  /** @throws Problem not-found */
  open(actor: Actor, id: string): Promise<OpenedReport> {
    return this.transactor.read(async (tx) => {
      const { row, content, report, settings } = await this.opened(tx, actor, id);
      const versions = await this.named(tx, await this.sent.versions(tx, row.seriesId));
      const { sentBy: _, ...shown } = row;
      return { ...shown, sentByName: versions.find((version) => version.id === id)?.sentByName ?? '', content, report, settings, versions, mayCorrect: row.newest };
    });
  }

  /** What the same question answers otherwise now, with everything that was written down since. @throws Problem not-found */
  difference(actor: Actor, id: string): Promise<ReportDifference> {
    return this.transactor.snapshot(async (tx) => {
      const { report } = await this.opened(tx, actor, id);
      return reportDifference(report, await this.figures.reported(tx, actor, latest(report)));
    });
  }

  private async opened(tx: Tx, actor: Actor, id: string): Promise<Pick<OpenedReport, 'content' | 'report' | 'settings'> & { readonly row: SentReportRow }> {
    const found = await this.sent.find(tx, await this.scope.readable(tx, actor), id);
    if (found === null) throw Problem.notFound();
    const { content, ...row } = found;
    const { report, settings } = JSON.parse(content) as SentContent;
    return { row, content, report, settings };
  }

  private async keep(tx: Tx, actor: Actor, report: FiguresReport, place: Place): Promise<SentReport> {
    const { unitId, alone, cutOff, structure } = report.question;
    if (unitId === null) throw Problem.invalid('sent-report.unit-missing', {}, [{ field: 'unitId', code: 'sent-report.unit-missing' }]);
    const content = canonicalTextOf({ form: 'dvk-figures/1', programVersion, report, settings: await this.settings.of(tx, actor, report) } satisfies SentContent);
    const sha256 = createHash('sha256').update(content, 'utf8').digest('hex');
    const row = { ...place, unitId, unitName: report.unitName, alone, cutOff, structure, sha256, programVersion, sentBy: actor.personId, sentAt: await databaseNow(tx) };
    await this.sent.insert(tx, { ...row, content });
    await this.audit.append(tx, {
      actorId: actor.personId,
      action: place.replacesId === null ? 'figures.sent' : 'figures.corrected',
      objectType: 'sent-report',
      objectId: place.id,
      data: { seriesId: place.seriesId, versionNo: place.versionNo, unitId, cutOff, sha256 },
    });
    const { replacesId: _replaces, ...listed } = row;
    const [shown] = await this.named(tx, [{ ...listed, newest: true }]);
    if (shown === undefined) throw new Error('a report just sent can be shown');
    return shown;
  }

  private async named(tx: Tx, rows: readonly SentReportRow[]): Promise<SentReport[]> {
    const names = await this.people.namesOf(tx, [...new Set(rows.map(({ sentBy }) => sentBy))]);
    return rows.map(({ sentBy, ...row }) => ({ ...row, sentByName: names.get(sentBy) ?? '' }));
  }
}

/** The same question with everything that is known by now. */
const latest = ({ question }: FiguresReport): AskedFigures => ({ ...question, late: true });
