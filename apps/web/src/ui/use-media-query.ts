import { useSyncExternalStore } from 'react';

function useMediaQuery(query: string): boolean {
  return useSyncExternalStore(
    (changed) => {
      const list = window.matchMedia(query);
      list.addEventListener('change', changed);
      return () => list.removeEventListener('change', changed);
    },
    () => window.matchMedia(query).matches,
  );
}

/** Whether there is room for two pages side by side. */
export const useTwoColumns = (): boolean => useMediaQuery('(min-width: 1000px)');

/** Whether there is room for tables and columns side by side. */
export const useWideScreen = (): boolean => useMediaQuery('(min-width: 768px)');
