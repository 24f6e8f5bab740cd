import { formatCount } from '../../messages/format';
import { afterClosing as afterClosingMessages } from '../../messages/vi/after-closing';
import type { RankPlace } from './after-closing-queries';

const texts = afterClosingMessages.place;

/** A place in words: "hạng 3 / 12", "đồng hạng 2 / 12", or why there is none. */
export function placeText({ kind, rank, tied, of, reason, at }: RankPlace): string {
  if (kind === 'ranked' && rank !== null) return (tied ? texts.tied : texts.ranked)(formatCount(rank), formatCount(of ?? 0));
  const why = texts.reasons[reason as keyof typeof texts.reasons];
  return at === null ? why : texts.because(why, at);
}

const same = (one: RankPlace, other: RankPlace): boolean => placeText(one) === placeText(other);

/** From the one place to the other: one place when they are the same. */
export const spanText = (best: RankPlace, worst: RankPlace): string => (same(best, worst) ? placeText(best) : texts.span(placeText(best), placeText(worst)));

export const changeText = (before: RankPlace, now: RankPlace): string => (same(before, now) ? texts.unchanged(placeText(now)) : texts.change(placeText(before), placeText(now)));
