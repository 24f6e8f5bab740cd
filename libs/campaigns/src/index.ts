export * from './campaigns.module';
export * from './peer-grouping';
export * from './paper-settings';
