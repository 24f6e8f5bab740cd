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
import { oneAfterAnother } from '../templates/one-after-another';
import { explanationPatches, letterPatches, noticePatches, type Patches, reportPatches } from '../templates/template-patches';
import { packed } from '../word/docx-package';
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
  'reward-notice': ({ season, result, settings }) => resultNotices(resultNoticeOfSeason(season, result, settings, true)),
  'no-reward-notice': ({ season, result, settings }) => resultNotices(resultNoticeOfSeason(season, result, settings, false)),
};

/** What fills a template, once or for each unit; nothing at all where nobody is to be told anything. */
const patches: Readonly<Record<WordKind, (drawing: Drawing, mark: VerifyMark) => readonly Patches[]>> = {
  'proposal-letter': ({ season, result, sha256, settings }, mark) => [letterPatches(proposalLetterOfSeason(season, result, sha256, settings), mark)],
  'scoring-report': ({ season, result, sha256, settings, decisions }, mark) => [reportPatches(scoringReportOfSeason(season, result, sha256, settings, decisions), mark)],
  'rank-explanation': ({ season, result, settings }, mark) => [explanationPatches(rankExplanationOfSeason(season, result, settings), mark)],
  'reward-notice': (drawing, mark) => noticesOf(drawing, mark, true),
  'no-reward-notice': (drawing, mark) => noticesOf(drawing, mark, false),
};

function noticesOf({ season, result, settings }: Drawing, mark: VerifyMark, rewarded: boolean): Patches[] {
  const view = resultNoticeOfSeason(season, result, settings, rewarded);
  return view.units.map((notice) => noticePatches(view, notice, mark));
}

/**
 * The bytes of a paper, from the manifest and what the campaign says around it alone. Its times are those of the result, so that
 * a paper made again years later says the same.
 */
export async function drawPaper(order: PaperOrder, ordered: OrderedSeason): Promise<Buffer> {
  const drawing = drawingOf(order, ordered);
  if (isWorkbook(drawing)) return drawWorkbook(drawing);
  const kind = order.kind as WordKind;
  const at = new Date(order.frozenAt);
  const mark = await verifyMarkOf(order.sha256, order.checkpoint, order.publicUrl);
  const filled = order.template === null ? [] : await filledWith(Buffer.from(order.template, 'base64'), patches[kind](drawing, mark));
  if (filled.length > 0) return packed(oneAfterAnother(filled), at);
  return wordBytes({ title: PAPER_NAMES[kind], creator: drawing.season.organizer, at, footer: verifyFooter(mark), sections: pages[kind](drawing) });
}

/** One file for each filling of a template. */
async function filledWith(data: Buffer, fillings: readonly Patches[]): Promise<Buffer[]> {
  const files: Buffer[] = [];
  for (const each of fillings) files.push(await patchDocument({ outputType: 'nodebuffer', data, patches: each, trimPlaceholders: true }));
  return files;
}
