export { comparisonKey, nameKey } from './comparison-key';
export { cleanText } from './clean-text';
export { linesOf } from './lines-of';
export { type KeepElement, LongJson, type LongShape, readLongJson } from './long-json';
