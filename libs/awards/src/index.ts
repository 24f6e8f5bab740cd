export * from './awards.module';
export * from './frozen-season';
export * from './program-version';
export * from './result-rows';
export * from './result-view';
export * from './results.service';
export * from './season-manifest';
