import type { ErrorSentences } from '../format';

export const judging = {};

export const judgingErrors: ErrorSentences = {};
