import { handOver, tellProgress } from './answer';
import { drawPaper } from './draw-paper';
import { readOrder } from './ordered-input';

/** Program that makes Word papers: what {@link readOrder} reads on standard input, how far it has come and then the paper on standard output. */
async function main(): Promise<void> {
  handOver(await drawPaper(...(await readOrder(process.stdin)), tellProgress));
}

void main();
