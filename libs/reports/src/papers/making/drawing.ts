import type { PaperHeadName } from '@dvk/campaigns';
import type { PaperKind } from '../../paper-kinds';
import type { PaperSettings } from '../paper-settings';
import { settingsOf } from '../settings-of-campaign';
import type { OrderedSeason, PaperOrder } from './paper-order';

/** A paper about to be drawn. */
export type Drawing = OrderedSeason & PaperOrder & { readonly settings: PaperSettings };

export const headOfKind: Readonly<Record<PaperKind, PaperHeadName>> = {
  'proposal-letter': 'proposalLetter',
  'award-list': 'awardList',
  'change-table': 'awardList',
  'scoring-report': 'scoringReport',
  'score-summary': 'scoreSummary',
  'rank-explanation': 'rankExplanation',
  'reward-notice': 'resultNotice',
  'no-reward-notice': 'resultNotice',
};

export const drawingOf = (order: PaperOrder, { season, result }: OrderedSeason): Drawing => ({ ...order, season, result, settings: settingsOf(headOfKind[order.kind], order.papers, season) });
