import { Readable } from 'node:stream';
import { Problem } from '@dvk/platform';
import { parse } from 'csv-parse';
import type { TableRow } from './list-of-table';

const mostCsvBytes = 2 * 1024 * 1024;
const mostCsvRows = 20_100;
const pieceBytes = 32 * 1024;
const longestRecord = 256 * 1024;
const delimiterSearched = 8 * 1024;

/**
 * Rows of a CSV file as Excel, LibreOffice or a script writes it: UTF-8 with or without a mark at its start, or UTF-16 with
 * one; semicolon, comma or tab. Read piece by piece, so that nobody else waits.
 *
 * @throws Problem invalid `assignment-file.not-utf8`, `assignment-file.csv-broken` {line}, `assignment-file.too-large`
 */
export async function readCsv(bytes: Buffer): Promise<TableRow[]> {
  if (bytes.length > mostCsvBytes) throw Problem.invalid('assignment-file.too-large');
  const text = decode(bytes);
  const parser = parse({ delimiter: delimiterOf(text), relax_column_count: true, skip_empty_lines: true, info: true, max_record_size: longestRecord });
  const rows: TableRow[] = [];
  try {
    for await (const { record, info } of Readable.from(pieces(text)).pipe(parser) as AsyncIterable<{ record: string[]; info: { empty_lines: number } }>) {
      // The number is that of the row in a spreadsheet program, which shows a line break inside quotes as one row.
      rows.push({ number: rows.length + 1 + info.empty_lines, cells: new Map(record.map((cell, at) => [at + 1, cell])) });
      if (rows.length > mostCsvRows) throw Problem.invalid('assignment-file.too-large');
    }
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw Problem.invalid('assignment-file.csv-broken', { line: rows.length + 1 });
  }
  return rows;
}

function decode(bytes: Buffer): string {
  const [first, second] = bytes;
  const encoding = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    if (text.includes('\0')) throw new Error('a zero byte');
    return text;
  } catch {
    throw Problem.invalid('assignment-file.not-utf8');
  }
}

/** Whatever stands most often near the start, outside quotes; titles above the head hold none. */
function delimiterOf(text: string): string {
  const start = text.slice(0, delimiterSearched).replace(/"[^"]*"/gu, '');
  const counted = [';', ',', '\t'].map((sign) => [sign, start.split(sign).length] as const);
  return counted.reduce((most, each) => (each[1] > most[1] ? each : most))[0];
}

function* pieces(text: string): Generator<string> {
  for (let from = 0; from < text.length; from += pieceBytes) yield text.slice(from, from + pieceBytes);
}
