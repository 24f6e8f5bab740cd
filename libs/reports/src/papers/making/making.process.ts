import { drawPaper } from './draw-paper';
import { readOrder } from './ordered-input';

/** Program that makes Word papers: what {@link readOrder} reads on standard input, the paper's bytes on standard output. */
async function main(): Promise<void> {
  process.stdout.write(await drawPaper(...(await readOrder(process.stdin))));
}

void main();
