import type { ErrorSentences } from './format';

const brought: Record<string, string> = {};

/** Pages that are fetched later bring the sentences of refusals nobody else can meet. */
export function bringSentences(sentences: ErrorSentences): void {
  Object.assign(brought, sentences);
}

export const broughtSentence = (code: string): string | undefined => brought[code];
