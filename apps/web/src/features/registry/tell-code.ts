import { broughtSentence } from '../../messages/brought-sentences';
import { messages } from '../../messages/vi';
import { byStatus } from '../../messages/vi/general-errors';

/** The sentence of an error code that came as a part of an answer. */
export function tellCode(code: string | null): string {
  const sentences: Readonly<Record<string, string>> = messages.errors;
  return (code === null ? undefined : (sentences[code] ?? broughtSentence(code))) ?? byStatus.other;
}
