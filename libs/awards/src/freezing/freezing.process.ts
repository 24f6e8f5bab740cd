import { once } from 'node:events';
import { linesOf } from '../../../platform/src/text';
import { frozenLines } from './frozen-lines';

/** Program of the freezing process: a season as lines on standard input, its frozen result as lines on standard output. */
async function main(): Promise<void> {
  for await (const line of frozenLines(linesOf(process.stdin))) {
    if (!process.stdout.write(`${line}\n`)) await once(process.stdout, 'drain');
  }
}

void main();
