const ALPHABET = 'aăâbcdđeêfghijklmnoôơpqrstuưvwxyz';
/** Marks that make a letter of its own in Vietnamese: circumflex, breve, horn. */
const LETTER_MARKS: Readonly<Record<string, string>> = {
  'a\u0306': 'ă',
  'a\u0302': 'â',
  'e\u0302': 'ê',
  'o\u0302': 'ô',
  'o\u031b': 'ơ',
  'u\u031b': 'ư',
};
/** none, huyền, hỏi, ngã, sắc, nặng. */
const TONES = ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323'];
/** Signs before digits, digits before letters, as Vietnamese dictionaries and office software sort them. */
const SIGNS = '\t\n\v\f\r \u00a0_-,;:!?.\'"()[]{}@*/\\&#%`^+<=>|~$';
const DIGITS = '0123456789';

const SIGN_BASE = 1;
const DIGIT_BASE = 100;
const LETTER_BASE = 200;
const OTHER_BASE = 1_000;

interface SortKey {
  readonly letters: readonly number[];
  readonly tones: readonly number[];
  readonly cases: readonly number[];
}

const isMark = (character: string): boolean => /\p{M}/u.test(character);

function letterWeight(letter: string): number {
  const inAlphabet = ALPHABET.indexOf(letter);
  if (inAlphabet >= 0) return LETTER_BASE + inAlphabet;
  const digit = DIGITS.indexOf(letter);
  if (digit >= 0) return DIGIT_BASE + digit;
  const sign = SIGNS.indexOf(letter);
  return sign >= 0 ? SIGN_BASE + sign : OTHER_BASE + (letter.codePointAt(0) ?? 0);
}

function sortKey(text: string): SortKey {
  const letters: number[] = [];
  const tones: number[] = [];
  const cases: number[] = [];
  const characters = [...text.normalize('NFD')];
  let at = 0;
  while (at < characters.length) {
    const base = characters[at] ?? '';
    const lower = base.toLowerCase();
    let letter = lower;
    let tone = 0;
    at += 1;
    while (at < characters.length && isMark(characters[at] ?? '')) {
      const mark = characters[at] ?? '';
      const combined = LETTER_MARKS[lower + mark];
      if (combined === undefined) tone = tone * 10 + (TONES.includes(mark) ? TONES.indexOf(mark) : TONES.length);
      else letter = combined;
      at += 1;
    }
    letters.push(letterWeight(letter));
    tones.push(tone);
    cases.push(base === lower ? 0 : 1);
  }
  return { letters, tones, cases };
}

function compareWeights(a: readonly number[], b: readonly number[]): number {
  const shared = Math.min(a.length, b.length);
  for (let at = 0; at < shared; at += 1) {
    const difference = (a[at] ?? 0) - (b[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

/** Units of UTF-16 in the order of the code points they stand for: surrogates come after everything that one unit holds. */
const placeOfUnit = (unit: number): number => (unit < 0xd800 ? unit : unit < 0xe000 ? unit + 0x2000 : unit - 0x800);

/** Order of the code points, the same on every machine: negative, 0 or positive. */
export function compareCodePoints(a: string, b: string): number {
  if (a === b) return 0;
  const shared = Math.min(a.length, b.length);
  for (let at = 0; at < shared; at += 1) {
    const [left, right] = [a.charCodeAt(at), b.charCodeAt(at)];
    if (left !== right) return placeOfUnit(left) - placeOfUnit(right);
  }
  return a.length - b.length;
}

/**
 * Vietnamese alphabetical order: letters first (a ă â b c d đ e ê … o ô ơ … u ư
 * …, blanks and signs before digits before letters), then tones (none, huyền,
 * hỏi, ngã, sắc, nặng), then small before capital, and at the very last the
 * code points, so that 0 means the same text. Composed and decomposed spellings
 * stand together. It does not ask the machine for its locale or its collation
 * tables, so that a frozen result has the same order on any machine, in any
 * year.
 */
export function compareVietnamese(a: string, b: string): number {
  if (a === b) return 0;
  const [left, right] = [sortKey(a), sortKey(b)];
  return (
    compareWeights(left.letters, right.letters) ||
    compareWeights(left.tones, right.tones) ||
    compareWeights(left.cases, right.cases) ||
    compareCodePoints(a, b)
  );
}
