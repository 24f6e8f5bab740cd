/** đề nghị khen, whatever came of it · khen thưởng by a decision that stands; both by published results alone. */
export const awardStates = ['proposed', 'rewarded'] as const;

export type AwardState = (typeof awardStates)[number];
