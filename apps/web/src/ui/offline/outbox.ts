import type { UnsentDraft } from '../../api/device/unsent-draft';
import { ApiProblem, isSignedOut, isUnreachable } from '../../api/problem';
import { askSession } from '../../api/session';
import { amendUnsent, removeUnsent, unsentDraftsOf } from './unsent-drafts';

/** Keeps a step that is done, so that sending goes on from there after a crash; resolves to the draft as it stands now. */
export type KeepStep = (change: Partial<UnsentDraft>) => Promise<UnsentDraft>;

/** Sends one draft; resolves once the server has confirmed all of it. */
export type Deliver = (draft: UnsentDraft, keepStep: KeepStep) => Promise<void>;

export interface DrainOptions {
  /** Also those the server refused before. */
  readonly again: boolean;
}

/** The draft was taken up by a page, or edited, while it was being sent: that page goes on with it. */
class TakenUp extends Error {}

/**
 * Sends a person's drafts that no open page is writing, in the order in which they were written, one browser tab at a time.
 * What the server refuses stays with the refusal; without the network everything stays.
 *
 * @returns how many were delivered
 */
export async function drainOutbox(personId: string, deliver: Deliver, options: DrainOptions): Promise<number> {
  const drain = () => sendAll(personId, deliver, options);
  if (!('locks' in navigator)) return drain();
  return navigator.locks.request('dvk-outbox', { ifAvailable: true }, (lock) => (lock === null ? 0 : drain()));
}

async function sendAll(personId: string, deliver: Deliver, { again }: DrainOptions): Promise<number> {
  const waiting = (await unsentDraftsOf(personId)).filter(({ refusal }) => again || refusal === null);
  if (waiting.length === 0) return 0;
  const session = await askSession().catch(() => null);
  // Somebody else at this computer must not send them, and could not.
  if (session?.person.id !== personId) return 0;
  let delivered = 0;
  for (const draft of waiting) {
    try {
      await sendOne(draft, deliver);
      delivered += 1;
    } catch (error) {
      if (error instanceof TakenUp) continue;
      if (isUnreachable(error) || isSignedOut(error) || !(error instanceof ApiProblem)) break;
      await amendUnsent(draft, refused(error));
    }
  }
  return delivered;
}

async function sendOne(draft: UnsentDraft, deliver: Deliver): Promise<void> {
  await deliver(draft, async (change) => {
    const now = await amendUnsent(draft, change);
    if (now === null) throw new TakenUp();
    return now;
  });
  await removeUnsent(draft);
}

/** The code and its figures; never the server's newer content, which may be shown only while its owner is signed in. */
function refused({ status, code, params }: ApiProblem): Partial<UnsentDraft> {
  const plain = Object.entries(params).filter(([, value]) => typeof value === 'string' || typeof value === 'number');
  return { refusal: { status, code, params: Object.fromEntries(plain) }, wants: 'save', pending: null };
}
