import type { FrozenSeason } from '@dvk/awards';
import type { PaperSettings } from '@dvk/campaigns';
import { Workbook } from 'exceljs';
import { identityText } from './paper-identity';
import type { PaperKind } from './paper-kinds';
import { addAwardListSheets } from './papers/award-list/award-list';
import { awardListOfSeason } from './papers/award-list/award-list-of-season';
import { addScoreSummarySheets } from './papers/score-summary/score-summary';
import { scoreSummaryOfSeason } from './papers/score-summary/score-summary-of-season';
import { awardListSettings, scoreSummarySettings } from './papers/settings-of-campaign';

/** A frozen season with what identifies it on paper. */
export interface PaperSource extends FrozenSeason {
  readonly sha256: string;
  readonly frozenAt: Date;
}

const draw: Readonly<Record<PaperKind, (book: Workbook, source: PaperSource, settings: PaperSettings) => void>> = {
  'award-list': (book, { season, result, sha256 }, { awardList }) =>
    addAwardListSheets(book, awardListOfSeason(season, result, sha256, awardListSettings(awardList, season))),
  'score-summary': (book, { season, result, sha256 }, { scoreSummary }) =>
    addScoreSummarySheets(book, scoreSummaryOfSeason(season, result, sha256, scoreSummarySettings(scoreSummary, season))),
};

/**
 * The workbook of a paper, from the manifest and the campaign's heads alone. Its dates are those of the result, so that a
 * paper made again years later says the same.
 */
export async function makePaper(kind: PaperKind, source: PaperSource, settings: PaperSettings): Promise<Buffer> {
  const book = new Workbook();
  book.created = source.frozenAt;
  book.modified = source.frozenAt;
  book.creator = source.season.organizer;
  book.description = identityText({ kind, sha256: source.sha256, head: kind === 'award-list' ? settings.awardList : settings.scoreSummary });
  draw[kind](book, source, settings);
  return Buffer.from(await book.xlsx.writeBuffer());
}
