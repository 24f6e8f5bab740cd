import { type FileChild, patchDocument } from 'docx';
import type { PaperKind } from '../../paper-kinds';
import { PAPER_NAMES } from '../messages.vi';
import { proposalLetter } from '../proposal-letter/proposal-letter';
import { proposalLetterOfSeason } from '../proposal-letter/proposal-letter-of-season';
import { rankExplanation } from '../rank-explanation/rank-explanation';
import { rankExplanationOfSeason } from '../rank-explanation/rank-explanation-of-season';
import { resultNotices } from '../result-notice/result-notice';
import { resultNoticeOfSeason } from '../result-notice/result-notice-of-season';
import { scoringReport } from '../scoring-report/scoring-report';
import { scoringReportOfSeason } from '../scoring-report/scoring-report-of-season';
import { explanationPatches, letterPatches, type Patches, reportPatches } from '../templates/template-patches';
import { repacked } from '../word/docx-package';
import { type VerifyMark, verifyMarkOf } from '../word/verify-mark';
import { verifyFooter, wordBytes } from '../word/word-document';
import { type Drawing, drawingOf } from './drawing';
import { drawWorkbook, isWorkbook, type WorkbookKind } from './draw-workbook';
import type { OrderedSeason, PaperOrder } from './paper-order';

type WordKind = Exclude<PaperKind, WorkbookKind>;

const pages: Readonly<Record<WordKind, (drawing: Drawing) => readonly (readonly FileChild[])[]>> = {
  'proposal-letter': ({ season, result, sha256, settings }) => [proposalLetter(proposalLetterOfSeason(season, result, sha256, settings))],
  'scoring-report': ({ season, result, sha256, settings, decisions }) => [scoringReport(scoringReportOfSeason(season, result, sha256, settings, decisions))],
  'rank-explanation': ({ season, result, settings }) => [rankExplanation(rankExplanationOfSeason(season, result, settings))],
  'reward-notice': ({ season, result, sha256, settings }) => resultNotices(resultNoticeOfSeason(season, result, sha256, settings, true)),
  'no-reward-notice': ({ season, result, sha256, settings }) => resultNotices(resultNoticeOfSeason(season, result, sha256, settings, false)),
};

const patches: Partial<Readonly<Record<PaperKind, (drawing: Drawing, mark: VerifyMark) => Patches>>> = {
  'proposal-letter': ({ season, result, sha256, settings }, mark) => letterPatches(proposalLetterOfSeason(season, result, sha256, settings), mark),
  'scoring-report': ({ season, result, sha256, settings, decisions }, mark) => reportPatches(scoringReportOfSeason(season, result, sha256, settings, decisions), mark),
  'rank-explanation': ({ season, result, settings }, mark) => explanationPatches(rankExplanationOfSeason(season, result, settings), mark),
};

/**
 * The bytes of a paper, from the manifest and what the campaign says around it alone. Its times are those of the result, so that
 * a paper made again years later says the same.
 */
export async function drawPaper(order: PaperOrder, ordered: OrderedSeason): Promise<Buffer> {
  const drawing = drawingOf(order, ordered);
  if (isWorkbook(drawing)) return drawWorkbook(drawing);
  const kind = order.kind as WordKind;
  const at = new Date(order.frozenAt);
  const mark = await verifyMarkOf(order.sha256, order.publicUrl);
  const fill = patches[kind];
  if (order.template === null || fill === undefined) {
    return wordBytes({ title: PAPER_NAMES[kind], creator: drawing.season.organizer, at, footer: verifyFooter(mark), sections: pages[kind](drawing) });
  }
  const data = Buffer.from(order.template, 'base64');
  return repacked(await patchDocument({ outputType: 'nodebuffer', data, patches: fill(drawing, mark), trimPlaceholders: true }), at);
}
