export * from './reminders/scheduled-reminders';
export * from './reports.module';
export * from './season-workbook';
export * from './season/season-export.service';
export { type ImportedSeason, SeasonImportService } from './season/season-import.service';
export * from './verification/kept-papers';
export { paperDifferenceLine } from './verification/messages.vi';
export { type PaperDifference } from './verification/compare-paper';
export * from './verification/verify-paper';
