/** Of which version a frame holds a piece. */
export const versionSigns = { before: 'b', after: 'a' } as const;
