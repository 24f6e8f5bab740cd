import type { AssignmentListView } from '@dvk/judging';
import { writeAssignmentWorkbook } from './write-assignment-workbook';

/** Program of the writing process: one list as JSON on standard input, the workbook's bytes on standard output. */
async function main(): Promise<void> {
  const pieces: Buffer[] = [];
  for await (const piece of process.stdin) pieces.push(piece as Buffer);
  process.stdout.write(await writeAssignmentWorkbook(JSON.parse(Buffer.concat(pieces).toString('utf8')) as AssignmentListView));
}

void main();
