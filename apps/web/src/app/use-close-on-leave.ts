import { useEffect, useRef, type RefObject } from 'react';
import { useLocation } from 'react-router';

/** Closes what opened inside an area on Escape, on a click or focus elsewhere, and on a change of page. */
export function useCloseOnLeave<E extends HTMLElement>(open: boolean, close: () => void): RefObject<E | null> {
  const area = useRef<E>(null);
  const latest = useRef(close);
  const { pathname } = useLocation();
  useEffect(() => {
    latest.current = close;
  });
  useEffect(() => latest.current(), [pathname]);
  useEffect(() => {
    if (!open) return;
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      latest.current();
      area.current?.querySelector<HTMLElement>('[aria-expanded]')?.focus();
    };
    const onElsewhere = (event: Event): void => {
      if (event.target instanceof Node && !area.current?.contains(event.target)) latest.current();
    };
    document.addEventListener('keydown', onKey);
    document.addEventListener('pointerdown', onElsewhere);
    document.addEventListener('focusin', onElsewhere);
    return () => {
      document.removeEventListener('keydown', onKey);
      document.removeEventListener('pointerdown', onElsewhere);
      document.removeEventListener('focusin', onElsewhere);
    };
  }, [open]);
  return area;
}
