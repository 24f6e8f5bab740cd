export * from './awards.module';
