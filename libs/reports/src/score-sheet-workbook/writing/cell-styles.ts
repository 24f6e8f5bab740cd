import type { Borders, Fill, Font, Style } from 'exceljs';

const NAME = 'Times New Roman';
const FONT: Partial<Font> = { name: NAME, size: 12 };
const BOLD: Partial<Font> = { ...FONT, bold: true };
const SMALL: Partial<Font> = { name: NAME, size: 8, color: { argb: 'FF767676' } };
const LINK: Partial<Font> = { ...FONT, color: { argb: 'FF0B5394' }, underline: true };
const edge = { style: 'thin' as const };
const BOX: Partial<Borders> = { top: edge, left: edge, bottom: edge, right: edge };
const solid = (argb: string): Fill => ({ type: 'pattern', pattern: 'solid', fgColor: { argb } });
const OPEN = solid('FFFFF2CC');
const HEAD = solid('FFEDEDED');
const GROUP = solid('FFF7F7F7');
const ASIDE = solid('FFE0E0E0');

type Horizontal = 'left' | 'center' | 'right';

const boxed = (horizontal: Horizontal, change: Partial<Style> = {}): Partial<Style> => ({
  font: FONT,
  border: BOX,
  // Figures stand on one line: LibreOffice drops the indent of those that could wrap.
  alignment: { horizontal, vertical: 'middle', wrapText: horizontal !== 'right', ...(horizontal === 'center' ? {} : { indent: 1 }) },
  ...change,
});
const bold = (horizontal: Horizontal, change: Partial<Style> = {}): Partial<Style> => boxed(horizontal, { font: BOLD, fill: GROUP, ...change });
const open = (horizontal: Horizontal, numFmt: string): Partial<Style> => boxed(horizontal, { fill: OPEN, numFmt, protection: { locked: false } });

export const pointsFormat = (decimals: number): string => (decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}`);

/** One object per look, shared by all its cells: exceljs takes many times longer with a style per cell. */
export function cellStyles(decimals: number) {
  const points = pointsFormat(decimals);
  return {
    title: { font: { ...BOLD, size: 14 }, alignment: { horizontal: 'center', vertical: 'middle' } },
    line: { font: FONT, alignment: { horizontal: 'left', vertical: 'middle', wrapText: true } },
    strongLine: { font: { ...BOLD, size: 13 }, alignment: { horizontal: 'left', vertical: 'middle', wrapText: true } },
    centerLine: { font: FONT, alignment: { horizontal: 'center', vertical: 'middle', wrapText: true } },
    note: { font: { ...FONT, italic: true }, alignment: { horizontal: 'left', vertical: 'middle', wrapText: true } },
    stamp: { font: SMALL, alignment: { horizontal: 'right', vertical: 'middle' } },
    head: { font: BOLD, border: BOX, fill: HEAD, alignment: { horizontal: 'center', vertical: 'middle', wrapText: true } },
    number: { font: { ...FONT, italic: true }, border: BOX, fill: HEAD, alignment: { horizontal: 'center', vertical: 'middle' } },
    text: boxed('left', { numFmt: '@' }),
    middle: boxed('center', { numFmt: '@' }),
    link: boxed('center', { font: LINK }),
    whole: boxed('center', { numFmt: '0' }),
    max: boxed('right', { numFmt: '#,##0.00' }),
    points: boxed('right', { numFmt: points }),
    aside: boxed('center', { fill: ASIDE, numFmt: '@' }),
    group: bold('left', { numFmt: '@' }),
    groupCode: bold('center', { numFmt: '@' }),
    groupMax: bold('right', { numFmt: '#,##0.00' }),
    groupPoints: bold('right', { numFmt: points }),
    groupMiddle: bold('center'),
    groupWhole: bold('right', { numFmt: '0' }),
    openNumber: open('right', '0.00'),
    openWhole: open('right', '0'),
    openWord: open('center', '@'),
    openText: open('left', '@'),
    lockedNumber: boxed('right', { numFmt: '0.00' }),
    lockedWhole: boxed('right', { numFmt: '0' }),
  } satisfies Readonly<Record<string, Partial<Style>>>;
}

export type CellStyles = ReturnType<typeof cellStyles>;
export type Look = keyof CellStyles;
