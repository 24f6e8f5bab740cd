import type { Mark, Marks } from '@dvk/scoring-core';
import { useState } from 'react';
import { unreadCodes } from './unread-codes';

/**
 * Which items hold in their field what cannot be read as a mark.
 *
 * @param current the marks as they are now, not as they were drawn
 */
export function useUnread(marks: Marks, current: () => Marks) {
  const [typedWrong, setTypedWrong] = useState<ReadonlyMap<string, Mark | undefined>>(new Map());
  return {
    unread: unreadCodes(typedWrong, marks),
    markUnread: (code: string, isUnread: boolean): void => {
      const standing = current()[code];
      setTypedWrong((before) => {
        const after = new Map(before);
        if (isUnread) after.set(code, standing);
        else after.delete(code);
        return after;
      });
    },
    /** Another version was taken: every field shows that one. */
    forget: (): void => setTypedWrong(new Map()),
  };
}
