import { drawMinutes } from './draw-minutes';
import type { MinutesOrder } from './minutes-order';

/** Program of the process that draws minutes: the order as JSON on standard input, the bytes on standard output. */
async function main(): Promise<void> {
  const pieces: Buffer[] = [];
  for await (const piece of process.stdin) pieces.push(piece as Buffer);
  process.stdout.write(await drawMinutes(JSON.parse(Buffer.concat(pieces).toString('utf8')) as MinutesOrder));
}

void main();
