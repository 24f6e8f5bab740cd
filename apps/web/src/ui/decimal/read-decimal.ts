import { formatDecimal, parseDecimal } from '@dvk/scoring-core';
import { formatCount } from '../../messages/format';
import { messages } from '../../messages/vi';

const texts = messages.ui.decimal;

/** Bounds in hundredths. */
export interface DecimalBounds {
  readonly min: number;
  readonly max?: number | undefined;
  /** Digits after the comma, at most two. */
  readonly places: number;
}

export type ReadDecimal = { readonly hundredths: number | null; readonly problem: null } | { readonly hundredths: null; readonly problem: string };

/** What a typed text means: a number in hundredths, nothing (blank), or why it is neither. "8," on its way to "8,5" is 8. */
export function readDecimal(text: string, { min, max, places }: DecimalBounds): ReadDecimal {
  const parsed = parseDecimal(text.replace(/^(\s*\d+)[.,]$/, '$1'), places);
  if (!parsed.ok) {
    if (parsed.reason === 'blank') return { hundredths: null, problem: null };
    const problem = parsed.reason === 'too-many-places' ? tooFine(places) : texts.notNumber;
    return { hundredths: null, problem };
  }
  const { hundredths } = parsed;
  if (hundredths < min) return { hundredths: null, problem: texts.tooLow(writeDecimal(min)) };
  if (max !== undefined && hundredths > max) return { hundredths: null, problem: texts.tooHigh(writeDecimal(max)) };
  return { hundredths, problem: null };
}

const tooFine = (places: number): string => (places === 0 ? texts.wholeOnly : texts.tooFine(formatCount(places)));

/** `8,5`; empty for no number. */
export const writeDecimal = (hundredths: number | null): string => (hundredths === null ? '' : formatDecimal(hundredths, { comma: true }));
