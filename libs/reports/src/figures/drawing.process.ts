import type { FiguresOrder } from './figures-order';
import { writeFiguresPaper } from './write-figures-paper';
import { writeFiguresWorkbook } from './write-figures-workbook';

/** Program of the drawing process: the order as JSON on standard input, the bytes of the file on standard output. */
async function main(): Promise<void> {
  const pieces: Buffer[] = [];
  for await (const piece of process.stdin) pieces.push(piece as Buffer);
  const order = JSON.parse(Buffer.concat(pieces.splice(0)).toString('utf8')) as FiguresOrder;
  process.stdout.write(await (order.format === 'xlsx' ? writeFiguresWorkbook(order) : writeFiguresPaper(order)));
}

void main();
