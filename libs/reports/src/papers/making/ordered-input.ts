import type { Readable } from 'node:stream';
import { type OrderedSeason, type PaperOrder, readSeasonFor } from './paper-order';

/** What a making process reads: the order as one line of JSON, then the manifest. */
export async function readOrder(input: Readable): Promise<[PaperOrder, OrderedSeason]> {
  const pieces: AsyncIterator<string> = input.setEncoding('utf8')[Symbol.asyncIterator]();
  const { line, begun } = await firstLine(pieces);
  const order = JSON.parse(line) as PaperOrder;
  return [order, await readSeasonFor(order, after(begun, pieces))];
}

async function firstLine(pieces: AsyncIterator<string>): Promise<{ readonly line: string; readonly begun: string }> {
  let line = '';
  for (;;) {
    const next = await pieces.next();
    if (next.done === true) return { line, begun: '' };
    const end = next.value.indexOf('\n');
    if (end >= 0) return { line: line + next.value.slice(0, end), begun: next.value.slice(end + 1) };
    line += next.value;
  }
}

async function* after(begun: string, pieces: AsyncIterator<string>): AsyncGenerator<string> {
  yield begun;
  for (let next = await pieces.next(); next.done !== true; next = await pieces.next()) yield next.value;
}
