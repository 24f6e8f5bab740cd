import { text } from 'node:stream/consumers';
import type { RegistrationFileOrder } from './registration-file-order';
import { writeRegistrationWorkbook } from './write-registration-workbook';

/** Program of the writing process: the order as JSON on standard input, the workbook's bytes on standard output. */
async function main(): Promise<void> {
  process.stdout.write(await writeRegistrationWorkbook(JSON.parse(await text(process.stdin)) as RegistrationFileOrder));
}

void main();
