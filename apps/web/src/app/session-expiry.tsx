import { createContext, useContext } from 'react';
import type { SessionView } from '../api/session';

/**
 * The session that ran out while a page was open, or null.
 * The page stays, with what was typed into it, behind the sign-in dialog.
 */
export const LastSession = createContext<SessionView | null>(null);

export const useLastSession = (): SessionView | null => useContext(LastSession);
