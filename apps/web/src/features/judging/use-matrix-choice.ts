import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useSearchParams } from 'react-router';
import { type ChosenPair, fitsOneAct, type MatrixChoice, noChoice, readChoice, withPairs, writeChoice } from './matrix-choice';

/** What is chosen, kept in the address under `phieu`: it outlives reloading, sorting, filtering and paging, and "back" returns to it. */
export function useMatrixChoice() {
  const [params, setParams] = useSearchParams();
  const [refused, setRefused] = useState(false);
  const text = params.get('phieu') ?? '';
  const choice = useMemo(() => readChoice(text), [text]);
  const put = (after: MatrixChoice) =>
    setParams(
      (before) => {
        const next = new URLSearchParams(before);
        if (after.size === 0) next.delete('phieu');
        else next.set('phieu', writeChoice(after));
        return next;
      },
      { replace: true, preventScrollReset: true },
    );
  const latest = useRef<(pairs: readonly ChosenPair[], on: boolean) => void>(() => undefined);
  useEffect(() => {
    latest.current = (pairs, on) => {
      const after = withPairs(choice, pairs, on);
      const fits = !on || fitsOneAct(after);
      setRefused(!fits);
      if (fits) put(after);
    };
  });
  // The same function for good, so that the lines of a large table are not drawn anew with every choice.
  const choose = useCallback((pairs: readonly ChosenPair[], on: boolean) => latest.current(pairs, on), []);
  const clear = () => {
    setRefused(false);
    put(noChoice);
  };
  return { choice, choose, clear, refused };
}
