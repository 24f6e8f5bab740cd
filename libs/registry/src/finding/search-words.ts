import { comparisonKey } from '@dvk/platform';

/** The signs at which the database parts keys into words: see migration 0029; a test compares the two. */
const separators = /[\s!-/:-@[-`{-~–—“”‘’…«»·•]+/u;

/** Words beyond these narrow nothing more. */
const mostWords = 12;

/** The words of a text as they stand in what is searched: without marks, in small letters, without punctuation. */
export function searchWords(text: string): string[] {
  return comparisonKey(text)
    .split(separators)
    .filter((word) => word !== '');
}

/**
 * How words typed into a search box are looked for, each way wider than the one before; the wider ones are taken where the narrower
 * find nothing at all: `words`, as people type – whole words, the last one perhaps not finished; `beginnings`, each word cut short;
 * `parts`, anything anywhere in the title.
 */
export const searchWays = ['words', 'beginnings', 'parts'] as const;

export type SearchWay = (typeof searchWays)[number];

/** A term of a `tsquery`: of the provinces that are searched, whichever holds it. `cutShort`: it may go on. */
export function termOf(provinces: readonly string[], word: string, cutShort = false): string {
  return `(${provinces.map((province) => `${term(`${province}/${word}`)}${cutShort ? ':*' : ''}`).join(' | ')})`;
}

/** The words as terms of a `tsquery`, all of which must be met; empty: nothing is asked of the words. */
export function wordTerms(provinces: readonly string[], words: readonly string[], way: SearchWay): string[] {
  if (way === 'parts') return [];
  const asked = words.slice(0, mostWords);
  return asked.map((word, at) => termOf(provinces, word, way === 'beginnings' || at === asked.length - 1));
}

/** The words as patterns of the title, for the widest way; null: three letters in a row are needed to look anything up, and no word has them. */
export function titleParts(words: readonly string[]): string[] | null {
  const asked = words.slice(0, mostWords);
  return asked.some((word) => word.length >= 3) ? asked.map((word) => `%${word}%`) : null;
}

/** Any text as one term of a `tsquery`. */
export function term(text: string): string {
  return `'${text.replace(/['\\]/g, (sign) => sign + sign)}'`;
}
