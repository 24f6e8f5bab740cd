import type { ErrorSentences } from '../format';

export const organization = {};

export const organizationErrors: ErrorSentences = {};
