export { readSeasonWorkbook, type SeasonWorkbookReading } from './read-season-workbook';
export { writeSeasonTemplate, writeSeasonWorkbook } from './writing/write-season-workbook';
export { NotExpressible } from './writing/season-rows';
export { writeFaultWorkbook } from './writing/write-fault-workbook';
export { rankSeasonWorkbook, RESULT_FILES, type RankingOutcome } from './rank-season-workbook';
export { type Fault, type FaultCode, FaultList } from './faults';
export { faultLine, faultSentence } from './messages.vi';
