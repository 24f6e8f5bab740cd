import { nameKey } from '@dvk/platform';

const word = /[\p{L}\p{M}\p{N}]+/gu;
/** What may stand between two words of one name. */
const gap = /^[\s\u200b-\u200d\u2060\ufeff]+$/u;

interface Span {
  readonly from: number;
  readonly to: number;
}

/**
 * Where a text names somebody: the words of the name one after the other and nothing but blanks between, however they were typed
 * (case, NFC/NFD, the place of the tone); tones and letters count (Hoa is not Hòa), and a longer word that begins alike is another one.
 */
export function namedAt(text: string, name: string): Span[] {
  const wanted = wordsOf(name).map(({ key }) => key);
  if (wanted.length === 0) return [];
  const words = wordsOf(text);
  const found: Span[] = [];
  for (let at = 0; at + wanted.length <= words.length; ) {
    const run = words.slice(at, at + wanted.length);
    const isName = run.every(({ key, from }, place) => key === wanted[place] && (place === 0 || gap.test(text.slice(run[place - 1]?.to, from))));
    const [first, last] = [run[0], run.at(-1)];
    if (isName && first !== undefined && last !== undefined) found.push({ from: first.from, to: last.to });
    at += isName ? wanted.length : 1;
  }
  return found;
}

/** The text with the name gone and the words in its place. */
export function withoutName(text: string, name: string, instead: string): string {
  let [whole, from] = ['', 0];
  for (const span of namedAt(text, name)) {
    whole += text.slice(from, span.from) + instead;
    from = span.to;
  }
  return whole + text.slice(from);
}

/** The first place where the name stands, with some text on both sides. */
export function excerptAround(text: string, name: string, beside = 80): string {
  const [first] = namedAt(text, name);
  if (first === undefined) return '';
  const [from, to] = [Math.max(0, first.from - beside), Math.min(text.length, first.to + beside)];
  return `${from > 0 ? '… ' : ''}${text.slice(from, to).trim()}${to < text.length ? ' …' : ''}`;
}

function wordsOf(text: string): { readonly key: string; readonly from: number; readonly to: number }[] {
  return [...text.matchAll(word)].map((found) => ({ key: nameKey(found[0]), from: found.index, to: found.index + found[0].length }));
}
