import { newActionKey } from '../../api/action-key';
import { ApiProblem, isUnreachable } from '../../api/problem';
import type { PendingSave } from '../../api/device/unsent-draft';
import { nextAutosave, startAutosave, type AutosaveEvent, type AutosaveState, type Stored } from './autosave-state';

export interface SaveContext {
  /** The page is going away: send with `keepalive` so that the browser finishes the request. */
  readonly leaving: boolean;
  /** For `Idempotency-Key`: one per content, the same when that content is sent again. */
  readonly key: string;
}

export interface AutosaveOptions<T> {
  /** Saves the draft upon a version; resolves to the new version. */
  readonly save: (draft: T, version: number, context: SaveContext) => Promise<{ readonly version: number }>;
  /** Reads what the server holds now; asked after a 409 to show both versions. Must not answer from anything kept. */
  readonly loadCurrent: () => Promise<Stored<T>>;
  /** Milliseconds without typing before a save. */
  readonly pause?: number;
}

/** A draft as it lies on a device. */
export interface ShelvedDraft<T> extends Stored<T> {
  readonly pending: PendingSave<T> | null;
}

type DraftState<T> = Pick<AutosaveState<T>, 'draft' | 'version' | 'pending'>;

/** Where one tab keeps its draft of one object while the server has not confirmed it. */
export interface Shelf<T> {
  /** @param onSaved hears what another tab of the same person saved of the same object */
  open(onSaved: (theirs: Stored<T>) => void): void;
  /** What an earlier tab left, taken over by this one. */
  recover(): Promise<ShelvedDraft<T> | null>;
  /** Resolves to whether the draft is on the device. */
  put(draft: DraftState<T>): Promise<boolean>;
  /** The same, with the wish to hand it in. */
  putForSubmission(draft: DraftState<T>): Promise<boolean>;
  clear(): Promise<boolean>;
  tellOthers(theirs: Stored<T>): void;
  close(): void;
}

/** Nothing typed waits longer than this for its save, however fast somebody types. */
const LONGEST_WAIT = 2_000;
const RETRY_EVERY = 5_000;
/** A device that does not answer must not hold back the network. */
const SHELF_PATIENCE = 1_000;

/**
 * Saves a draft by itself, one save after the other, and never over a version it has not seen.
 * With a shelf every change is on the device first, and a save whose answer was lost is repeated before anything newer.
 */
export class Autosaver<T> {
  private current: AutosaveState<T>;
  private readonly listeners = new Set<() => void>();
  private timer: ReturnType<typeof setTimeout> | null = null;
  /** When the oldest edit that no save has taken along was made, also while a save is on its way. */
  private unsavedSince: number | null = null;
  private running: Promise<void> | null = null;
  private opening: Promise<void> | null = null;
  private shelving: Promise<void> | null = null;
  private lastShelved: AutosaveState<T> | null = null;
  /** Edits made while the device was still being asked for an older draft; made again upon that draft. */
  private early: ((draft: T) => T)[] | null = null;
  /** Left, or handed over to the outbox: no save begins by itself any more. */
  private over = false;

  constructor(
    stored: Stored<T>,
    private options: AutosaveOptions<T>,
    private readonly shelf: Shelf<T> | null = null,
  ) {
    this.current = startAutosave(stored);
  }

  readonly state = (): AutosaveState<T> => this.current;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Takes the callbacks of the newest render. */
  use(options: AutosaveOptions<T>): void {
    this.options = options;
  }

  readonly edit = (change: T | ((draft: T) => T)): void => {
    const apply = typeof change === 'function' ? (change as (draft: T) => T) : () => change;
    const draft = apply(this.current.draft);
    if (draft === this.current.draft) return;
    this.early?.push(apply);
    this.unsavedSince ??= Date.now();
    this.dispatch({ type: 'edited', draft });
  };

  /** Takes up what this device still holds of the object, and listens to the person's other tabs. */
  readonly open = (): Promise<void> => {
    if (this.shelf === null) return Promise.resolve();
    this.opening = this.takeUp(this.shelf).finally(() => {
      this.opening = null;
    });
    return this.opening;
  };

  /** Saves now what waits; resolves to whether everything typed is saved. */
  readonly flush = async ({ leaving }: { readonly leaving: boolean } = { leaving: false }): Promise<boolean> => {
    if (this.opening !== null) await this.opening;
    while (this.current.phase === 'dirty' || this.running !== null) {
      await this.run(leaving);
    }
    return this.current.phase === 'clean';
  };

  readonly retry = (): void => {
    this.dispatch({ type: 'retried' });
    void this.flush();
  };

  readonly keepMine = (): void => {
    this.dispatch({ type: 'kept-mine' });
    void this.flush();
  };

  readonly takeTheirs = (): void => this.dispatch({ type: 'took-theirs' });

  /** Resolves when the device has everything typed so far. */
  readonly shelved = async (): Promise<void> => {
    await this.shelving;
  };

  /** No save begins by itself any more, and nothing is sent off. */
  readonly stop = (): void => {
    this.over = true;
    this.stopTimer();
  };

  /** Whether everything typed is saved or stored on this device. */
  readonly isKept = (): boolean => this.current.phase === 'clean' || (this.current.edits > 0 && this.current.editsKept >= this.current.edits);

  /**
   * Leaves the draft on the device to be saved and handed in when the network is back; this saver does nothing more.
   * Resolves to whether the device took it.
   */
  readonly queueSubmission = async (): Promise<boolean> => {
    if (this.shelf === null) return false;
    this.stop();
    await this.running;
    await this.shelving;
    const taken = await this.shelf.putForSubmission(this.current).catch(() => false);
    if (taken) this.shelf.close();
    else this.over = false;
    return taken;
  };

  /** Stops the clock; what waits is sent off first. What cannot be sent stays on the shelf for whoever comes next. */
  readonly leave = (): void => {
    if (this.over) return;
    void this.flush({ leaving: true })
      .then(() => this.shelving)
      .finally(() => this.shelf?.close());
    this.over = this.shelf !== null;
    this.stopTimer();
  };

  private async takeUp(shelf: Shelf<T>): Promise<void> {
    this.early = [];
    this.over = false;
    shelf.open((theirs) => this.dispatch({ type: 'saved-elsewhere', theirs }));
    const left = await shelf.recover().catch(() => null);
    const { early } = this;
    this.early = null;
    if (left === null) return this.schedule();
    const draft = early.reduce((value, apply) => apply(value), left.value);
    this.dispatch({ type: 'recovered', draft, version: left.version, pending: left.pending });
  }

  private dispatch(event: AutosaveEvent<T>): void {
    const before = this.current;
    this.current = nextAutosave(before, event);
    this.schedule();
    if (this.current !== before && event.type !== 'kept-on-device') this.putOnShelf();
    for (const listener of this.listeners) listener();
  }

  private schedule(): void {
    this.stopTimer();
    // Until the device has told what it still holds, a save would go out without it and put it out of reach.
    if (this.over || this.early !== null) return;
    const { phase } = this.current;
    if (phase === 'offline') this.timer = setTimeout(this.retry, RETRY_EVERY);
    if (phase !== 'dirty') {
      if (phase === 'clean') this.unsavedSince = null;
      return;
    }
    const now = Date.now();
    this.unsavedSince ??= now;
    const wait = Math.min(this.options.pause ?? 800, this.unsavedSince + LONGEST_WAIT - now);
    this.timer = setTimeout(() => void this.run(false), Math.max(0, wait));
  }

  private run(leaving: boolean): Promise<void> {
    this.running ??= this.saveOnce(leaving).finally(() => {
      this.running = null;
    });
    return this.running;
  }

  private stopTimer(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
  }

  private async saveOnce(leaving: boolean): Promise<void> {
    this.unsavedSince = null;
    this.dispatch({ type: 'sent', key: newActionKey() });
    const { pending } = this.current;
    if (pending === null) return;
    // What is sent is on the device before it is on its way; a page that is going away has no time left for that.
    if (this.shelving !== null && !leaving) await Promise.race([this.shelving, elapsed(SHELF_PATIENCE)]);
    try {
      const saved = await this.options.save(pending.value, pending.version, { leaving, key: pending.key });
      this.shelf?.tellOthers({ value: pending.value, version: saved.version });
      this.dispatch({ type: 'saved', version: saved.version, at: new Date() });
    } catch (error) {
      this.dispatch(await this.explain(error, pending.version));
    }
  }

  /** A 409 may mean a newer version or a closed door; only what the server holds now can tell. */
  private async explain(error: unknown, version: number): Promise<AutosaveEvent<T>> {
    if (isUnreachable(error)) return { type: 'unreachable' };
    if (!(error instanceof ApiProblem) || error.status !== 409) return { type: 'refused', error };
    try {
      const theirs = await this.options.loadCurrent();
      return theirs.version === version ? { type: 'refused', error } : { type: 'superseded', theirs };
    } catch (second) {
      return isUnreachable(second) ? { type: 'unreachable' } : { type: 'refused', error };
    }
  }

  /** Brings the device up to the newest state; while one write is on its way the next takes everything since. */
  private putOnShelf(): void {
    if (this.shelf === null) return;
    this.shelving ??= this.shelveAll(this.shelf);
  }

  private async shelveAll(shelf: Shelf<T>): Promise<void> {
    // After the first turn of the loop, so that `shelving` is set before it can be cleared.
    await Promise.resolve();
    while (!sameDraft(this.lastShelved, this.current)) {
      const state = this.current;
      const kept = await (state.phase === 'clean' ? shelf.clear() : shelf.put(state)).catch(() => false);
      this.lastShelved = state;
      if (kept) this.dispatch({ type: 'kept-on-device', edits: state.edits });
    }
    this.shelving = null;
  }
}

/** Whether the device would store the same for both. */
function sameDraft<T>(one: AutosaveState<T> | null, other: AutosaveState<T>): boolean {
  return (
    one !== null &&
    one.draft === other.draft &&
    one.edits === other.edits &&
    one.version === other.version &&
    one.pending === other.pending &&
    (one.phase === 'clean') === (other.phase === 'clean')
  );
}

const elapsed = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));
