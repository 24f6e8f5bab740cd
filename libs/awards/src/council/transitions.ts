/** Where a session and a case can go from where they stand; nothing ended is opened again. */
export const sessionMoves = { draft: ['open'], open: ['ended'], ended: [] } as const;
export const caseMoves = { waiting: ['open'], open: ['closed'], closed: [] } as const;

export type SessionState = keyof typeof sessionMoves;
export type CaseState = keyof typeof caseMoves;

export const mayMove = <State extends string>(moves: Readonly<Record<State, readonly State[]>>, from: State, to: State): boolean => moves[from].includes(to);
