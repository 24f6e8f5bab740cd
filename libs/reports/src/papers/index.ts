export type { PaperSettings } from './paper-settings';
export type { AwardListView, AwardSection, ListedInitiative, NotProposedLine, RankedLine } from './award-list/award-list-view';
export { addAwardListSheets } from './award-list/award-list';
export { awardListOfSeason } from './award-list/award-list-of-season';
export type { DetailRow, ScoreSummaryView, SheetCell, SummaryRow } from './score-summary/score-summary-view';
export { addScoreSummarySheets } from './score-summary/score-summary';
export { scoreSummaryOfSeason } from './score-summary/score-summary-of-season';
export { numberWords } from './number-words';
export { awardListSettings, scoreSummarySettings } from './settings-of-campaign';
