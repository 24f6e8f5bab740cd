import type { ErrorSentences } from '../format';

export const awards = {};

export const awardsErrors: ErrorSentences = {};
