import { AlignmentType, type FileChild, type IRunOptions, Paragraph, TextRun } from 'docx';

export const fontName = 'Times New Roman';
/** Sizes in points; Word counts half-points. */
export const bodySize = 14;
export const tableSize = 12;
const halfPoints = 2;
const twipsPerMillimetre = 56.6929;

export const twips = (millimetres: number): number => Math.trunc(millimetres * twipsPerMillimetre);

/** A4 of NĐ 30/2020 phụ lục I, which the Party's papers share: margins in millimetres. The code stands inside the lower margin. */
export const page = { width: 210, height: 297, top: 20, bottom: 25, left: 30, right: 15, header: 10, footer: 7 } as const;
/** Between the margins. */
export const textWidth = page.width - page.left - page.right;

export interface TextStyle {
  readonly size?: number;
  readonly bold?: boolean;
  readonly italics?: boolean;
  readonly underlined?: boolean;
}

export interface ParagraphStyle extends TextStyle {
  readonly align?: 'left' | 'center' | 'right' | 'both';
  /** Millimetres before the first line. */
  readonly firstLine?: number;
  /** Points after (and before) the paragraph. */
  readonly after?: number;
  readonly before?: number;
  /** Stays on one page with what follows. */
  readonly keepNext?: boolean;
  readonly newPage?: boolean;
  /** Lines as close as the letters allow. */
  readonly dense?: boolean;
}

const alignments = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT, both: AlignmentType.BOTH } as const;
const pointTwips = 20;
/** In 240ths of a line. */
const singleLine = 240;

export function runOf(text: string, { size = bodySize, bold, italics, underlined }: TextStyle = {}): TextRun {
  const options: IRunOptions = {
    text,
    size: size * halfPoints,
    ...(bold === true ? { bold } : {}),
    ...(italics === true ? { italics } : {}),
    ...(underlined === true ? { underline: {} } : {}),
  };
  return new TextRun(options);
}

/** A text with the looks of the place it is put into. */
export const runInPlace = (text: string): TextRun => new TextRun({ text });

/** One paragraph of one or several pieces; without a style of its own a piece has the paragraph's. */
export function paragraphOf(text: string | readonly (readonly [string, TextStyle])[], style: ParagraphStyle = {}): Paragraph {
  const { align = 'left', firstLine = 0, after = 0, before = 0, size = bodySize, keepNext, newPage, dense } = style;
  const children = typeof text === 'string' ? (text === '' ? [] : [runOf(text, style)]) : text.map(([piece, own]) => runOf(piece, { ...style, ...own }));
  return new Paragraph({
    children,
    // An empty line is as high as its neighbours, not as the document's usual letters.
    ...(children.length === 0 ? { run: { size: size * halfPoints } } : {}),
    alignment: alignments[align],
    spacing: { after: after * pointTwips, before: before * pointTwips, ...(dense === true ? { line: singleLine, lineRule: 'auto' as const } : {}) },
    ...(firstLine === 0 ? {} : { indent: { firstLine: twips(firstLine) } }),
    ...(keepNext === true ? { keepNext } : {}),
    ...(newPage === true ? { pageBreakBefore: true } : {}),
  });
}

/** A paragraph of running text: justified, its first line 10 mm in (NĐ 30/2020 phụ lục I: 1 to 1.27 cm). */
export const bodyOf = (text: string, style: ParagraphStyle = {}): Paragraph => paragraphOf(text, { align: 'both', firstLine: 10, after: 6, ...style });

/** A heading inside the running text. */
export const headingOf = (text: string): Paragraph => bodyOf(text, { bold: true, keepNext: true, before: 8 });

/** A drawn line in the middle of `width` millimetres: never an underline (NĐ 30/2020 phụ lục I). */
export function ruleOf(width: number, length: number): Paragraph {
  const side = twips((width - length) / 2);
  return new Paragraph({
    children: [],
    border: { top: { style: 'single', size: 6, space: 1, color: '000000' } },
    indent: { left: side, right: side },
    spacing: { before: 60, after: 0, line: 60, lineRule: 'exact' },
  });
}

export const emptyLine = (size = bodySize): FileChild => new Paragraph({ children: [], run: { size: size * halfPoints }, spacing: { after: 0 } });
