import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { isSignedOut } from '../../api/problem';
import { useSession } from '../../api/session';
import type { Stored } from './autosave-state';
import { Autosaver, type AutosaveOptions } from './autosaver';

/**
 * Keeps a draft and saves it by itself: within two seconds of typing, when the page is hidden or left,
 * when the network or the session comes back. `stored` counts only at the first render; give the
 * component a `key` of the object's id so that another object starts afresh.
 */
export function useAutosave<T>(stored: Stored<T>, options: AutosaveOptions<T>) {
  const [saver] = useState(() => new Autosaver(stored, options));
  const state = useSyncExternalStore(saver.subscribe, saver.state);
  const signedIn = Boolean(useSession().data);
  const wasSignedIn = useRef(signedIn);

  useEffect(() => saver.use(options));

  useEffect(() => {
    const cameBack = signedIn && !wasSignedIn.current;
    wasSignedIn.current = signedIn;
    if (cameBack && isSignedOut(saver.state().error)) saver.retry();
  }, [saver, signedIn]);

  useEffect(() => {
    const onHide = (): void => {
      if (document.visibilityState === 'hidden') void saver.flush({ leaving: true });
    };
    const onUnload = (event: BeforeUnloadEvent): void => {
      const { phase, edits, editsSent } = saver.state();
      void saver.flush({ leaving: true });
      const sentOff = phase === 'clean' || phase === 'dirty' || (phase === 'saving' && edits === editsSent);
      if (!sentOff) event.preventDefault();
    };
    document.addEventListener('visibilitychange', onHide);
    window.addEventListener('online', saver.retry);
    window.addEventListener('beforeunload', onUnload);
    return () => {
      document.removeEventListener('visibilitychange', onHide);
      window.removeEventListener('online', saver.retry);
      window.removeEventListener('beforeunload', onUnload);
      saver.leave();
    };
  }, [saver]);

  return {
    ...state,
    edit: saver.edit,
    /** Resolves to whether everything typed is saved; call it before submitting. */
    flush: saver.flush,
    retry: saver.retry,
    keepMine: saver.keepMine,
    takeTheirs: saver.takeTheirs,
  };
}
