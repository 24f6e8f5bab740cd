import { text } from 'node:stream/consumers';
import { drawMinutes } from './draw-minutes';
import type { MinutesOrder } from './minutes-order';

/** Program that draws minutes with a template of the office's: the order as JSON on standard input, the bytes on standard output. */
async function main(): Promise<void> {
  process.stdout.write(await drawMinutes(JSON.parse(await text(process.stdin)) as MinutesOrder));
}

void main();
