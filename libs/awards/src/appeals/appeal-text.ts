import { cleanText, Problem } from '@dvk/platform';

/** Longest appeal and longest answer, in characters as they arrive. */
export const longestAppeal = 5_000;

/** @throws Problem invalid `appeal.text-missing` when nothing is left of it after cleaning */
export function requireText(given: string): string {
  const text = cleanText(given);
  if (text === '') throw Problem.invalid('appeal.text-missing', {}, [{ field: 'text', code: 'appeal.text-missing' }]);
  return text;
}
