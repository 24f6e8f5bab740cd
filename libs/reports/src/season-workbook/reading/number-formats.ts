/** How a number is shown decides what it is: a date, a percentage, or just a number. */
export type NumberMeaning = 'number' | 'date' | 'percent';

const BUILT_IN_DATES: readonly (readonly [number, number])[] = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
];
const BUILT_IN_PERCENTS: readonly number[] = [9, 10];

/**
 * @param id the format's id (ECMA-376 part 1, 18.8.30)
 * @param code the format's code where the workbook defines it
 */
export function meaningOfFormat(id: number, code: string | undefined): NumberMeaning {
  if (code === undefined) {
    if (BUILT_IN_DATES.some(([first, last]) => id >= first && id <= last)) return 'date';
    return BUILT_IN_PERCENTS.includes(id) ? 'percent' : 'number';
  }
  const shown = code.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '');
  if (/%/.test(shown)) return 'percent';
  return /[ymdhs]/i.test(shown.replace(/general/gi, '')) ? 'date' : 'number';
}

const MILLISECONDS_PER_DAY = 86_400_000;
const DAY_ZERO_1900 = Date.UTC(1899, 11, 30);
const DAY_ZERO_1904 = Date.UTC(1904, 0, 1);
const LAST_SERIAL = 2_958_466;

/** ISO date, or date-time when the serial has a part of a day; null when it names no day. */
export function dateOfSerial(serial: number, since1904: boolean): string | null {
  if (!Number.isFinite(serial) || serial < 0 || serial >= LAST_SERIAL) return null;
  const seconds = Math.trunc(serial * 86_400 + 0.5);
  const instant = new Date((since1904 ? DAY_ZERO_1904 : DAY_ZERO_1900) + seconds * 1000).toISOString();
  return (seconds * 1000) % MILLISECONDS_PER_DAY === 0 ? instant.slice(0, 10) : instant.slice(0, 19);
}

/** Excel keeps 17 digits and shows 15: 8.3000000000000007 is 8.3, and 0.1 + 0.2 is 0.3. */
export function asExcelShows(value: string): string {
  const number = Number(value);
  return Number.isFinite(number) ? String(Number(number.toPrecision(15))) : value;
}
