import type { FileChild } from 'docx';
import { FRAME } from '../messages.vi';
import type { PaperSettings } from '../paper-settings';
import { emptyLine, paragraphOf, ruleOf, textWidth } from './word-text';
import { sideBySide } from './word-table';

/** Millimetres of the two columns of the head. */
const left = 67;
const right = textWidth - left;
/** As long as the motto in bold 14 points; a third to a half of the issuing body's line. */
const mottoRule = 61;
const issuerRule = 25;

/** The year is a word where a template leaves its place open. */
type HeadSettings = Pick<PaperSettings, 'head' | 'parentBody' | 'issuingBody' | 'numberEnding' | 'place'> & { readonly year: number | string };

/** State head after NĐ 30/2020, phụ lục I, or Party head after Hướng dẫn 05-HD/VPTW; never both. Number and date are the registry's. */
export function headOf(settings: HeadSettings): readonly FileChild[] {
  return settings.head === 'state' ? stateHead(settings) : partyHead(settings);
}

const centred = { align: 'center' } as const;
/** Names of placeholders stay as they are. */
const capitals = (text: string): string => (text.startsWith('{{') ? text : text.toUpperCase());
const parentLine = ({ parentBody }: HeadSettings): FileChild[] => (parentBody === '' ? [] : [paragraphOf(capitals(parentBody), { ...centred, size: 13 })]);

function stateHead(settings: HeadSettings): FileChild[] {
  const bodies = [...parentLine(settings), paragraphOf(capitals(settings.issuingBody), { ...centred, size: 13, bold: true }), ruleOf(left, issuerRule)];
  const nation = [paragraphOf(FRAME.nation, { ...centred, size: 12, bold: true }), paragraphOf(FRAME.motto, { ...centred, size: 14, bold: true }), ruleOf(right, mottoRule)];
  const number = [paragraphOf(FRAME.stateNumber(settings.numberEnding), { ...centred, size: 13, before: 4 })];
  const date = [paragraphOf(FRAME.date(settings.place, settings.year), { ...centred, size: 14, italics: true, before: 4 })];
  return [sideBySide({ width: left, children: bodies }, { width: right, children: nation }), sideBySide({ width: left, children: number }, { width: right, children: date }), emptyLine()];
}

function partyHead(settings: HeadSettings): FileChild[] {
  const bodies = [
    ...parentLine(settings),
    paragraphOf(capitals(settings.issuingBody), { ...centred, size: 14, bold: true }),
    paragraphOf(FRAME.star, { ...centred, size: 14, bold: true }),
    paragraphOf(FRAME.partyNumber(settings.numberEnding), { ...centred, size: 14 }),
  ];
  const party = [
    paragraphOf(FRAME.party, { ...centred, size: 15, bold: true, underlined: true }),
    paragraphOf(FRAME.date(settings.place, settings.year), { ...centred, size: 14, italics: true, before: 10 }),
  ];
  return [sideBySide({ width: left, children: bodies }, { width: right, children: party }), emptyLine()];
}

/** Kind and subject of the paper, in the middle, with a line under them. */
export function titleOf(kind: string, subject: readonly string[], settings: HeadSettings): readonly FileChild[] {
  return [
    paragraphOf(kind, { ...centred, size: settings.head === 'state' ? 14 : 16, bold: true, keepNext: true }),
    ...subject.map((line) => paragraphOf(line, { ...centred, size: 14, bold: true, keepNext: true })),
    ...(settings.head === 'state' ? [ruleOf(textWidth, 40)] : [paragraphOf(FRAME.titleDashes, { ...centred, size: 14, keepNext: true })]),
    emptyLine(8),
  ];
}
