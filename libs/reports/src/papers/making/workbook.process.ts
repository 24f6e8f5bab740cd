import { handOver, tellProgress } from './answer';
import { drawWorkbook, isWorkbook } from './draw-workbook';
import { drawingOf } from './drawing';
import { readOrder } from './ordered-input';

/** As the making process for papers that are workbooks, without what only Word needs: a list of any length takes little room. */
async function main(): Promise<void> {
  const drawing = drawingOf(...(await readOrder(process.stdin)));
  if (!isWorkbook(drawing)) throw new Error('not a workbook');
  handOver(await drawWorkbook(drawing, tellProgress));
}

void main();
