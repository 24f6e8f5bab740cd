import { Workbook } from 'exceljs';
import { identityText } from '../../paper-identity';
import { awardListRows, awardListSheets, withoutAwardLines } from '../award-list/award-list';
import { awardListOfSeason } from '../award-list/award-list-of-season';
import { type DrawSheets, largeWorkbook } from '../large-workbook';
import type { SheetMark } from '../paper-frame';
import { scoreSummaryRows, scoreSummarySheets, withoutSummaryLines } from '../score-summary/score-summary';
import { scoreSummaryOfSeason } from '../score-summary/score-summary-of-season';
import { markInWords, resultMarkOf, verifyMarkOf } from '../word/verify-mark';
import { type Drawing, headOfKind } from './drawing';
import type { PaperOrder } from './paper-order';
import { countedFor, type TellProgress, toldNobody } from './progress';

/** Papers that are workbooks. */
export type WorkbookKind = 'award-list' | 'score-summary';

export const isWorkbook = (drawing: Drawing): drawing is Drawing & { readonly kind: WorkbookKind } => drawing.kind === 'award-list' || drawing.kind === 'score-summary';

/** The sheets of a workbook, the same without their rows, and how many rows they have. */
interface Sheets {
  readonly draw: DrawSheets;
  readonly rehearse: DrawSheets;
  readonly rows: number;
}

const sheets: Readonly<Record<WorkbookKind, (drawing: Drawing, mark: SheetMark) => Sheets>> = {
  'award-list': ({ season, result, settings }, mark) => {
    const view = awardListOfSeason(season, result, mark, settings);
    return { draw: (book) => awardListSheets(book, view), rehearse: (book) => awardListSheets(book, withoutAwardLines(view)), rows: awardListRows(view) };
  },
  'score-summary': ({ season, result, settings }, mark) => {
    const view = scoreSummaryOfSeason(season, result, mark, settings);
    return { draw: (book) => scoreSummarySheets(book, view), rehearse: (book) => scoreSummarySheets(book, withoutSummaryLines(view)), rows: scoreSummaryRows(view) };
  },
};

/** Longer lists are written row by row. */
const mostInMemory = 1_000;

/** The bytes of a workbook. Its times are those of the result, so that a paper made again years later says the same. */
export async function drawWorkbook(drawing: Drawing & { readonly kind: WorkbookKind }, tell: TellProgress = toldNobody): Promise<Buffer> {
  const [at, creator, description] = [new Date(drawing.frozenAt), drawing.season.organizer, identityOf(drawing)];
  if (drawing.season.nominations.length > mostInMemory) {
    // A sheet that is written row by row takes no pictures.
    const { draw, rehearse, rows } = sheets[drawing.kind](drawing, { footer: footerOf(drawing), picture: null });
    return largeWorkbook({ creator, at, description }, rehearse, draw, countedFor(rows, tell));
  }
  const { draw, rows } = sheets[drawing.kind](drawing, await markOf(drawing));
  const book = new Workbook();
  book.created = at;
  book.modified = at;
  book.creator = creator;
  book.description = description;
  const rowDone = countedFor(rows, tell);
  for (const _ of draw(book)) rowDone();
  return Buffer.from(await book.xlsx.writeBuffer());
}

const footerOf = ({ sha256, checkpoint }: PaperOrder): string => markInWords(resultMarkOf(sha256, checkpoint));

/** Without an address of the public pages a QR code would lead nowhere. */
async function markOf(drawing: Drawing): Promise<SheetMark> {
  const { sha256, checkpoint, publicUrl } = drawing;
  return { footer: footerOf(drawing), picture: publicUrl === null ? null : (await verifyMarkOf(sha256, checkpoint, publicUrl)).picture };
}

/** What a workbook says of itself, so that it can be made again and compared. */
const identityOf = ({ kind, sha256, papers }: PaperOrder): string => identityText({ kind, sha256, head: papers[headOfKind[kind]] });
