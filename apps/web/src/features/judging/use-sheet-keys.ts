import { useEffect, useRef } from 'react';

interface SheetKeys {
  readonly undo: () => void;
  readonly save: () => void;
  readonly submitNext: () => void;
  readonly toMissing: () => void;
  readonly help: () => void;
  readonly move: (by: 1 | -1) => void;
  /** Whether the key belongs to a number that has moved on already. */
  readonly swallows: (event: KeyboardEvent) => boolean;
}

const inTextArea = ({ target }: KeyboardEvent): boolean => target instanceof HTMLTextAreaElement;

/** What a key asks for; null: nothing of ours. In a remark, undo is the browser's own, letter by letter, and "?" a letter. */
function wish(event: KeyboardEvent): Exclude<keyof SheetKeys, 'move' | 'swallows'> | 'down' | 'up' | null {
  const { key, shiftKey, altKey } = event;
  const command = event.ctrlKey || event.metaKey;
  if (command && !altKey) {
    if (key === 'Enter') return 'submitNext';
    if (key.toLowerCase() === 's' && !shiftKey) return 'save';
    return key.toLowerCase() === 'z' && !shiftKey && !inTextArea(event) ? 'undo' : null;
  }
  if (altKey) return key === 'ArrowDown' ? 'down' : key === 'ArrowUp' ? 'up' : null;
  if (key === 'F8') return 'toMissing';
  return key === '?' && !inTextArea(event) ? 'help' : null;
}

/** The keys of the sheet, wherever the focus is on its page; none while a dialog is open. */
export function useSheetKeys(keys: SheetKeys): void {
  const newest = useRef(keys);
  useEffect(() => {
    newest.current = keys;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.isComposing || document.querySelector('dialog[open]') !== null) return;
      const wanted = newest.current.swallows(event) ? 'nothing' : wish(event);
      if (wanted === null) return;
      event.preventDefault();
      event.stopPropagation();
      if (wanted === 'down' || wanted === 'up') newest.current.move(wanted === 'down' ? 1 : -1);
      else if (wanted !== 'nothing') newest.current[wanted]();
    };
    document.addEventListener('keydown', onKey, { capture: true });
    return () => document.removeEventListener('keydown', onKey, { capture: true });
  }, []);
}
