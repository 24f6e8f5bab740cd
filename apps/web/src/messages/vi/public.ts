import type { ErrorSentences } from '../format';

export const publicSite = {};

export const publicSiteErrors: ErrorSentences = {};
