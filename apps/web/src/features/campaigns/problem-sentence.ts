import { fillSentence } from '../../messages/format';
import { messages } from '../../messages/vi';

interface FoundProblem {
  readonly code: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** Decimals come as texts with a point; people read a comma. */
const withComma = (value: unknown): unknown => (typeof value === 'string' && /^-?\d+\.\d+$/.test(value) ? value.replace('.', ',') : value);

/** The sentence of a problem found by scoring-core, here or on the server. */
export function problemSentence({ code, params }: FoundProblem): string {
  const sentence = (messages.errors as Readonly<Record<string, string>>)[code];
  const shown = Object.fromEntries(Object.entries(params).map(([name, value]) => [name, withComma(value)]));
  return (sentence === undefined ? null : fillSentence(sentence, shown)) ?? code;
}
