export { readSeasonWorkbook } from './read-season-workbook';
export { writeSeasonTemplate, writeSeasonWorkbook } from './writing/write-season-workbook';
export { rankSeasonWorkbook, RESULT_FILES } from './rank-season-workbook';
export { faultLine, refusalSentence } from './messages.vi';
