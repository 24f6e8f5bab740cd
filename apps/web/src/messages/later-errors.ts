import type { ErrorSentences } from './format';

const later: Record<string, string> = {};

/** Adds sentences of error codes that only pages loaded later can meet, so that the first screen does not wait for them. */
export function sayLater(sentences: ErrorSentences): ErrorSentences {
  Object.assign(later, sentences);
  return sentences;
}

/** Undefined for a code that no page loaded so far has brought. */
export const laterSentence = (code: string): string | undefined => later[code];
