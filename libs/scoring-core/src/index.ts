export * from './marks';
export * from './criteria-set';
export * from './rules';
export * from './season';
export * from './season-result';
