import Button from 'antd/es/button';
import { useEffect, useState } from 'react';
import { useBlocker } from 'react-router';
import { messages } from '../../messages/vi';
import { Dialog } from '../dialog';
import type { AutosavePhase } from './autosave-state';

const texts = messages.ui.leave;

interface LeaveGuardProps {
  autosave: { readonly phase: AutosavePhase; readonly flush: () => Promise<boolean>; readonly isKept?: () => boolean };
  /** What is typed and cannot be saved, so that leaving loses it, in a sentence; null: nothing. */
  unread?: string | null;
}

/** Saves before another page opens; asks only when that did not work and the draft is not on this device either, or something is typed that cannot be saved. */
export function LeaveGuard({ autosave: { phase, flush, isKept }, unread = null }: LeaveGuardProps) {
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => (phase !== 'clean' || unread !== null) && currentLocation.pathname !== nextLocation.pathname,
  );
  /** The sentence that asks. */
  const [asks, setAsks] = useState<string | null>(null);
  useEffect(() => {
    if (blocker.state !== 'blocked') return;
    let current = true;
    void flush().then((saved) => {
      if (!current) return;
      const question = saved || isKept?.() === true ? unread : texts.text;
      if (question === null) blocker.proceed();
      else setAsks(question);
    });
    return () => {
      current = false;
    };
  }, [blocker, flush, isKept, unread]);
  useEffect(() => {
    if (unread === null) return;
    const onUnload = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener('beforeunload', onUnload);
    return () => window.removeEventListener('beforeunload', onUnload);
  }, [unread]);
  if (asks === null || blocker.state !== 'blocked') return null;
  const decide = (go: boolean): void => {
    setAsks(null);
    if (go) blocker.proceed();
    else blocker.reset();
  };
  return (
    <Dialog
      open
      title={texts.title}
      onClose={() => decide(false)}
      footer={
        <>
          <Button onClick={() => decide(true)}>{texts.leave}</Button>
          <Button type="primary" onClick={() => decide(false)}>
            {texts.stay}
          </Button>
        </>
      }
    >
      <p>{asks}</p>
    </Dialog>
  );
}
