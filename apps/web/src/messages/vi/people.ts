import type { ErrorSentences } from '../format';

export const people = {};

export const peopleErrors: ErrorSentences = {};
