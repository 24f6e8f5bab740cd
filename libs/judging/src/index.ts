export * from './judging.module';
