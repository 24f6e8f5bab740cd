import type { RegistrationListOrder } from './registration-list-order';
import { writeRegistrationList } from './write-registration-list';

/** Program of the writing process: the order as JSON on standard input, the workbook's bytes on standard output. */
async function main(): Promise<void> {
  const pieces: Buffer[] = [];
  for await (const piece of process.stdin) pieces.push(piece as Buffer);
  process.stdout.write(await writeRegistrationList(JSON.parse(Buffer.concat(pieces.splice(0)).toString('utf8')) as RegistrationListOrder));
}

void main();
