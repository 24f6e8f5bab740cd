import { Workbook } from 'exceljs';
import { identityText } from '../../paper-identity';
import { addAwardListSheets, awardListSheets } from '../award-list/award-list';
import { awardListOfSeason } from '../award-list/award-list-of-season';
import { type Lines, linesOver } from '../award-list/award-list-view';
import { largeWorkbook } from '../large-workbook';
import type { SheetMark } from '../paper-frame';
import { addScoreSummarySheets } from '../score-summary/score-summary';
import { scoreSummaryOfSeason } from '../score-summary/score-summary-of-season';
import { markInWords, resultMarkOf, verifyMarkOf } from '../word/verify-mark';
import { type Drawing, headOfKind } from './drawing';
import type { PaperOrder } from './paper-order';

/** Papers that are workbooks. */
export type WorkbookKind = 'award-list' | 'score-summary';

export const isWorkbook = (drawing: Drawing): drawing is Drawing & { readonly kind: WorkbookKind } => drawing.kind === 'award-list' || drawing.kind === 'score-summary';

const sheets: Readonly<Record<WorkbookKind, (book: Workbook, drawing: Drawing, mark: SheetMark) => void>> = {
  'award-list': (book, { season, result, settings }, mark) => addAwardListSheets(book, awardListOfSeason(season, result, mark, settings)),
  'score-summary': (book, { season, result, settings }, mark) => addScoreSummarySheets(book, scoreSummaryOfSeason(season, result, mark, settings)),
};

/** Longer lists are written row by row. */
const mostInMemory = 1_000;

/** The bytes of a workbook. Its times are those of the result, so that a paper made again years later says the same. */
export async function drawWorkbook(drawing: Drawing & { readonly kind: WorkbookKind }): Promise<Buffer> {
  const at = new Date(drawing.frozenAt);
  if (drawing.kind === 'award-list' && drawing.season.nominations.length > mostInMemory) return largeAwardList(drawing, at);
  const book = new Workbook();
  book.created = at;
  book.modified = at;
  book.creator = drawing.season.organizer;
  book.description = identityOf(drawing);
  sheets[drawing.kind](book, drawing, await markOf(drawing));
  return Buffer.from(await book.xlsx.writeBuffer());
}

const none: Lines<never> = linesOver([], () => {
  throw new RangeError('no line');
});

function largeAwardList(drawing: Drawing, at: Date): Promise<Buffer> {
  const { season, result, settings } = drawing;
  // A sheet that is written row by row takes no pictures.
  const view = awardListOfSeason(season, result, { footer: footerOf(drawing), picture: null }, settings);
  const empty = { ...view, tiers: [], undecided: none, notProposed: none, ranking: [] };
  return largeWorkbook({ creator: season.organizer, at, description: identityOf(drawing) }, (book) => awardListSheets(book, empty), (book) => awardListSheets(book, view));
}

const footerOf = ({ sha256, checkpoint }: PaperOrder): string => markInWords(resultMarkOf(sha256, checkpoint));

/** Without an address of the public pages a QR code would lead nowhere. */
async function markOf(drawing: Drawing): Promise<SheetMark> {
  const { sha256, checkpoint, publicUrl } = drawing;
  return { footer: footerOf(drawing), picture: publicUrl === null ? null : (await verifyMarkOf(sha256, checkpoint, publicUrl)).picture };
}

/** What a workbook says of itself, so that it can be made again and compared. */
const identityOf = ({ kind, sha256, papers }: PaperOrder): string => identityText({ kind, sha256, head: papers[headOfKind[kind]] });
