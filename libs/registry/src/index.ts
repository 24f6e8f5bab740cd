export * from './campaign-nomination';
export * from './initiative-details';
export * from './nominations.reader';
export * from './registry.module';
