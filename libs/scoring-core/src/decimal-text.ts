import type { Hundredths } from './marks';

export type DecimalReason =
  | 'blank'
  | 'signed'
  | 'exponent'
  | 'thousands'
  | 'not-a-number'
  | 'too-many-places'
  | 'too-large';

export type ParsedDecimal =
  | { readonly ok: true; readonly hundredths: Hundredths }
  | { readonly ok: false; readonly reason: DecimalReason };

const PLAIN_DECIMAL = /^([0-9]+)(?:[.,]([0-9]+))?$/;
const EXPONENT = /^[0-9]+(?:[.,][0-9]+)?[eE][+-]?[0-9]+$/;
const THOUSANDS = /^[0-9]{1,3}(?:[.,\s][0-9]{3})+(?:[.,][0-9]*)?$/;
const MOST_WHOLE_DIGITS = 9;

/**
 * Reads a decimal typed with a comma or a point (scoring rules §1) into
 * hundredths. `places` is how many places are accepted, at most two. Space
 * around the number is ignored; trailing zeros beyond the places are not an
 * error (8,250 is 8,25). Refused with a reason: blank text, signs, exponents,
 * two separators or grouping blanks (`1.234,5`), digits other than 0–9, NaN and
 * the like, more places than `places`, more than nine whole digits.
 */
export function parseDecimal(text: string, places = 2): ParsedDecimal {
  const trimmed = text.trim();
  if (trimmed === '') return { ok: false, reason: 'blank' };
  const match = PLAIN_DECIMAL.exec(trimmed);
  if (match === null) return { ok: false, reason: reasonOf(trimmed) };
  const whole = (match[1] ?? '').replace(/^0+(?=[0-9])/, '');
  const part = (match[2] ?? '').replace(/0+$/, '');
  if (part.length > Math.min(places, 2)) return { ok: false, reason: 'too-many-places' };
  if (whole.length > MOST_WHOLE_DIGITS) return { ok: false, reason: 'too-large' };
  return { ok: true, hundredths: Number(whole) * 100 + Number(part.padEnd(2, '0')) };
}

function reasonOf(text: string): DecimalReason {
  if (/^[+\-−]/.test(text)) return 'signed';
  if (EXPONENT.test(text)) return 'exponent';
  if (THOUSANDS.test(text)) return 'thousands';
  return 'not-a-number';
}

/** Shortest text of a hundredths value: 825 → "8.25", 850 → "8.5", 800 → "8"; with `comma` the decimal comma. */
export function formatDecimal(hundredths: Hundredths, options: { readonly comma: boolean }): string {
  const digits = String(Math.abs(hundredths)).padStart(3, '0');
  const part = digits.slice(-2).replace(/0+$/, '');
  const whole = `${hundredths < 0 ? '-' : ''}${digits.slice(0, -2)}`;
  return part === '' ? whole : `${whole}${options.comma ? ',' : '.'}${part}`;
}
