import { comparisonKey } from './comparison-key';

/** Letters of Latin alphabets with their marks, in NFC, both cases. */
const ranges: readonly (readonly [from: number, to: number])[] = [
  [0x00c0, 0x024f],
  [0x1e00, 0x1eff],
];

/** What stands between two words: blanks, and line ends as JSON writes them. */
const gap = String.raw`(\s|\\[nrt])+`;

let variants: ReadonlyMap<string, string> | undefined;

/** By plain letter: every letter that is the same without its marks, in both cases. */
function lettersByKey(): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [from, to] of ranges) {
    for (let code = from; code <= to; code += 1) {
      const letter = String.fromCodePoint(code);
      const key = comparisonKey(letter);
      if (/^[a-z]$/.test(key)) found.set(key, `${found.get(key) ?? ''}${letter}`);
    }
  }
  return found;
}

/**
 * A regular expression, for PostgreSQL's `~` as for ours, that finds a name in a text kept as `cleanText` leaves it, whatever its case and its
 * marks: one pass over the text, where making a key of each text would take thirty times as long. What it finds is compared exactly afterwards.
 */
export function namePattern(name: string): string {
  variants ??= lettersByKey();
  const letters = variants;
  const letterPattern = (sign: string): string => (/[a-z]/.test(sign) ? `[${sign}${sign.toUpperCase()}${letters.get(sign) ?? ''}]` : sign.replace(/[\\^$.*+?()[\]{}|]/, '\\$&'));
  return comparisonKey(name)
    .split(' ')
    .map((word) => [...word].map(letterPattern).join(''))
    .join(gap);
}
