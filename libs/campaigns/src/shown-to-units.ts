/**
 * How much of its own nomination a unit sees once the result is published, each level with what the one before it shows:
 * award, class and reason; rank and score; how the figure came about.
 */
export const shownToUnits = ['outcome', 'outcome-and-score', 'explanation'] as const;

export type ShownToUnits = (typeof shownToUnits)[number];

/** What a publication shows to units and for how many days appeals are taken. */
export interface PublicationRules {
  readonly showToUnits: ShownToUnits;
  readonly appealDays: number;
}

/** Appeals of longer than two months after publication would be about another season. */
export const mostAppealDays = 60;

export const usualPublicationRules: PublicationRules = { showToUnits: 'outcome', appealDays: 10 };
