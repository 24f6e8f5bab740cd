import { calendarDay, vietnamDay } from '@dvk/organization';
import { oneLine } from '@dvk/registry';
import type { Counts, FigureRow, FiguresReport, Structure } from '../figures/figure';
import { figureTables } from '../figures/figure-tables';
import type { AskedFigures } from '../figures/figures.service';
import { differs, type ReportDifference } from '../figures/report-difference';
import type { OpenedReport, SentReport } from '../figures/sent-reports.service';
import type { FigureRowView, FiguresQuery, FiguresView, OpenedReportView, ReportDifferenceView, SentReportView } from './figures.dto';

/** More nobody reads on a screen; the workbook has them all. */
const mostModels = 100;
const mostDifferences = 500;

/** @throws Problem invalid for a day that is none */
export function askedFigures({ unitId, alone, cutOff, from, to, structure, late, subjectKind, field }: FiguresQuery): AskedFigures {
  const day = (text: string | undefined, name: string): string | null => (text === undefined ? null : calendarDay(text, name));
  const word = oneLine(field ?? '');
  return {
    unitId: unitId ?? null,
    alone: alone === 'with',
    cutOff: day(cutOff, 'cutOff'),
    from: day(from, 'from'),
    to: day(to, 'to'),
    structure: structure ?? 'then',
    late: late === 'with',
    subjectKind: subjectKind ?? null,
    field: word === '' ? null : word,
  };
}

/** @param asOf the instant the question was asked; null: it is a report that was sent */
export function figuresView({ question, unitName, knownAt, definitions, cells, models }: FiguresReport, asOf: Date | null): FiguresView {
  const { total, byUnit, byUnitKind, byField, byKind } = figureTables(cells);
  return {
    ...question,
    unitName,
    knownAt,
    upToNow: asOf !== null && question.cutOff === vietnamDay(asOf),
    definitions: [...definitions],
    total: countsView(total),
    byUnit: byUnit.map(rowView),
    byUnitKind: byUnitKind.map(rowView),
    byField: byField.map(rowView),
    byKind: byKind.map(rowView),
    models: models.slice(0, mostModels),
    modelsTotal: models.length,
  };
}

export const sentReportView = ({ sentAt, structure, ...report }: SentReport): SentReportView => ({ ...report, structure: structure as Structure, sentAt: sentAt.toISOString() });

export function openedReportView({ report, content: _content, settings: _settings, versions, mayCorrect, ...sent }: OpenedReport): OpenedReportView {
  return { ...sentReportView(sent), figures: figuresView(report, null), versions: versions.map(sentReportView), mayCorrect };
}

export function differenceView(difference: ReportDifference): ReportDifferenceView {
  const { figures, come, gone, changed } = difference;
  return {
    same: !differs(difference),
    figures: figures.slice(0, mostDifferences),
    come: come.slice(0, mostModels),
    gone: gone.slice(0, mostModels),
    changed: changed.slice(0, mostModels),
  };
}

const countsView = (counts: Counts): Counts => ({ ...counts });
const rowView = ({ counts, ...row }: FigureRow): FigureRowView => ({ ...row, counts: countsView(counts) });
