export * from './campaign-access.service';
export * from './judging.module';
export * from './season-assembler';
export * from './season-intake';
