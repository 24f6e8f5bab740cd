import { comparisonKey } from '../../plain-text';

/** Heads, sheet names and words of lists are the same when nothing but case, marks and spaces differs. */
export function matchKey(text: string): string {
  return comparisonKey(text).replaceAll(' ', '');
}

/** The value a word of a list stands for; undefined: no word of the list. */
export function valueOfWord<V>(list: readonly (readonly [word: string, value: V])[], text: string): V | undefined {
  const key = matchKey(text);
  return list.find(([word]) => matchKey(word) === key)?.[1];
}
