import { useSyncExternalStore } from 'react';

const NAME = 'dvk-tu-sang-muc';
const listeners = new Set<() => void>();

/** Whether a finished number moves on by itself; each person's own choice, kept on the device. */
function chosen(): boolean {
  try {
    return window.localStorage.getItem(NAME) !== 'khong';
  } catch {
    return true;
  }
}

function choose(on: boolean): void {
  try {
    window.localStorage.setItem(NAME, on ? 'co' : 'khong');
  } catch {
    // A browser that stores nothing keeps the usual way.
  }
  for (const listener of listeners) listener();
}

export function useAutoAdvance(): readonly [boolean, (on: boolean) => void] {
  const on = useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, chosen);
  return [on, choose];
}

/** Keys by which people move on after a number out of habit. */
const habits: ReadonlySet<string> = new Set(['Enter', 'ArrowDown']);

/** Milliseconds in which a key is still one of habit; later it is meant. */
const HABIT = 1_500;

/**
 * After the focus moved on by itself, the key that belongs to the number before is let go by, once: who types "8,5" and then
 * Enter, as always, must not skip an item. Tab is never held back: who goes by it, and by what is read aloud, must get on.
 */
export class HabitKey {
  private until = 0;

  movedOn(): void {
    this.until = Date.now() + HABIT;
  }

  /** @returns whether the key is to be let go by; any key ends the waiting */
  swallows({ key, shiftKey, ctrlKey, altKey }: { key: string; shiftKey: boolean; ctrlKey: boolean; altKey: boolean }): boolean {
    const swallowed = Date.now() < this.until && habits.has(key) && !shiftKey && !ctrlKey && !altKey;
    this.until = 0;
    return swallowed;
  }
}
