import createClient from 'openapi-fetch';
import { NetworkLoss, readProblem } from './problem';
import type { paths } from './schema';

/** Every request carries this header; the server refuses writes without it, so another site's form cannot write. */
export const REQUEST_HEADERS = { 'X-Requested-With': 'dvk' } as const;

/** The typed client. Wrap each call in `answer` so that a refusal is thrown and never overlooked. */
export const api = createClient<paths>({
  baseUrl: window.location.origin,
  credentials: 'same-origin',
  headers: REQUEST_HEADERS,
});

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
    throw reason instanceof TypeError ? new NetworkLoss('unreachable', { cause: reason }) : reason;
  });
  if (!settled.response.ok) {
    throw readProblem(settled.response.status, settled.error, settled.response.headers.get('x-request-id'));
  }
  return settled.data as NonNullable<Data>;
}
