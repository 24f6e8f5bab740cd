import createClient from 'openapi-fetch';
import { ACTION_KEY_HEADER, KeyedRequest, sendKeyed } from './action-key';
import { tellReached, tellUnreachable } from './connection';
import { isSignedOut, NetworkLoss, readProblem } from './problem';
import type { paths } from './schema';

/** Every request carries this header; the server refuses writes without it, so another site's form cannot write. */
export const REQUEST_HEADERS = { 'X-Requested-With': 'dvk' } as const;

/**
 * The typed client. Wrap each call in `answer` so that a refusal is thrown and never overlooked. A write carries a key of its own,
 * and the same write sent again after a lost answer carries the same one; `...underKey(key)` among the options gives one by hand.
 */
export const api = createClient<paths>({
  baseUrl: window.location.origin,
  credentials: 'same-origin',
  headers: REQUEST_HEADERS,
  Request: KeyedRequest,
  fetch: sendKeyed,
});

/** Options of a call whose act has a key already, such as a draft saved again by another page. */
export const underKey = (key: string) => ({ headers: { [ACTION_KEY_HEADER]: key } });

/** Fires when the server says that nobody is signed in any more. */
export const sessionEnded = new EventTarget();

/** Throws the refusal as an error, and lets the session's end be known wherever it showed itself. */
export function refuse(status: number, body: unknown, requestId: string | null): never {
  const problem = readProblem(status, body, requestId);
  if (isSignedOut(problem)) sessionEnded.dispatchEvent(new Event('ended'));
  throw problem;
}

interface Settled<Data> {
  data?: Data;
  error?: unknown;
  response: Response;
}

/**
 * Resolves to the body of a successful answer.
 *
 * @throws ApiProblem when the server refused, NetworkLoss when it could not be reached
 */
export async function answer<Data>(call: Promise<Settled<Data>>): Promise<NonNullable<Data>> {
  const settled = await call.catch((reason: unknown) => {
    if (!(reason instanceof TypeError)) throw reason;
    tellUnreachable();
    throw new NetworkLoss('unreachable', { cause: reason });
  });
  tellReached();
  if (!settled.response.ok) {
    refuse(settled.response.status, settled.error, settled.response.headers.get('x-request-id'));
  }
  return settled.data as NonNullable<Data>;
}
