import { printedDay } from '../printed-day';
import { localMoment } from '../score-sheet-workbook/writing/local-moment';
import type { FiguresQuestion } from './figure';
import type { FiguresOrder } from './figures-order';
import { fieldName } from './figure-tables';
import { lastDayOf } from './figure-days';
import { FIGURES, KIND_WORDS } from './messages.vi';

const momentText = (iso: string): string => {
  const { time, date } = localMoment(iso);
  return `${time} ${date}`;
};

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/** Cut-off day, period, structure and what counts, each in a sentence without its stop. */
export function questionLines({ report: { question, knownAt } }: Pick<FiguresOrder, 'report'>): string[] {
  const { cutOff, structure, late } = question;
  const narrowed = narrowedBy(question);
  return [
    `${FIGURES.cutOff(printedDay(cutOff))}; ${periodText(question)}`,
    `${capital(FIGURES.structure[structure])}; ${FIGURES.late[late ? 'true' : 'false']}`,
    FIGURES.knownAt(momentText(knownAt)),
    ...(narrowed === '' ? [] : [FIGURES.narrowed(narrowed)]),
  ];
}

function periodText(question: FiguresQuestion): string {
  const to = printedDay(lastDayOf(question));
  return question.from === null ? FIGURES.periodToCutOff(to) : FIGURES.period(printedDay(question.from), to);
}

/** "năm 2026" where the period is a year or the part of it that has been. */
export function periodTitle(question: FiguresQuestion): string {
  const { word } = FIGURES;
  const { from, to } = question;
  if (from === null) return word.until(printedDay(lastDayOf(question)));
  const year = from.slice(0, 4);
  if (from === `${year}-01-01` && to === `${year}-12-31`) return word.inYear(year);
  return word.fromTo(printedDay(from), printedDay(lastDayOf(question)));
}

function narrowedBy({ subjectKind, field }: FiguresQuestion): string {
  return [...(subjectKind === null ? [] : [FIGURES.narrowedBy.kind(KIND_WORDS[subjectKind])]), ...(field === null ? [] : [FIGURES.narrowedBy.field(fieldName(field))])].join('; ');
}

/** Which sent report it is, or that it was not sent. */
export function markLine({ sent, at }: Pick<FiguresOrder, 'sent' | 'at'>): string {
  return sent === null ? FIGURES.unsent(momentText(at)) : FIGURES.sent(sent.versionNo, momentText(sent.sentAt), sent.sha256.slice(0, 12));
}
