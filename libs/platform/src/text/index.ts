export { comparisonKey, nameKey } from './comparison-key';
export { cleanText } from './clean-text';
export { copiedText, copyLine } from './copy-text';
export { type Frame, frameOf, framesOf } from './frames';
export { type KeepElement, LongJson, type LongShape, readLongJson } from './long-json';
export * from './name-pattern';
