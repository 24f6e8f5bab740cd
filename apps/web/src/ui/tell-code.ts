import { broughtSentence } from '../messages/brought-sentences';
import { fillSentence } from '../messages/format';
import { messages } from '../messages/vi';
import { byStatus } from '../messages/vi/general-errors';

/** The sentence of an error code that came as a part of an answer. */
export function tellCode(code: string | null, params: Readonly<Record<string, unknown>> = {}): string {
  const sentences: Readonly<Record<string, string>> = messages.errors;
  const sentence = code === null ? undefined : (sentences[code] ?? broughtSentence(code));
  return (sentence === undefined ? null : fillSentence(sentence, params)) ?? byStatus.other;
}
