import { useRef, useState } from 'react';
import type { SheetDraft } from './sheet-draft';
import { noHistory, remembered, sealed, withoutStep, type DraftPlace, type UndoHistory } from './undo-history';

/** How a draft is changed: by a function of what stands there, so that no change is lost. */
type Edit = (change: (draft: SheetDraft) => SheetDraft) => void;

/**
 * Changes to a draft that can be taken back, several steps, over all items of the sheet.
 *
 * @param edit the autosaver's own; taking back is an edit like any other and is saved like one
 */
export function useUndo(draft: SheetDraft, edit: Edit) {
  const history = useRef<UndoHistory>(noHistory);
  const [steps, setSteps] = useState(0);
  /** How often the mark of each item was taken back: a control whose mark changed behind its back starts afresh. */
  const [takenBack, setTakenBack] = useState<Readonly<Record<string, number>>>({});
  const put = (next: UndoHistory): void => {
    history.current = next;
    setSteps(next.steps.length);
  };
  return {
    canUndo: steps > 0,
    takenBack,
    change: (place: DraftPlace, change: (before: SheetDraft) => SheetDraft): void => {
      put(remembered(history.current, draft, place));
      edit(change);
    },
    /** The field was left. */
    seal: (): void => {
      history.current = sealed(history.current);
    },
    /** @returns where something was taken back; null when there was nothing */
    undo: (): DraftPlace | null => {
      const step = history.current.steps.at(-1);
      if (step === undefined) return null;
      put({ steps: history.current.steps.slice(0, -1), growing: false });
      edit((before) => withoutStep(before, step));
      if (step.place.part === 'marks') setTakenBack((before) => ({ ...before, [step.place.code]: (before[step.place.code] ?? 0) + 1 }));
      return step.place;
    },
    /** Another version was taken: what was typed before belongs to the one given up. */
    forget: (): void => put(noHistory),
  };
}
