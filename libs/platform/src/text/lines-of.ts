import type { Readable } from 'node:stream';

/** The lines of a stream of UTF-8, without their breaks. Only `\n` breaks: readline would end a line at U+2028 too, which JSON text may hold. Those that come in many pieces are put together once. */
export async function* linesOf(stream: Readable): AsyncGenerator<string> {
  let begun: string[] = [];
  for await (const piece of stream.setEncoding('utf8')) {
    const text = piece as string;
    let from = 0;
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
      begun.push(text.slice(from, end));
      yield begun.join('');
      begun = [];
      from = end + 1;
    }
    if (from < text.length) begun.push(text.slice(from));
  }
  if (begun.length > 0) yield begun.join('');
}
