import { readRawWorkbook } from './read-raw-workbook';

/** Program of the reading process: one file path in, one {@link RawReading} as JSON on standard output. */
async function main(path: string): Promise<void> {
  const reading = await readRawWorkbook(path);
  process.stdout.write(JSON.stringify(reading));
}

void main(process.argv[2] ?? '');
