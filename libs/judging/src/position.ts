/** Seats of a panel. */
export const positions = ['chair', 'secretary', 'member'] as const;

export type Position = (typeof positions)[number];
