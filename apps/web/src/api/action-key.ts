/** Header by which the server knows a request that it has carried out before. */
export const ACTION_KEY_HEADER = 'Idempotency-Key';

/** A key for one act of the user: 128 random bits. Also where the page is not served by https, unlike `randomUUID`. */
export function newActionKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Remembered acts; whoever repeats an act does so soon. */
const MOST = 50;

/**
 * Keys of acts whose outcome nobody knows, because the answer did not arrive. The same act, sent again, gets the same key and
 * so has one effect; an act that was answered is over, and the same content once more is a new act.
 */
export class UnsettledActions {
  private readonly keys = new Map<string, string>();

  /** The key for the act, which is told by its method, address and content. */
  keyFor(act: string): string {
    const key = this.keys.get(act) ?? newActionKey();
    this.keys.delete(act);
    this.keys.set(act, key);
    for (const oldest of this.keys.keys()) {
      if (this.keys.size <= MOST) break;
      this.keys.delete(oldest);
    }
    return key;
  }

  settle(act: string): void {
    this.keys.delete(act);
  }
}

export const unsettledActions = new UnsettledActions();

/** Whether an answer says what became of the act: one from a proxy in front of the server says nothing. */
export const isOutcome = (status: number): boolean => status < 500 || status === 501;

const reading = new Set(['GET', 'HEAD']);
/** Whose content is not kept in memory, not even until its outcome is known. */
const withPassword = /\/api\/session\b/;

/** A request that, when it writes, carries a key: the caller's own, or the one of the act. */
export class KeyedRequest extends Request {
  readonly act: string | null;

  constructor(input: RequestInfo | URL, init: RequestInit = {}) {
    const method = (init.method ?? 'GET').toUpperCase();
    const headers = new Headers(init.headers);
    const content = init.body ?? '';
    const own = reading.has(method) || headers.has(ACTION_KEY_HEADER) || typeof content !== 'string' || input instanceof Request;
    const act = own || withPassword.test(String(input)) ? null : `${method} ${String(input)}\n${content}`;
    if (act !== null) headers.set(ACTION_KEY_HEADER, unsettledActions.keyFor(act));
    else if (!own) headers.set(ACTION_KEY_HEADER, newActionKey());
    super(input, { ...init, headers });
    this.act = act;
  }
}

/**
 * Sends a request and remembers its key for as long as its outcome is unknown: until the whole answer is here, for a connection cut
 * after its head says nothing. Calls `fetch` at once: a page that is being left has no later.
 */
export async function sendKeyed(request: Request): Promise<Response> {
  const response = await fetch(request);
  if (request instanceof KeyedRequest && request.act !== null && isOutcome(response.status)) {
    await response.clone().arrayBuffer();
    unsettledActions.settle(request.act);
  }
  return response;
}
