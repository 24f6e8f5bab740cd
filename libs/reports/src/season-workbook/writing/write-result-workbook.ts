import { Workbook } from 'exceljs';
import type { Season, SeasonResult } from '@dvk/scoring-core';
import { addAwardListSheets } from '../../papers/award-list/award-list';
import { awardListOfSeason } from '../../papers/award-list/award-list-of-season';
import { FRAME } from '../../papers/messages.vi';
import type { PaperSettings } from '../../papers/paper-settings';
import { addScoreSummarySheets } from '../../papers/score-summary/score-summary';
import { scoreSummaryOfSeason } from '../../papers/score-summary/score-summary-of-season';

/** The ranked award workbook: award list, those not proposed, complete ranking, score summary with its four sheets. */
export async function writeResultWorkbook(path: string, season: Season, result: SeasonResult, sha256: string): Promise<void> {
  const book = new Workbook();
  addAwardListSheets(book, awardListOfSeason(season, result, sha256, awardListSettings(season)));
  addScoreSummarySheets(book, scoreSummaryOfSeason(season, result, sha256, summarySettings(season)));
  await book.xlsx.writeFile(path);
}

/** A proposal list is a paper of the State, a panel's summary one of the Party (HD 05-HD/VPTW; NĐ 30/2020). */
function awardListSettings(season: Season): PaperSettings {
  return { ...summarySettings(season), head: 'state', annexOf: FRAME.defaultAnnex(season.year), preparer: FRAME.preparer, signer: FRAME.stateSigner };
}

function summarySettings(season: Season): PaperSettings {
  return {
    head: 'party',
    parentBody: '',
    issuingBody: season.organizer,
    numberEnding: '',
    place: '',
    year: season.year,
    annexOf: '',
    preparer: FRAME.summaryPreparer,
    signer: FRAME.partySigner,
  };
}
