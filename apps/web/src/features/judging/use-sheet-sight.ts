import { useCallback, useMemo, useState } from 'react';
import { flushSync } from 'react-dom';
import type { SheetPart } from './sheet-layout';

/** What is in sight on the page of a sheet. */
export interface SheetSight {
  /** Which part a narrow screen shows. */
  readonly part: SheetPart;
  readonly setPart: (part: SheetPart) => void;
  /** The file that is open in its place; null: none. */
  readonly evidenceId: string | null;
  readonly showEvidence: (evidenceId: string | null) => void;
  /** Brings the marks into sight, then does something there. */
  readonly showMarks: (then: () => void) => void;
}

export function useSheetSight(): SheetSight {
  const [part, setPart] = useState<SheetPart>('entry');
  const [evidenceId, setEvidenceId] = useState<string | null>(null);
  const showEvidence = useCallback((id: string | null): void => {
    setEvidenceId(id);
    if (id !== null) setPart('entry');
  }, []);
  const showMarks = useCallback((then: () => void): void => {
    // What is to be focused must be on the page first.
    flushSync(() => setPart('marks'));
    then();
  }, []);
  return useMemo(() => ({ part, setPart, evidenceId, showEvidence, showMarks }), [part, evidenceId, showEvidence, showMarks]);
}
