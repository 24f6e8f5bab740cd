/** By the side door that platform keeps for programs of their own: its front door would bring the whole server along. */
export { cleanText, comparisonKey } from '../../platform/src/text';
