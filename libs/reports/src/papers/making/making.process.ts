import { drawPaper } from './draw-paper';
import { type OrderedSeason, type PaperOrder, seasonOfManifest } from './paper-order';

/** Program of the making process: the order as one line of JSON and the manifest on standard input, the paper's bytes on standard output. */
async function main(): Promise<void> {
  const [order, season] = await read();
  process.stdout.write(await drawPaper(order, season));
}

/** What was read is forgotten with the function: a large manifest takes hundreds of megabytes. */
async function read(): Promise<[PaperOrder, OrderedSeason]> {
  const pieces: Buffer[] = [];
  for await (const piece of process.stdin) pieces.push(piece as Buffer);
  const input = Buffer.concat(pieces.splice(0));
  const end = input.indexOf('\n');
  const order = JSON.parse(input.toString('utf8', 0, end)) as PaperOrder;
  const season = seasonOfManifest(input.toString('utf8', end + 1));
  // The list names no mark: without them there is room for its rows.
  return [order, order.kind === 'award-list' ? { ...season, season: { ...season.season, sheets: [] } } : season];
}

void main();
