import { cleanText } from '../../plain-text';
import { asExcelShows } from './number-formats';
import type { RawCell } from './raw-workbook';

/** Why a cell does not hold what somebody typed: Excel has made something else of it, or a formula gives it. */
export type NotTyped = 'formula' | 'error' | 'truth-value';

/** null: it holds what was typed. */
export function whyNotTyped([, type]: RawCell): NotTyped | null {
  if (type === 'formula' || type === 'uncalculated') return 'formula';
  if (type === 'error') return 'error';
  return type === 'boolean' ? 'truth-value' : null;
}

/** What a reader sees in the cell: numbers as Excel shows them; a date that Excel keeps as one stays an ISO date. */
export const shownText = ([, type, value]: RawCell): string => cleanText(type === 'number' || type === 'percent' ? asExcelShows(value) : value);

/** The same as a text, a date given back the way it was typed. */
export function typedText(cell: RawCell): string {
  const text = shownText(cell);
  if (cell[1] !== 'date') return text;
  const [year, month, day] = text.slice(0, 10).split('-');
  return `${day ?? ''}/${month ?? ''}/${year ?? ''}`;
}
