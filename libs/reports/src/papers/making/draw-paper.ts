import { type FileChild, patchDocument } from 'docx';
import type { PaperKind } from '../../paper-kinds';
import { changedLines, changeTable } from '../change-table/change-table';
import { changeTableOfVersions } from '../change-table/change-table-of-versions';
import { PAPER_NAMES } from '../messages.vi';
import { proposalLetter } from '../proposal-letter/proposal-letter';
import { proposalLetterOfSeason } from '../proposal-letter/proposal-letter-of-season';
import { rankExplanation } from '../rank-explanation/rank-explanation';
import { explanationVolumes } from '../rank-explanation/rank-explanation-of-season';
import { inVolumes } from '../rank-explanation/volumes';
import { resultNotices } from '../result-notice/result-notice';
import { resultNoticeOfSeason } from '../result-notice/result-notice-of-season';
import { scoringReport } from '../scoring-report/scoring-report';
import { scoringReportOfSeason } from '../scoring-report/scoring-report-of-season';
import { oneAfterAnother } from '../templates/one-after-another';
import { explanationPatches, letterPatches, noticePatches, type Patches, reportPatches } from '../templates/template-patches';
import { packed } from '../word/docx-package';
import { rowsInPlace } from '../word/long-table';
import { type VerifyMark, verifyMarkOf } from '../word/verify-mark';
import { verifyFooter, wordBytes } from '../word/word-document';
import { type Drawing, drawingOf } from './drawing';
import { drawWorkbook, isWorkbook, type WorkbookKind } from './draw-workbook';
import type { OrderedSeason, PaperOrder } from './paper-order';
import { countedFor, type TellProgress, toldNobody } from './progress';

type WordKind = Exclude<PaperKind, WorkbookKind>;

/** A Word file before it is one: its pages, and what fills a template of the office instead, once or for each unit; nothing at all where nobody is to be told anything. */
interface WordContent {
  readonly pages: () => readonly (readonly FileChild[])[];
  readonly patches: () => readonly Patches[];
}

const contents: Readonly<Record<Exclude<WordKind, 'rank-explanation' | 'change-table'>, (drawing: Drawing, mark: VerifyMark) => WordContent>> = {
  'proposal-letter': ({ season, result, sha256, settings, behind }, mark) => {
    const view = proposalLetterOfSeason(season, result, sha256, settings, behind.sessions);
    return { pages: () => [proposalLetter(view)], patches: () => [letterPatches(view, mark)] };
  },
  'scoring-report': ({ season, result, sha256, settings, decisions }, mark) => {
    const view = scoringReportOfSeason(season, result, sha256, settings, decisions);
    return { pages: () => [scoringReport(view)], patches: () => [reportPatches(view, mark)] };
  },
  'reward-notice': (drawing, mark) => noticesOf(drawing, mark, true),
  'no-reward-notice': (drawing, mark) => noticesOf(drawing, mark, false),
};

function noticesOf({ season, result, settings, showsFigures, behind }: Drawing, mark: VerifyMark, rewarded: boolean): WordContent {
  const view = resultNoticeOfSeason(season, result, settings, { rewarded, showsFigures, rewards: behind.rewards });
  return { pages: () => resultNotices(view), patches: () => view.units.map((notice) => noticePatches(view, notice, mark)) };
}

/**
 * The bytes of a paper, from the manifest and what the campaign says around it alone. Its times are those of the result, so that
 * a paper made again years later says the same.
 */
export async function drawPaper(order: PaperOrder, ordered: OrderedSeason, tell: TellProgress = toldNobody): Promise<Buffer> {
  const drawing = drawingOf(order, ordered);
  if (isWorkbook(drawing)) return drawWorkbook(drawing, tell);
  const kind = order.kind as WordKind;
  const mark = await verifyMarkOf(order.sha256, order.checkpoint, order.publicUrl);
  if (kind === 'change-table') return changesOfCorrection(drawing, mark, tell);
  return kind === 'rank-explanation' ? explanations(drawing, mark, tell) : wordFile(drawing, mark, contents[kind](drawing, mark));
}

/** Its rows are written behind the rest. */
async function changesOfCorrection({ season, settings, behind, sha256, frozenAt }: Drawing, mark: VerifyMark, tell: TellProgress): Promise<Buffer> {
  const { changes } = behind;
  if (changes === null) throw new Error('nothing was corrected');
  const view = changeTableOfVersions(season, { sha256, frozenAt }, changes, settings);
  const rowDone = countedFor(view.rows.length, tell);
  const finish = (xml: string): Promise<string> => rowsInPlace(xml, changedLines(view), rowDone);
  return wordBytes({ title: PAPER_NAMES['change-table'], creator: season.organizer, at: new Date(frozenAt), footer: verifyFooter(mark), sections: [changeTable(view)], finish });
}

/** One file, or an archive of volumes. */
async function explanations(drawing: Drawing, mark: VerifyMark, tell: TellProgress): Promise<Buffer> {
  const { season, result, settings } = drawing;
  const pageDone = countedFor(season.nominations.length, tell);
  const volumes = [];
  for (const view of explanationVolumes(season, result, settings)) {
    const bytes = await wordFile(drawing, mark, { pages: () => [rankExplanation(view)], patches: () => [explanationPatches(view, mark)] });
    for (const _ of view.pages) pageDone();
    volumes.push({ bytes, nominations: view.pages.map(({ code, name }) => ({ code, name })) });
  }
  return inVolumes(volumes, season.title);
}

async function wordFile({ kind, frozenAt, season, template }: Drawing, mark: VerifyMark, { pages, patches }: WordContent): Promise<Buffer> {
  const at = new Date(frozenAt);
  const filled = template === null ? [] : await filledWith(Buffer.from(template, 'base64'), patches());
  if (filled.length > 0) return packed(oneAfterAnother(filled), at);
  return wordBytes({ title: PAPER_NAMES[kind], creator: season.organizer, at, footer: verifyFooter(mark), sections: pages() });
}

/** One file for each filling of a template. */
async function filledWith(data: Buffer, fillings: readonly Patches[]): Promise<Buffer[]> {
  const files: Buffer[] = [];
  for (const each of fillings) files.push(await patchDocument({ outputType: 'nodebuffer', data, patches: each, trimPlaceholders: true }));
  return files;
}
