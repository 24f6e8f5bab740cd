import type { AgendaLine, MinutesCase, MinutesPerson, SessionMinutes } from '@dvk/awards';
import { formatDecimal } from '@dvk/scoring-core';
import type { FileChild } from 'docx';
import { figureAndWords } from '../kind-counts';
import { FRAME } from '../messages.vi';
import type { PaperSettings } from '../paper-settings';
import { recipientsOf, twoSignaturesOf } from '../word/word-closing';
import { headOf, titleOf } from '../word/word-head';
import { tableOf, type WordColumn } from '../word/word-table';
import { bodyOf, headingOf } from '../word/word-text';
import { MINUTES } from './messages.vi';

/** Minutes as they travel to the process that draws: instants as ISO text. */
export type WrittenMinutes = Omit<SessionMinutes, 'startedAt' | 'endedAt'> & { readonly startedAt: string; readonly endedAt: string | null };

/** *Biên bản họp Hội đồng*: who was there, what was voted and how, what was concluded; signed by secretary and chair. */
export function councilMinutes(minutes: WrittenMinutes, settings: PaperSettings): readonly FileChild[] {
  const titles = MINUTES.signatures[settings.head];
  return [
    ...headOf(settings),
    ...titleOf(MINUTES.kind, MINUTES.subject(minutes.title), settings),
    ...minutesBody(minutes, settings),
    twoSignaturesOf({ title: [titles.secretary], name: minutes.secretary.name }, { title: [titles.chair], name: minutes.chair.name }),
    ...minutesRecipients(settings),
  ];
}

/** Nobody has to receive minutes. */
export const minutesRecipients = (settings: PaperSettings): readonly FileChild[] => (settings.recipients.length === 0 ? [] : recipientsOf(settings));

/** What stands between the title and the signatures. */
export function minutesBody(minutes: WrittenMinutes, settings: PaperSettings): readonly FileChild[] {
  return [
    bodyOf(MINUTES.time(momentOf(minutes.startedAt))),
    bodyOf(MINUTES.place(minutes.place)),
    ...participantsOf(minutes),
    headingOf(MINUTES.agenda),
    ...(minutes.agenda.length === 0 ? [bodyOf(MINUTES.noAgenda)] : minutes.agenda.map((line, at) => bodyOf(MINUTES.agendaLine(at + 1, line.name, questionOf(line))))),
    headingOf(MINUTES.cases),
    ...casesOf(minutes.cases),
    ...(minutes.conclusion === '' ? [] : [headingOf(MINUTES.conclusion), bodyOf(minutes.conclusion)]),
    bodyOf(endOf(minutes, FRAME.ending[settings.head]), { before: 6, after: 14, keepNext: true }),
  ];
}

function endOf({ endedAt, cases }: WrittenMinutes, ending: string): string {
  if (endedAt === null) return MINUTES.notEnded(ending);
  const unanimous = cases.filter((each) => each.unanimous).length;
  const agreement =
    cases.length === 0 ? '' : unanimous === cases.length ? MINUTES.allUnanimous : unanimous === 0 ? MINUTES.noneUnanimous : MINUTES.someUnanimous(figureAndWords(unanimous), figureAndWords(cases.length));
  return MINUTES.end(momentOf(endedAt), agreement, ending);
}

/** What a case asks. */
export const questionOf = ({ kind, award, matter }: AgendaLine): string => MINUTES.questions[kind](kind === 'obstacle' ? matter : award);
const personOf = ({ name, title }: MinutesPerson): string => MINUTES.person(name, title);

function participantsOf({ chair, secretary, members, standingOnly, present, absent, invitees }: WrittenMinutes): FileChild[] {
  return [
    headingOf(MINUTES.present),
    bodyOf(MINUTES.chair(personOf(chair))),
    bodyOf(MINUTES.secretary(personOf(secretary))),
    bodyOf((standingOnly ? MINUTES.standingQuorum : MINUTES.quorum)(figureAndWords(present.length), figureAndWords(members)), { keepNext: true }),
    ...(present.length === 0
      ? []
      : [presentTable(present)]),
    bodyOf(MINUTES.absent(figureAndWords(absent.length)), { before: 6 }),
    ...absent.map(({ name, title, reason, wroteOpinion }) => bodyOf(MINUTES.absentLine(name, title, reason, wroteOpinion))),
    ...(invitees.length === 0 ? [] : [bodyOf(MINUTES.invitees(invitees.map(personOf).join('; ')))]),
  ];
}

/** Who sat, each with their part in the council. */
export function presentTable(present: WrittenMinutes['present']): FileChild {
  const columns = columnsOf(MINUTES.presentHeads, [6, 30, 36, 28], ['center', 'left', 'left', 'left']);
  return tableOf(
    columns,
    present.map(({ name, title, position, substituteFor }, at) => ({
      cells: [String(at + 1), name, title, substituteFor === null ? MINUTES.positions[position] : MINUTES.substitute(MINUTES.positions[position], substituteFor)],
    })),
  );
}

const percent = (hundredths: number): string => formatDecimal(hundredths, { comma: true });

function casesOf(cases: readonly MinutesCase[]): FileChild[] {
  if (cases.length === 0) return [bodyOf(MINUTES.noCases)];
  return [votesTable(cases), ...cases.flatMap(caseOf)];
}

/** A row for each case, as its cells are printed. */
export const voteCells = ({ ordinal, name, unitName, yes, no, blank, denominator, percentHundredths, adopted, ...question }: MinutesCase): readonly string[] => [
  String(ordinal),
  MINUTES.caseName(name, unitName),
  questionOf({ name, ...question }),
  String(yes),
  String(no),
  String(blank),
  MINUTES.percent(yes, denominator, percent(percentHundredths)),
  adopted ? MINUTES.adopted.yes : MINUTES.adopted.no,
];

/** Cases with their votes. */
export function votesTable(cases: readonly MinutesCase[]): FileChild {
  const columns = columnsOf(MINUTES.caseHeads, [6, 26, 17, 8, 9, 8, 14, 12], ['center', 'left', 'left', 'center', 'center', 'center', 'center', 'center']);
  return tableOf(columns, cases.map((each) => ({ cells: voteCells(each) })), { size: 11, numbered: true });
}

/** How one case was voted, the minority's opinions and the conclusion. */
function caseOf({ ordinal, name, ballot, thresholdHundredths, comparison, minorityOpinions, conclusion, recused, writtenOpinions, unanimous, yes, no, blank, denominator }: MinutesCase): FileChild[] {
  return [
    bodyOf(MINUTES.caseHead(ordinal, name), { bold: true, keepNext: true, before: 6 }),
    bodyOf(MINUTES.ballot[ballot](MINUTES.thresholds[comparison](percent(thresholdHundredths)))),
    ...(recused.length === 0 ? [] : [bodyOf(MINUTES.recused(recused.join('; ')))]),
    bodyOf(unanimous ? MINUTES.unanimous(`${yes}/${denominator}`) : MINUTES.counted(yes, no, blank, denominator)),
    ...(writtenOpinions === 0 ? [] : [bodyOf(MINUTES.written(figureAndWords(writtenOpinions)))]),
    ...minorityOpinions.map((opinion) => bodyOf(MINUTES.minority(opinion.name, opinion.text))),
    ...(conclusion === '' ? [] : [bodyOf(MINUTES.caseConclusion(conclusion))]),
  ];
}

/** In Viet Nam's time, whatever the machine's. */
export function momentOf(instant: string): string {
  const parts = new Map(
    new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Ho_Chi_Minh', hour: '2-digit', minute: '2-digit', day: '2-digit', month: '2-digit', year: 'numeric', hourCycle: 'h23' })
      .formatToParts(new Date(instant))
      .map(({ type, value }) => [type, value]),
  );
  const of = (type: Intl.DateTimeFormatPartTypes): string => parts.get(type) ?? '';
  return MINUTES.moment(of('hour'), of('minute'), of('day'), of('month'), of('year'));
}

const columnsOf = (heads: readonly string[], shares: readonly number[], aligns: readonly WordColumn['align'][]): WordColumn[] =>
  heads.map((head, at) => ({ head, share: shares[at] ?? 10, align: aligns[at] ?? 'left' }));
