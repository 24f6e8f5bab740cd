import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { UnsentDraft } from './unsent-draft';

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
