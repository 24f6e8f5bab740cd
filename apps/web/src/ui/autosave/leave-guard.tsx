import Button from 'antd/es/button';
import { useEffect, useState } from 'react';
import { useBlocker } from 'react-router';
import { messages } from '../../messages/vi';
import { Dialog } from '../dialog';
import type { AutosavePhase } from './autosave-state';

const texts = messages.ui.leave;

interface LeaveGuardProps {
  autosave: { readonly phase: AutosavePhase; readonly flush: () => Promise<boolean>; readonly isKept?: () => boolean };
}

/** Saves before another page opens; asks only when that did not work and the draft is not on this device either. */
export function LeaveGuard({ autosave: { phase, flush, isKept } }: LeaveGuardProps) {
  const blocker = useBlocker(({ currentLocation, nextLocation }) => phase !== 'clean' && currentLocation.pathname !== nextLocation.pathname);
  const [asks, setAsks] = useState(false);
  useEffect(() => {
    if (blocker.state !== 'blocked') return;
    let current = true;
    void flush().then((saved) => {
      if (!current) return;
      if (saved || isKept?.() === true) blocker.proceed();
      else setAsks(true);
    });
    return () => {
      current = false;
    };
  }, [blocker, flush, isKept]);
  if (!asks || blocker.state !== 'blocked') return null;
  const decide = (go: boolean): void => {
    setAsks(false);
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
      <p>{texts.text}</p>
    </Dialog>
  );
}
