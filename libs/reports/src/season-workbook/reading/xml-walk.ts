import { TextDecoder } from 'node:util';
import { SaxesParser } from 'saxes';
import { READING_LIMITS } from './reading-limits';
import { WorkbookRefused } from './workbook-refused';

/** What a walk through an XML part reports; names come without their namespace prefix. */
export interface XmlVisitor {
  open?(name: string, attributes: Readonly<Record<string, string>>): void;
  text?(text: string): void;
  /** True ends the walk: the rest of the part is of no interest. */
  close?(name: string): boolean | undefined;
}

/**
 * Walks through an XML part as it arrives. Document types are refused (no entity is ever expanded but XML's own five),
 * as are parts that are not well-formed, nest too deep or hold back too much.
 */
export async function walkXml(bytes: AsyncIterable<Buffer>, visitor: XmlVisitor): Promise<void> {
  const parser = new SaxesParser();
  let pending = 0;
  let depth = 0;
  let finished = false;
  parser.on('doctype', () => {
    throw new WorkbookRefused('forbidden-markup');
  });
  parser.on('opentag', (tag) => {
    pending = 0;
    depth += 1;
    if (depth > READING_LIMITS.xmlDepth) throw new WorkbookRefused('forbidden-markup');
    if (!finished) visitor.open?.(localName(tag.name), tag.attributes);
  });
  const onText = (text: string): void => {
    pending = 0;
    if (!finished) visitor.text?.(text);
  };
  parser.on('text', onText);
  parser.on('cdata', onText);
  parser.on('closetag', (tag) => {
    pending = 0;
    depth -= 1;
    if (!finished && visitor.close?.(localName(tag.name)) === true) finished = true;
  });
  for await (const text of decode(bytes)) {
    pending += text.length;
    if (pending > READING_LIMITS.xmlPendingChars) throw new WorkbookRefused('text-too-long', { limit: READING_LIMITS.cellChars });
    writeTo(parser, text);
    if (finished) return;
  }
  writeTo(parser, null);
}

function writeTo(parser: SaxesParser, text: string | null): void {
  try {
    parser.write(text);
  } catch (error) {
    if (error instanceof WorkbookRefused) throw error;
    throw new WorkbookRefused('broken');
  }
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** XML parts are UTF-8 unless a byte order mark says UTF-16. */
async function* decode(bytes: AsyncIterable<Buffer>): AsyncGenerator<string> {
  let decoder: TextDecoder | null = null;
  try {
    for await (const piece of bytes) {
      decoder ??= new TextDecoder(encodingOf(piece), { fatal: true });
      yield decoder.decode(piece, { stream: true });
    }
    if (decoder) yield decoder.decode();
  } catch (error) {
    if (error instanceof TypeError) throw new WorkbookRefused('broken');
    throw error;
  }
}

function encodingOf(start: Buffer): string {
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le';
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}
