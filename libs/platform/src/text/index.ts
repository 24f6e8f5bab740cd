export { comparisonKey, nameKey } from './comparison-key';
export { cleanText } from './clean-text';
export { linesOf } from './lines-of';
