/** Seats of a panel; whoever is invited sits in without marks. */
export const positions = ['chair', 'secretary', 'member', 'invitee'] as const;

export type Position = (typeof positions)[number];
