export * from './campaign-access.service';
export * from './judging.module';
export * from './own-sheets.reader';
export * from './own-sheets.writer';
export * from './season-assembler';
export * from './season-intake';
