import type { FoundInitiativesOrder } from './found-initiatives-order';
import { writeFoundInitiatives } from './write-found-initiatives';

/** Program of the writing process: the order as JSON on standard input, the workbook's bytes on standard output. */
async function main(): Promise<void> {
  const pieces: Buffer[] = [];
  for await (const piece of process.stdin) pieces.push(piece as Buffer);
  process.stdout.write(await writeFoundInitiatives(JSON.parse(Buffer.concat(pieces.splice(0)).toString('utf8')) as FoundInitiativesOrder));
}

void main();
