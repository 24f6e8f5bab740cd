import { openDB, type DBSchema, type IDBPDatabase } from 'idb';

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

/** An answer of the server as it stood when it was last read. */
export interface KeptAnswer {
  readonly personId: string;
  readonly name: string;
  readonly body: unknown;
  readonly keptAt: number;
}

interface DeviceSchema extends DBSchema {
  drafts: { key: [string, string, string]; value: UnsentDraft; indexes: { person: string } };
  answers: { key: [string, string]; value: KeptAnswer; indexes: { person: string } };
  session: { key: 'current'; value: { readonly session: unknown; readonly personId: string; readonly confirmedAt: number } };
}

export type DeviceDatabase = IDBPDatabase<DeviceSchema>;

let opening: Promise<DeviceDatabase | null> | null = null;

/** The browser's own database of this site; null where the browser has none or refuses it: then nothing is kept on the device. */
export function deviceDatabase(): Promise<DeviceDatabase | null> {
  opening ??= open().catch(() => null);
  return opening;
}

async function open(): Promise<DeviceDatabase | null> {
  if (typeof indexedDB === 'undefined') return null;
  return openDB<DeviceSchema>('dvk', 1, {
    upgrade(database) {
      database.createObjectStore('drafts', { keyPath: ['personId', 'object', 'writer'] }).createIndex('person', 'personId');
      database.createObjectStore('answers', { keyPath: ['personId', 'name'] }).createIndex('person', 'personId');
      database.createObjectStore('session');
    },
    // A newer version of the site in another tab may change the tables; this tab then opens anew when it needs them.
    blocking(_current, _blocked, event) {
      (event.target as IDBDatabase).close();
      opening = null;
    },
    terminated() {
      opening = null;
    },
  });
}
