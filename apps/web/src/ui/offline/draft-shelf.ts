import { newActionKey } from '../../api/action-key';
import { deviceDatabase } from '../../api/device/database';
import type { UnsentDraft } from '../../api/device/unsent-draft';
import type { Stored } from '../autosave/autosave-state';
import type { Shelf } from '../autosave/autosaver';
import { tellDraftsChanged } from './drafts-changed';

/** Held by each tab as long as it lives, so that others can tell a draft being written from one left behind. */
const lockOf = (writer: string): string => `dvk-writer:${writer}`;

const channelName = 'dvk-drafts';

/** Writers of this tab: known whatever the browser can tell. */
const openHere = new Set<string>();

/** Where the browser cannot tell which tabs live (pages without TLS), a draft nobody has touched for so long is one left behind. */
const QUIET = 60_000;

/** Whether an open page is writing a draft; `quiet` for browsers that cannot tell: a page that takes a draft up asks with 0. */
export async function beingWritten(quiet = QUIET): Promise<(draft: UnsentDraft) => boolean> {
  const locks = 'locks' in navigator ? await navigator.locks.query() : null;
  if (locks === null) return ({ writer, editedAt }) => openHere.has(writer) || Date.now() - editedAt < quiet;
  const held = new Set((locks.held ?? []).map(({ name }) => name));
  return ({ writer }) => openHere.has(writer) || held.has(lockOf(writer));
}

/** Where one tab keeps its draft of one object for one person, and hears of the person's other tabs. */
export class DraftShelf<T> implements Shelf<T> {
  private readonly writer = newActionKey();
  private release: () => void = () => undefined;
  private held: Promise<void> = Promise.resolve();
  private channel: BroadcastChannel | null = null;
  private closed = false;

  constructor(
    private readonly personId: string,
    private readonly object: string,
  ) {}

  /** @param onSaved hears what another tab of the same person saved of the same object */
  open(onSaved: (theirs: Stored<T>) => void): void {
    this.closed = false;
    openHere.add(this.writer);
    if ('locks' in navigator) {
      const untilClosed = () => new Promise<void>((resolve) => (this.release = resolve));
      this.held = navigator.locks.request(lockOf(this.writer), untilClosed).then(() => undefined);
    }
    if (typeof BroadcastChannel === 'undefined') return;
    this.channel = new BroadcastChannel(channelName);
    this.channel.onmessage = ({ data }: MessageEvent<{ personId: string; object: string; theirs: Stored<T> }>) => {
      if (data.personId === this.personId && data.object === this.object) onSaved(data.theirs);
    };
  }

  tellOthers(theirs: Stored<T>): void {
    this.channel?.postMessage({ personId: this.personId, object: this.object, theirs });
  }

  /** The newest draft that no living tab writes, taken over by this one; older ones stay for the next opening. */
  async recover(): Promise<UnsentDraft<T> | null> {
    const database = await deviceDatabase();
    if (database === null) return null;
    const isWritten = await beingWritten(0);
    const transaction = database.transaction('drafts', 'readwrite', { durability: 'strict' });
    const range = IDBKeyRange.bound([this.personId, this.object], [this.personId, this.object, []]);
    const left = (await transaction.store.getAll(range)).filter((draft) => !isWritten(draft));
    const [newest, ...older] = left.sort((a, b) => b.editedAt - a.editedAt) as UnsentDraft<T>[];
    if (newest !== undefined) {
      const repeated = older.filter((each) => JSON.stringify(each.value) === JSON.stringify(newest.value));
      for (const { writer } of [newest, ...repeated]) await transaction.store.delete([this.personId, this.object, writer]);
      await transaction.store.put({ ...newest, writer: this.writer, wants: 'save', refusal: null });
    }
    await transaction.done;
    return newest ?? null;
  }

  /** @returns whether the draft is on the device */
  async put({ draft, version, pending }: Parameters<Shelf<T>['put']>[0]): Promise<boolean> {
    return this.write({ value: draft, version, pending, wants: 'save' });
  }

  /** Leaves the draft to the outbox with the wish to hand it in. @returns whether the wish is on the device */
  async putForSubmission({ draft, version, pending }: Parameters<Shelf<T>['put']>[0]): Promise<boolean> {
    return this.write({ value: draft, version, pending, wants: 'submit' });
  }

  /** Everything typed is confirmed by the server: nothing has to stay. */
  async clear(): Promise<boolean> {
    await (await deviceDatabase())?.delete('drafts', [this.personId, this.object, this.writer]);
    return false;
  }

  /** What is still on the shelf is the outbox's from now on. */
  close(): void {
    this.closed = true;
    openHere.delete(this.writer);
    this.release();
    void this.held.then(tellDraftsChanged);
    this.channel?.close();
    this.channel = null;
  }

  private async write(draft: Pick<UnsentDraft<T>, 'value' | 'version' | 'pending' | 'wants'>): Promise<boolean> {
    const database = await deviceDatabase();
    if (database === null || this.closed) return false;
    const transaction = database.transaction('drafts', 'readwrite', { durability: 'strict' });
    await transaction.store.put({ personId: this.personId, object: this.object, writer: this.writer, refusal: null, editedAt: Date.now(), ...draft });
    await transaction.done;
    return true;
  }
}
