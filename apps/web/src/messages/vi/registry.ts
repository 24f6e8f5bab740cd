import type { ErrorSentences } from '../format';

export const registry = {};

export const registryErrors: ErrorSentences = {};
