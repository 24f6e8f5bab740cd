import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { isSignedOut } from '../../api/problem';
import { useSession } from '../../api/session';
import { DraftShelf } from '../offline/draft-shelf';
import type { Stored } from './autosave-state';
import { Autosaver, type AutosaveOptions } from './autosaver';

interface UseAutosaveOptions<T> extends AutosaveOptions<T> {
  /**
   * The object's name on this device, `score-sheet:<id>`. With it every change is stored on the device at once, survives
   * reload and crash, and is offered again when the object is opened; without it a draft lives on the page only.
   */
  readonly keepAs?: string;
}

/**
 * Keeps a draft and saves it by itself: within two seconds of typing, when the page is hidden or left,
 * when the network or the session comes back. `stored` and `keepAs` count only at the first render; give the
 * component a `key` of the object's id so that another object starts afresh.
 *
 * Besides the state: `edit`, `flush`, `retry`, `keepMine`, `takeTheirs` as before; `current()` is the state as it is now
 * (its `version` is the one to submit after `flush`); `kept`: everything typed is saved or on this device;
 * `recovered`: a draft left behind was put back; `queueSubmission`: leave it to be handed in when the network is back.
 */
export function useAutosave<T>(stored: Stored<T>, options: UseAutosaveOptions<T>) {
  const session = useSession().data;
  const [saver] = useState(() => {
    const shelf = options.keepAs === undefined || !session ? null : new DraftShelf<T>(session.person.id, options.keepAs);
    return new Autosaver(stored, options, shelf);
  });
  const state = useSyncExternalStore(saver.subscribe, saver.state);
  const signedIn = Boolean(session);
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
      if (!sentOff && !saver.isKept()) event.preventDefault();
    };
    void saver.open();
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
    kept: saver.isKept(),
    isKept: saver.isKept,
    current: saver.state,
    edit: saver.edit,
    /** Resolves to whether everything typed is saved; call it before submitting. */
    flush: saver.flush,
    retry: saver.retry,
    keepMine: saver.keepMine,
    takeTheirs: saver.takeTheirs,
    queueSubmission: saver.queueSubmission,
  };
}
