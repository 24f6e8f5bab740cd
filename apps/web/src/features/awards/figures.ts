import { formatRounded, fraction } from '@dvk/scoring-core';
import { awards as awardsMessages } from '../../messages/vi/awards';

/** Places shown of a number that has no end. */
const SHOWN_PLACES = 4;

/** A decimal text of the server with the Vietnamese comma; a dash for none. */
export const withComma = (decimal: string | null): string => (decimal === null ? awardsMessages.none : decimal.replace('.', ','));

/** An exact number: as a decimal when it is one with few places, else rounded with the fraction beside it. */
export function exactInWords(exact: string): string {
  const [numerator = '0', denominator = '1'] = exact.split('/');
  const value = fraction(BigInt(numerator), BigInt(denominator));
  const rounded = formatRounded(value, SHOWN_PLACES);
  const [whole = '', places = ''] = rounded.split('.');
  const short = places.replace(/0+$/, '');
  const text = withComma(short === '' ? whole : `${whole}.${short}`);
  const isExact = (value.numerator * 10n ** BigInt(SHOWN_PLACES)) % value.denominator === 0n;
  return isExact ? text : awardsMessages.detail.fraction(withComma(rounded), exact);
}
