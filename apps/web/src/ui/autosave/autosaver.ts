import { ApiProblem, NetworkLoss } from '../../api/problem';
import { nextAutosave, startAutosave, type AutosaveEvent, type AutosaveState, type Stored } from './autosave-state';

export interface SaveContext {
  /** The page is going away: send with `keepalive` so that the browser finishes the request. */
  readonly leaving: boolean;
}

export interface AutosaveOptions<T> {
  /** Saves the draft upon a version; resolves to the new version. */
  readonly save: (draft: T, version: number, context: SaveContext) => Promise<{ readonly version: number }>;
  /** Reads what the server holds now; asked after a 409 to show both versions. */
  readonly loadCurrent: () => Promise<Stored<T>>;
  /** Milliseconds without typing before a save. */
  readonly pause?: number;
}

/** Nothing typed waits longer than this for its save, however fast somebody types. */
const LONGEST_WAIT = 2_000;
const RETRY_EVERY = 5_000;

/** Saves a draft by itself, one save after the other, and never over a version it has not seen. */
export class Autosaver<T> {
  private current: AutosaveState<T>;
  private readonly listeners = new Set<() => void>();
  private timer: ReturnType<typeof setTimeout> | null = null;
  private unsavedSince: number | null = null;
  private running: Promise<void> | null = null;

  constructor(
    stored: Stored<T>,
    private options: AutosaveOptions<T>,
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
    const draft = typeof change === 'function' ? (change as (draft: T) => T)(this.current.draft) : change;
    this.dispatch({ type: 'edited', draft });
  };

  /** Saves now what waits; resolves to whether everything typed is saved. */
  readonly flush = async (context: SaveContext = { leaving: false }): Promise<boolean> => {
    while (this.current.phase === 'dirty' || this.running !== null) {
      await this.run(context);
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

  /** Stops the clock; what waits is sent off first. */
  readonly leave = (): void => {
    void this.flush({ leaving: true });
    this.stopTimer();
  };

  private dispatch(event: AutosaveEvent<T>): void {
    this.current = nextAutosave(this.current, event);
    this.schedule();
    for (const listener of this.listeners) listener();
  }

  private schedule(): void {
    this.stopTimer();
    const { phase } = this.current;
    if (phase === 'offline') this.timer = setTimeout(this.retry, RETRY_EVERY);
    if (phase !== 'dirty') {
      if (phase === 'clean') this.unsavedSince = null;
      return;
    }
    const now = Date.now();
    this.unsavedSince ??= now;
    const wait = Math.min(this.options.pause ?? 800, this.unsavedSince + LONGEST_WAIT - now);
    this.timer = setTimeout(() => void this.run({ leaving: false }), Math.max(0, wait));
  }

  private run(context: SaveContext): Promise<void> {
    this.running ??= this.saveOnce(context).finally(() => {
      this.running = null;
    });
    return this.running;
  }

  private stopTimer(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
  }

  private async saveOnce(context: SaveContext): Promise<void> {
    this.dispatch({ type: 'sent' });
    this.unsavedSince = null;
    const { draft, version } = this.current;
    try {
      const saved = await this.options.save(draft, version, context);
      this.dispatch({ type: 'saved', version: saved.version, at: new Date() });
    } catch (error) {
      this.dispatch(await this.explain(error, version));
    }
  }

  /** A 409 may mean a newer version or a closed door; only what the server holds now can tell. */
  private async explain(error: unknown, version: number): Promise<AutosaveEvent<T>> {
    if (error instanceof NetworkLoss) return { type: 'unreachable' };
    if (!(error instanceof ApiProblem) || error.status !== 409) return { type: 'refused', error };
    try {
      const theirs = await this.options.loadCurrent();
      return theirs.version === version ? { type: 'refused', error } : { type: 'superseded', theirs };
    } catch (second) {
      return second instanceof NetworkLoss ? { type: 'unreachable' } : { type: 'refused', error };
    }
  }
}
