import type { ErrorSentences } from '../format';

export const campaigns = {};

export const campaignsErrors: ErrorSentences = {};
