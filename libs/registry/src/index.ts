export * from './registry.module';
export * from './initiative-details';
