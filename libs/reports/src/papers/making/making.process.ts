import { drawPaper } from './draw-paper';
import { type PaperOrder, seasonOfManifest } from './paper-order';

/** Program of the making process: the order as one line of JSON and the manifest on standard input, the paper's bytes on standard output. */
async function main(): Promise<void> {
  const pieces: Buffer[] = [];
  for await (const piece of process.stdin) pieces.push(piece as Buffer);
  const input = Buffer.concat(pieces);
  const end = input.indexOf('\n');
  const order = JSON.parse(input.toString('utf8', 0, end)) as PaperOrder;
  process.stdout.write(await drawPaper(order, seasonOfManifest(input.toString('utf8', end + 1))));
}

void main();
