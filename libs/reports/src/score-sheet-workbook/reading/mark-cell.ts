import { cleanText, comparisonKey } from '../../plain-text';
import { checkMark, type Leaf, type Mark, parseDecimal } from '@dvk/scoring-core';
import type { RawCell } from '../../season-workbook/reading/raw-workbook';
import { shownText, typedText, whyNotTyped } from '../../season-workbook/reading/typed-cell';
import { GATE, SHEET } from '../messages.vi';

export interface CellRefusal {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
  /** What stands in the cell, shortened. */
  readonly typed: string;
}

/** A cell that was read: nothing in it, the word for "not applicable" that we wrote, a mark, or why it cannot be taken. */
export type CellReading =
  | { readonly kind: 'blank' }
  | { readonly kind: 'set-aside' }
  | { readonly kind: 'mark'; readonly mark: Mark }
  | { readonly kind: 'refused'; readonly refusal: CellRefusal };

export type TextReading = { readonly kind: 'text'; readonly text: string } | { readonly kind: 'refused'; readonly refusal: CellRefusal };

const MOST_SHOWN = 200;
const refused = (code: string, typed: string, params: CellRefusal['params'] = {}): { readonly kind: 'refused'; readonly refusal: CellRefusal } => ({
  kind: 'refused',
  refusal: { code, params, typed: typed.slice(0, MOST_SHOWN) },
});

const refusalOf = { formula: 'mark-cell.formula', error: 'mark-cell.error', 'truth-value': 'mark-cell.truth-value' } as const;

function notTyped(cell: RawCell): CellRefusal | null {
  const why = whyNotTyped(cell);
  if (why === null) return null;
  const [, , value] = cell;
  const typed = why === 'formula' ? '' : why === 'error' ? value : value === '1' ? 'TRUE' : 'FALSE';
  return { code: refusalOf[why], params: {}, typed: typed.slice(0, MOST_SHOWN) };
}

/** Reads the mark cell of a leaf; for a ratio its two cells. Formulas are refused whatever result they carry. */
export function readMarkCell(leaf: Leaf, cell: RawCell | undefined, assigned: RawCell | undefined): CellReading {
  if (leaf.kind === 'ratio') return readRatio(leaf, cell, assigned);
  if (cell === undefined) return { kind: 'blank' };
  const odd = notTyped(cell);
  if (odd !== null) return { kind: 'refused', refusal: odd };
  const typed = shownText(cell);
  if (typed === '') return { kind: 'blank' };
  if (comparisonKey(typed) === comparisonKey(SHEET.notApplicable)) return { kind: 'set-aside' };
  if (leaf.kind === 'gate') return readGate(typed);
  if (leaf.kind === 'choice') return readLevel(leaf, typed);
  const number = readNumber(cell, typed);
  if ('refusal' in number) return number;
  if (leaf.kind === 'count' && number.hundredths % 100 !== 0) return refused('mark.count-not-whole', typed);
  return checked(leaf, markOf(leaf, number.hundredths), typed);
}

function markOf(leaf: Leaf, hundredths: number): Mark {
  if (leaf.kind === 'count') return { kind: 'count', count: hundredths / 100 };
  return leaf.kind === 'steps' ? { kind: 'measured', hundredths } : { kind: 'points', hundredths };
}

function checked(leaf: Leaf, mark: Mark, typed: string): CellReading {
  const problem = checkMark(leaf, mark);
  return problem === null ? { kind: 'mark', mark } : refused(problem.code, typed, problem.params);
}

const numberFaults = {
  blank: 'mark-cell.not-a-number',
  signed: 'mark-cell.signed',
  exponent: 'mark-cell.exponent',
  thousands: 'mark-cell.thousands',
  'not-a-number': 'mark-cell.not-a-number',
  'too-many-places': 'mark-cell.too-many-places',
  'too-large': 'mark-cell.too-large',
} as const;

function readNumber([, type]: RawCell, typed: string): { readonly hundredths: number } | Extract<CellReading, { kind: 'refused' }> {
  if (type === 'date') return refused('mark-cell.date', typed);
  if (type === 'percent') return refused('mark-cell.percent', typed);
  const parsed = parseDecimal(typed);
  return parsed.ok ? { hundredths: parsed.hundredths } : refused(numberFaults[parsed.reason], typed);
}

function readGate(typed: string): CellReading {
  const key = comparisonKey(typed);
  if (key === comparisonKey(GATE.passed)) return { kind: 'mark', mark: { kind: 'gate', passed: true } };
  if (key === comparisonKey(GATE.failed)) return { kind: 'mark', mark: { kind: 'gate', passed: false } };
  return refused('mark-cell.gate-unknown', typed);
}

/** As it stands in the list; else however it was typed, as long as one level alone is meant. */
function readLevel(leaf: Extract<Leaf, { kind: 'choice' }>, typed: string): CellReading {
  const exact = leaf.levels.find(({ name }) => cleanText(name) === typed);
  const alike = leaf.levels.filter(({ name }) => comparisonKey(name) === comparisonKey(typed));
  const level = exact ?? (alike.length === 1 ? alike[0] : undefined);
  return level === undefined ? refused('mark.level-unknown', typed, { level: typed.slice(0, MOST_SHOWN) }) : { kind: 'mark', mark: { kind: 'level', level: level.name } };
}

function readRatio(leaf: Leaf, done: RawCell | undefined, assigned: RawCell | undefined): CellReading {
  const cells = [done, assigned].flatMap((cell) => (cell === undefined || (shownText(cell) === '' && notTyped(cell) === null) ? [] : [cell]));
  const odd = cells.map(notTyped).find((refusal) => refusal !== null);
  if (odd !== undefined && odd !== null) return { kind: 'refused', refusal: odd };
  if (cells.length === 0) return { kind: 'blank' };
  if (cells.every((cell) => comparisonKey(shownText(cell)) === comparisonKey(SHEET.notApplicable))) return { kind: 'set-aside' };
  const typed = [done, assigned].map((cell) => (cell === undefined ? '' : shownText(cell))).join(' / ');
  if (cells.length === 1) return refused('mark-cell.ratio-half', typed);
  const numbers: number[] = [];
  for (const cell of cells) {
    const number = readNumber(cell, shownText(cell));
    if ('refusal' in number) return number;
    if (number.hundredths % 100 !== 0) return refused('mark.count-not-whole', typed);
    numbers.push(number.hundredths / 100);
  }
  return checked(leaf, { kind: 'ratio', done: numbers[0] ?? 0, assigned: numbers[1] ?? 0 }, typed);
}

/** Reads a remark; a date that Excel made of it is given back the way it was typed. */
export function readTextCell(cell: RawCell | undefined, most: number): TextReading {
  if (cell === undefined) return { kind: 'text', text: '' };
  const odd = notTyped(cell);
  if (odd !== null) return { kind: 'refused', refusal: { ...odd, code: odd.code === 'mark-cell.formula' ? 'remark-cell.formula' : odd.code } };
  const text = typedText(cell);
  return text.length > most ? refused('remark.too-long', text, { most }) : { kind: 'text', text };
}
