import type { PaperHeadName } from '@dvk/campaigns';
import { type FileChild, patchDocument } from 'docx';
import { Workbook } from 'exceljs';
import { identityText } from '../../paper-identity';
import type { PaperKind } from '../../paper-kinds';
import { addAwardListSheets } from '../award-list/award-list';
import { awardListOfSeason } from '../award-list/award-list-of-season';
import { PAPER_NAMES } from '../messages.vi';
import type { PaperSettings } from '../paper-settings';
import { proposalLetter } from '../proposal-letter/proposal-letter';
import { proposalLetterOfSeason } from '../proposal-letter/proposal-letter-of-season';
import { rankExplanation } from '../rank-explanation/rank-explanation';
import { rankExplanationOfSeason } from '../rank-explanation/rank-explanation-of-season';
import { resultNotices } from '../result-notice/result-notice';
import { resultNoticeOfSeason } from '../result-notice/result-notice-of-season';
import { addScoreSummarySheets } from '../score-summary/score-summary';
import { scoreSummaryOfSeason } from '../score-summary/score-summary-of-season';
import { scoringReport } from '../scoring-report/scoring-report';
import { scoringReportOfSeason } from '../scoring-report/scoring-report-of-season';
import { largeWorkbook } from '../large-workbook';
import { settingsOf } from '../settings-of-campaign';
import { oneAfterAnother } from '../templates/one-after-another';
import { explanationPatches, letterPatches, noticePatches, type Patches, reportPatches } from '../templates/template-patches';
import { packed } from '../word/docx-package';
import { type VerifyMark, verifyMarkOf } from '../word/verify-mark';
import { verifyFooter, wordBytes } from '../word/word-document';
import type { OrderedSeason, PaperOrder } from './paper-order';

type Drawing = OrderedSeason & PaperOrder & { readonly settings: PaperSettings };
type WordKind = Exclude<PaperKind, 'award-list' | 'score-summary'>;

export const headOfKind: Readonly<Record<PaperKind, PaperHeadName>> = {
  'proposal-letter': 'proposalLetter',
  'award-list': 'awardList',
  'scoring-report': 'scoringReport',
  'score-summary': 'scoreSummary',
  'rank-explanation': 'rankExplanation',
  'reward-notice': 'resultNotice',
  'no-reward-notice': 'resultNotice',
};

const sheets: Readonly<Record<'award-list' | 'score-summary', (book: Workbook, drawing: Drawing) => void>> = {
  'award-list': (book, { season, result, sha256, settings }) => addAwardListSheets(book, awardListOfSeason(season, result, sha256, settings)),
  'score-summary': (book, { season, result, sha256, settings }) => addScoreSummarySheets(book, scoreSummaryOfSeason(season, result, sha256, settings)),
};

const pages: Readonly<Record<WordKind, (drawing: Drawing) => readonly (readonly FileChild[])[]>> = {
  'proposal-letter': ({ season, result, sha256, settings }) => [proposalLetter(proposalLetterOfSeason(season, result, sha256, settings))],
  'scoring-report': ({ season, result, sha256, settings, decisions }) => [scoringReport(scoringReportOfSeason(season, result, sha256, settings, decisions))],
  'rank-explanation': ({ season, result, settings }) => [rankExplanation(rankExplanationOfSeason(season, result, settings))],
  'reward-notice': ({ season, result, sha256, settings }) => resultNotices(resultNoticeOfSeason(season, result, sha256, settings, true)),
  'no-reward-notice': ({ season, result, sha256, settings }) => resultNotices(resultNoticeOfSeason(season, result, sha256, settings, false)),
};

/** What fills a template, once or for each unit; nothing at all where nobody is to be told anything. */
const patches: Readonly<Record<WordKind, (drawing: Drawing, mark: VerifyMark) => readonly Patches[]>> = {
  'proposal-letter': ({ season, result, sha256, settings }, mark) => [letterPatches(proposalLetterOfSeason(season, result, sha256, settings), mark)],
  'scoring-report': ({ season, result, sha256, settings, decisions }, mark) => [reportPatches(scoringReportOfSeason(season, result, sha256, settings, decisions), mark)],
  'rank-explanation': ({ season, result, settings }, mark) => [explanationPatches(rankExplanationOfSeason(season, result, settings), mark)],
  'reward-notice': (drawing, mark) => noticesOf(drawing, mark, true),
  'no-reward-notice': (drawing, mark) => noticesOf(drawing, mark, false),
};

function noticesOf({ season, result, sha256, settings }: Drawing, mark: VerifyMark, rewarded: boolean): Patches[] {
  const view = resultNoticeOfSeason(season, result, sha256, settings, rewarded);
  return view.units.map((notice) => noticePatches(view, notice, mark));
}

/** Longer lists are written row by row. */
const mostInMemory = 2_000;

/**
 * The bytes of a paper, from the manifest and what the campaign says around it alone. Its times are those of the result, so that
 * a paper made again years later says the same.
 */
export async function drawPaper(order: PaperOrder, { season, result }: OrderedSeason): Promise<Buffer> {
  const { kind } = order;
  const at = new Date(order.frozenAt);
  const drawing: Drawing = { ...order, season, result, settings: settingsOf(headOfKind[kind], order.papers, season) };
  if (kind === 'award-list' && season.nominations.length > mostInMemory) return largeAwardList(drawing, order, at);
  if (kind === 'award-list' || kind === 'score-summary') {
    const book = new Workbook();
    book.created = at;
    book.modified = at;
    book.creator = season.organizer;
    book.description = identityOf(order);
    sheets[kind](book, drawing);
    return Buffer.from(await book.xlsx.writeBuffer());
  }
  const mark = await verifyMarkOf(order.sha256, order.publicUrl);
  const filled = order.template === null ? [] : await filledWith(Buffer.from(order.template, 'base64'), patches[kind](drawing, mark));
  if (filled.length > 0) return packed(oneAfterAnother(filled), at);
  return wordBytes({ title: PAPER_NAMES[kind], creator: season.organizer, at, footer: verifyFooter(mark), sections: pages[kind](drawing) });
}

/** One file for each filling of a template. */
async function filledWith(data: Buffer, fillings: readonly Patches[]): Promise<Buffer[]> {
  const files: Buffer[] = [];
  for (const each of fillings) files.push(await patchDocument({ outputType: 'nodebuffer', data, patches: each, trimPlaceholders: true }));
  return files;
}

function largeAwardList({ season, result, sha256, settings }: Drawing, order: PaperOrder, at: Date): Promise<Buffer> {
  const view = awardListOfSeason(season, result, sha256, settings);
  const empty = { ...view, tiers: [], undecided: [], notProposed: [], ranking: [] };
  return largeWorkbook({ creator: season.organizer, at, description: identityOf(order) }, (book) => addAwardListSheets(book, empty), (book) => addAwardListSheets(book, view));
}

/** What a workbook says of itself, so that it can be made again and compared. */
const identityOf = ({ kind, sha256, papers }: PaperOrder): string => identityText({ kind, sha256, head: papers[headOfKind[kind]] });
