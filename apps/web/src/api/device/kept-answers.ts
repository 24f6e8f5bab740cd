import { NetworkLoss } from '../problem';
import { deviceDatabase, type KeptAnswer } from './database';

/** A device may be opened without the network for so long after the server last confirmed its session. */
const OFFLINE_FOR = 72 * 3_600_000;

interface Identified {
  readonly person: { readonly id: string };
}

const channelName = 'dvk-session';

let personId: string | null = null;

/** The person's other tabs learn that somebody else, or nobody, is signed in now. */
function tellTabs(): void {
  if (typeof BroadcastChannel === 'undefined') return;
  const channel = new BroadcastChannel(channelName);
  channel.postMessage(personId);
  channel.close();
}

/** Calls back when another tab signs in somebody else, or signs out: what this tab shows is no longer for whoever sits here. */
export function onOtherPerson(act: () => void): () => void {
  if (typeof BroadcastChannel === 'undefined') return () => undefined;
  const channel = new BroadcastChannel(channelName);
  channel.onmessage = ({ data }: MessageEvent<string | null>) => {
    if (personId !== null && data !== personId) act();
  };
  return () => channel.close();
}

/** The person for whom this page keeps things on the device; null: nobody is signed in. */
export const personOnDevice = (): string | null => personId;

/** Keeps who is signed in, so that the site opens without the network. What was kept for anybody else on this device goes, except unsent drafts. */
export async function keepSession(session: Identified): Promise<void> {
  const changed = personId !== session.person.id;
  personId = session.person.id;
  if (changed) tellTabs();
  const database = await deviceDatabase();
  if (database === null) return;
  const transaction = database.transaction(['session', 'answers'], 'readwrite');
  await transaction.objectStore('session').put({ session, personId: session.person.id, confirmedAt: Date.now() }, 'current');
  for (let cursor = await transaction.objectStore('answers').openCursor(); cursor !== null; cursor = await cursor.continue()) {
    if (cursor.value.personId !== session.person.id) await cursor.delete();
  }
  await transaction.done;
}

/** The session kept, while the server cannot be asked; null when there is none or it is too old. */
export async function recallSession<Session extends Identified>(): Promise<Session | null> {
  const kept = await (await deviceDatabase())?.get('session', 'current');
  if (kept === undefined || Date.now() - kept.confirmedAt > OFFLINE_FOR) return null;
  personId = kept.personId;
  return kept.session as Session;
}

/** The session has ended: without the network the site opens for nobody. */
export async function forgetSession(): Promise<void> {
  personId = null;
  await (await deviceDatabase())?.delete('session', 'current');
}

/** After signing out nothing of the person stays on the device, except drafts the server has not got: they wait, unshown, for their owner. */
export async function wipeDevice(): Promise<void> {
  personId = null;
  tellTabs();
  const database = await deviceDatabase();
  if (database === null) return;
  const transaction = database.transaction(['session', 'answers'], 'readwrite');
  await Promise.all([transaction.objectStore('session').clear(), transaction.objectStore('answers').clear(), transaction.done]);
}

/** Keeps an answer for the person it was given to. A device that cannot keep it is no reason to fail. */
export async function keepAnswer(owner: string | null, name: string, body: unknown): Promise<void> {
  if (owner === null || owner !== personId) return;
  const database = await deviceDatabase();
  await database?.put('answers', { personId: owner, name, body, keptAt: Date.now() }).catch(() => undefined);
}

export async function keptAnswer(name: string): Promise<KeptAnswer | null> {
  if (personId === null) return null;
  return (await (await deviceDatabase())?.get('answers', [personId, name])) ?? null;
}

export interface KeptCount {
  readonly count: number;
  /** Of the answer that was kept longest ago. */
  readonly oldest: Date;
}

/** How many answers of these names are kept for the person, and since when; null: none of them. */
export async function keptSince(names: readonly string[]): Promise<KeptCount | null> {
  const database = await deviceDatabase();
  if (database === null || personId === null) return null;
  const wanted = new Set(names);
  const kept = (await database.getAllFromIndex('answers', 'person', personId)).filter(({ name }) => wanted.has(name));
  return kept.length === 0 ? null : { count: kept.length, oldest: new Date(Math.min(...kept.map(({ keptAt }) => keptAt))) };
}

/** Asks; without the network the answer kept before. */
export async function orKept<Body>(name: string, ask: () => Promise<Body>): Promise<Body> {
  try {
    return await ask();
  } catch (error) {
    if (!(error instanceof NetworkLoss)) throw error;
    const kept = await keptAnswer(name);
    if (kept === null) throw error;
    return kept.body as Body;
  }
}

/** Changes an answer that is kept, for example after a save; what is not kept stays so. */
export async function amendKept<Body>(name: string, change: (body: Body) => Body): Promise<void> {
  const kept = await keptAnswer(name);
  if (kept !== null) await keepAnswer(kept.personId, name, change(kept.body as Body));
}
