import type { Mark } from '@dvk/scoring-core';
import { useState } from 'react';
import { focused, seen, typed, type TypedMark } from './kept-mark';

interface KeptMarkOptions {
  readonly mark: Mark | undefined;
  readonly onChange: (mark: Mark | undefined) => void;
  readonly onUnread: (unread: boolean) => void;
}

/** One control's mark: while what is typed cannot stand, the sheet holds the mark that stood when the field got the focus. */
export function useKeptMark({ mark, onChange, onUnread }: KeptMarkOptions) {
  const [kept, setKept] = useState(() => focused(mark));
  const [unread, setUnread] = useState(false);
  const now = seen(kept, mark);
  const elsewhere = now !== kept;
  if (elsewhere) {
    setKept(now);
    setUnread(false);
  }
  return {
    /** In this rendering the mark has come from elsewhere: it replaces what is typed. */
    elsewhere,
    /** What is typed cannot stand. */
    unread: unread && !elsewhere,
    focus: (): void => setKept(focused(mark)),
    type: (next: TypedMark): void => {
      const after = typed(now, next);
      setKept(after);
      setUnread(next === 'unread');
      onChange(after.asked);
      onUnread(next === 'unread');
    },
  };
}
