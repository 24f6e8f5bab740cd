import type { AssignmentListView } from '@dvk/judging';
import { writeAssignmentWorkbook } from '../assignment-file/write-assignment-workbook';
import type { FiguresOrder } from '../figures/figures-order';
import { writeFiguresPaper } from '../figures/write-figures-paper';
import { writeFiguresWorkbook } from '../figures/write-figures-workbook';
import type { FoundInitiativesOrder } from '../found-initiatives/found-initiatives-order';
import { writeFoundInitiatives } from '../found-initiatives/write-found-initiatives';
import type { FormOrder } from '../filled-file/form-order';
import { writeFormWorkbook } from '../filled-file/write-form-workbook';
import type { ObstacleRegisterOrder } from '../obstacle-register/obstacle-register-order';
import { writeObstacleRegister } from '../obstacle-register/write-obstacle-register';
import { drawMinutes } from '../papers/council-minutes/draw-minutes';
import type { MinutesOrder } from '../papers/council-minutes/minutes-order';
import { drawSample } from '../papers/templates/draw-sample';
import type { SampleOrder } from '../papers/templates/sample-order';
import type { RegistrationFileOrder } from '../registration-file/writing/registration-file-order';
import { writeRegistrationWorkbook } from '../registration-file/writing/write-registration-workbook';
import type { RegistrationListOrder } from '../registration-list/registration-list-order';
import { writeRegistrationList } from '../registration-list/write-registration-list';
import type { RewardRegisterOrder } from '../reward-register/reward-register-order';
import { writeRewardRegister } from '../reward-register/write-reward-register';
import type { ScoreSheetsOrder } from '../score-sheet-workbook/writing/workbook-source';
import { writeScoreSheets } from '../score-sheet-workbook/writing/write-score-sheets';

/** What each file is made of; travels as JSON, part by part. */
export interface FileOrders {
  'assignment-list': [AssignmentListView];
  figures: [FiguresOrder];
  'found-initiatives': [FoundInitiativesOrder];
  'council-minutes': [MinutesOrder];
  'template-sample': [SampleOrder];
  'obstacle-file': [FormOrder];
  'obstacle-register': [ObstacleRegisterOrder];
  'registration-file': [RegistrationFileOrder];
  'registration-list': [RegistrationListOrder];
  'reward-register': [RewardRegisterOrder];
  'score-sheets': ScoreSheetsOrder;
}

type FileWriters = { readonly [Kind in keyof FileOrders]: (...parts: FileOrders[Kind]) => Promise<Buffer> };

/** Who writes which file. What they write is ours alone: none of them opens a file that somebody brought. */
const writers: FileWriters = {
  'assignment-list': writeAssignmentWorkbook,
  figures: (order) => (order.format === 'xlsx' ? writeFiguresWorkbook(order) : writeFiguresPaper(order)),
  'found-initiatives': writeFoundInitiatives,
  'council-minutes': drawMinutes,
  'template-sample': drawSample,
  'obstacle-file': writeFormWorkbook,
  'obstacle-register': writeObstacleRegister,
  'registration-file': writeRegistrationWorkbook,
  'registration-list': writeRegistrationList,
  'reward-register': writeRewardRegister,
  // Sheet after sheet goes to the disk: there is nothing to hand over.
  'score-sheets': async (path, book, ...sheets) => {
    await writeScoreSheets(path, book, sheets);
    return Buffer.alloc(0);
  },
};

/** @throws Error for a kind that nobody writes; whatever its writer throws */
export function writeFile(kind: string, parts: readonly unknown[]): Promise<Buffer> {
  const write = (writers as Readonly<Record<string, ((...given: never[]) => Promise<Buffer>) | undefined>>)[kind];
  if (write === undefined) throw new Error(`nobody writes ${kind}`);
  return write(...(parts as never[]));
}
