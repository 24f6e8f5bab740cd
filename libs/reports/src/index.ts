export * from './reports.module';
export * from './season-workbook';
export * from './papers';
