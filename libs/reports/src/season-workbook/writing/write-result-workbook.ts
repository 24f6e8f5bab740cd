import { campaignDefaults } from '@dvk/campaigns';
import { Workbook } from 'exceljs';
import type { Season, SeasonResult } from '@dvk/scoring-core';
import { addAwardListSheets } from '../../papers/award-list/award-list';
import { awardListOfSeason } from '../../papers/award-list/award-list-of-season';
import { addScoreSummarySheets } from '../../papers/score-summary/score-summary';
import { scoreSummaryOfSeason } from '../../papers/score-summary/score-summary-of-season';
import { markInWords, resultMarkOf } from '../../papers/word/verify-mark';
import { settingsOf } from '../../papers/settings-of-campaign';

/**
 * The ranked award workbook: award list, those not proposed, complete ranking, score summary with its four sheets. A season
 * on its own says nothing of heads and signers, so the papers have those of a new campaign.
 */
export async function writeResultWorkbook(path: string, season: Season, result: SeasonResult, sha256: string): Promise<void> {
  const { paperSettings } = campaignDefaults;
  const book = new Workbook();
  const mark = { footer: markInWords(resultMarkOf(sha256, null)), picture: null };
  addAwardListSheets(book, awardListOfSeason(season, result, mark, settingsOf('awardList', paperSettings, season)));
  addScoreSummarySheets(book, scoreSummaryOfSeason(season, result, mark, settingsOf('scoreSummary', paperSettings, season)));
  await book.xlsx.writeFile(path);
}
