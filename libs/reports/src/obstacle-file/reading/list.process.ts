import { readRawWorkbook } from '../../season-workbook/reading/read-raw-workbook';
import { listRows } from './list-rows';

/** Program of the reading process: the path in, on standard output what was read, or why not. */
async function main(path: string): Promise<void> {
  const reading = await readRawWorkbook(path, 'written');
  process.stdout.write(JSON.stringify('refusal' in reading ? reading : listRows(reading.workbook)));
}

void main(process.argv[2] ?? '');
