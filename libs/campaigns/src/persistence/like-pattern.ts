import { comparisonKey } from '@dvk/platform';

/** A LIKE pattern that finds the words anywhere; what the user typed never acts as a wildcard. */
export function likePattern(search: string): string {
  return `%${comparisonKey(search).replace(/[\\%_]/g, '\\$&')}%`;
}
