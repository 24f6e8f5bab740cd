import type { FileChild } from 'docx';
import type { SeasonAssessor } from '@dvk/scoring-core';
import { figureAndWords, type KindCounts, kindsInWords, sumOf } from '../kind-counts';
import { FRAME } from '../messages.vi';
import type { PaperSettings } from '../paper-settings';
import { closingOf } from '../word/word-closing';
import { headOf, titleOf } from '../word/word-head';
import { tableOf, type WordColumn } from '../word/word-table';
import { bodyOf, headingOf, paragraphOf } from '../word/word-text';
import type { AgreementInWords } from './agreement-in-words';
import { REPORT } from './messages.vi';

/** The numbered decision that appoints a panel. */
export interface PanelDecisionLine {
  readonly name: string;
  readonly number: string;
  /** As it is printed: "02/03/2026". */
  readonly date: string;
  readonly issuer: string;
}

export interface MemberLine {
  readonly code: string;
  readonly name: string;
  readonly title: string;
  readonly position: SeasonAssessor['position'];
  readonly counted: number;
  /** Totals of the counted sheets as printed; null without any. */
  readonly lowest: string | null;
  readonly highest: string | null;
}

export interface SpreadLine {
  /** Nominations with two counted sheets or more. */
  readonly count: number;
  /** Half of them have a range of at most this. */
  readonly middle: string;
  readonly widest: string;
  readonly widestName: string;
}

/** Everything *Báo cáo kết quả chấm điểm* says. */
export interface ScoringReportView {
  readonly settings: PaperSettings;
  readonly code: string;
  readonly campaign: string;
  readonly decisions: readonly PanelDecisionLine[];
  readonly criteria: { readonly title: string; readonly number: string; readonly issuer: string; readonly total: string };
  readonly members: readonly MemberLine[];
  readonly rules: readonly string[];
  readonly entered: KindCounts;
  readonly sheets: { readonly all: number; readonly counted: number; readonly recused: number; readonly conflict: number; readonly draft: number };
  readonly spread: SpreadLine | null;
  readonly spreadLimit: string | null;
  readonly overLimit: number;
  readonly agreement: AgreementInWords;
  /** Classes highest first, then undetermined, then none. */
  readonly classNames: readonly string[];
  readonly classes: readonly { readonly group: string; readonly counts: readonly number[] }[];
  readonly ineligible: number;
  readonly incomplete: number;
  readonly tiers: readonly { readonly name: string; readonly counts: KindCounts }[];
  readonly proposed: KindCounts;
  readonly undecided: number;
  readonly notProposed: number;
}

export function scoringReport(view: ScoringReportView): readonly FileChild[] {
  const { settings } = view;
  return [
    ...headOf(settings),
    ...titleOf(REPORT.kind, REPORT.subject(settings.year), settings),
    ...(settings.addressee === '' ? [] : [paragraphOf(REPORT.addressee(settings.addressee), { align: 'center', after: 10 })]),
    ...scoringReportBody(view),
    closingOf(settings),
  ];
}

/** What stands between head and signature. */
export function scoringReportBody(view: ScoringReportView): readonly FileChild[] {
  return [...panelOf(view), ...methodOf(view), ...courseOf(view), ...classesOf(view), ...proposalsOf(view)];
}

function panelOf({ settings, decisions, members }: ScoringReportView): FileChild[] {
  const columns = columnsOf(REPORT.memberHeads, [6, 9, 26, 42, 17], ['center', 'center', 'left', 'left', 'center']);
  return [
    ...settings.legalBases.map((base) => bodyOf(`${base.replace(/[;,.\s]+$/, '')};`, { italics: true })),
    headingOf(REPORT.panel),
    ...decisions.map(({ name, number, date, issuer }) => bodyOf(REPORT.decision(name, number, date, issuer))),
    bodyOf(REPORT.members(figureAndWords(members.length)), { keepNext: true }),
    tableOf(columns, members.map(({ code, name, title, position }, at) => ({ cells: [String(at + 1), code, name, title, REPORT.positions[position]] }))),
  ];
}

function methodOf({ criteria, rules }: ScoringReportView): FileChild[] {
  return [headingOf(REPORT.method), bodyOf(REPORT.criteria(criteria.title, criteria.number, criteria.issuer)), ...rules.map((sentence, at) => bodyOf(REPORT.rule(at + 1, sentence)))];
}

const none = '–';

function courseOf(view: ScoringReportView): FileChild[] {
  const { campaign, entered, sheets, spread, members, agreement } = view;
  const columns = columnsOf(REPORT.figureHeads, [9, 27, 12, 12, 12, 16, 12], ['center', 'left', 'center', 'center', 'center', 'center', 'center']);
  const limit =
    view.spreadLimit === null ? REPORT.noLimit : view.overLimit === 0 ? REPORT.noneOverLimit(view.spreadLimit) : REPORT.overLimit(figureAndWords(view.overLimit), view.spreadLimit);
  const spreadWords = spread === null ? [REPORT.noSpread] : [REPORT.spread(figureAndWords(spread.count), spread.middle, view.criteria.total, spread.widest, spread.widestName), limit];
  return [
    headingOf(REPORT.course),
    bodyOf(REPORT.entered(campaign, figureAndWords(sumOf(entered)), kindsInWords(entered))),
    bodyOf(REPORT.sheets(figureAndWords(sheets.all), figureAndWords(sheets.counted))),
    ...(sheets.all === sheets.counted ? [] : [bodyOf(REPORT.left(String(sheets.recused), String(sheets.conflict), String(sheets.draft)))]),
    ...spreadWords.map((sentence) => bodyOf(sentence)),
    ...agreement.sentences.map((sentence, at) => bodyOf(sentence, at === agreement.sentences.length - 1 ? { keepNext: true } : {})),
    tableOf(columns, members.map(({ code, name, counted, lowest, highest }) => ({ cells: [code, name, String(counted), lowest ?? none, highest ?? none, agreement.members.get(code)?.difference ?? none, agreement.members.get(code)?.correlation ?? none] }))),
  ];
}

function classesOf({ classNames, classes, ineligible, incomplete }: ScoringReportView): FileChild[] {
  const { group, sum } = REPORT.classHeads;
  const columns: WordColumn[] = [{ head: group, share: 34, align: 'left' }, ...[...classNames, sum].map((head): WordColumn => ({ head, share: 12, align: 'center' }))];
  const total = (counts: readonly number[]): number => counts.reduce((all, count) => all + count, 0);
  const cellsOf = (name: string, counts: readonly number[]): string[] => [name, ...counts.map(String), String(total(counts))];
  const sums = classNames.map((_, at) => total(classes.map(({ counts }) => counts[at] ?? 0)));
  return [
    headingOf(REPORT.classes),
    bodyOf(REPORT.outcome(figureAndWords(total(sums)), figureAndWords(ineligible), figureAndWords(incomplete)), { keepNext: true }),
    tableOf(columns, [...classes.map(({ group: name, counts }) => ({ cells: cellsOf(name, counts) })), { cells: cellsOf(REPORT.sum, sums), bold: true }]),
  ];
}

function proposalsOf(view: ScoringReportView): FileChild[] {
  const { settings, proposed, tiers, undecided, notProposed, code } = view;
  return [
    headingOf(REPORT.proposals),
    ...(sumOf(proposed) === 0 ? [bodyOf(REPORT.none)] : [bodyOf(REPORT.proposed(kindsInWords(proposed))), ...tiers.map(({ name, counts }) => bodyOf(REPORT.tier(name, kindsInWords(counts))))]),
    ...(undecided === 0 ? [] : [bodyOf(REPORT.undecided(figureAndWords(undecided)))]),
    ...(notProposed === 0 ? [] : [bodyOf(REPORT.notProposed(figureAndWords(notProposed)))]),
    bodyOf(REPORT.annexes(code, FRAME.ending[settings.head]), { before: 6, after: 14, keepNext: true }),
  ];
}

const columnsOf = (heads: readonly string[], shares: readonly number[], aligns: readonly WordColumn['align'][]): WordColumn[] =>
  heads.map((head, at) => ({ head, share: shares[at] ?? 10, align: aligns[at] ?? 'left' }));
