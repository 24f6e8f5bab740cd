/** What was sent and whether it arrived is not known: sent again, unchanged, before anything newer. */
export interface PendingSave<T> {
  readonly value: T;
  /** The version it is built upon. */
  readonly version: number;
  /** One key per content; a repeat carries the same. */
  readonly key: string;
}

/** Why the server took a draft not; enough to say the sentence again. */
export interface Refusal {
  readonly status: number;
  readonly code: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** Something typed that the server has not confirmed. Belongs to one person and is read for that person only. */
export interface UnsentDraft<T = unknown> {
  readonly personId: string;
  /** What is written on, such as `score-sheet:<id>`. */
  readonly object: string;
  /** The tab that writes it; several tabs on one object never overwrite each other's. */
  readonly writer: string;
  readonly value: T;
  /** The server's version it started from. */
  readonly version: number;
  readonly pending: PendingSave<T> | null;
  /** `submit`: to be handed in once it is saved. */
  readonly wants: 'save' | 'submit';
  /** The server's last word on it, when that was a refusal. */
  readonly refusal: Refusal | null;
  /** Milliseconds since 1970 on this device's clock; orders the sending, decides nothing else. */
  readonly editedAt: number;
}
