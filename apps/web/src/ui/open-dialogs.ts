import { createContext } from 'react';

/**
 * Called by a dialog when it opens; what it returns is called when the dialog closes. A list gives its rows one of its own, to keep
 * its layout while a dialog of a row stands open: turning a phone must not take away what was typed there.
 */
export const OpenDialogs = createContext<() => () => void>(() => () => undefined);
