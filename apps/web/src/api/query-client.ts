import { QueryClient } from '@tanstack/react-query';
import { sessionEnded } from './client';
import { forgetSession } from './device/kept-answers';
import { NetworkLoss } from './problem';
import { sessionQuery } from './session';

/** The cache of answers. Any answer that shows the session's end empties the session in it. */
export function createQueryClient(): QueryClient {
  const client = new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 10_000,
        // Without the network a query runs and fails, or answers from this device; it never waits in silence.
        networkMode: 'always',
        retry: (failures, error) => error instanceof NetworkLoss && failures < 2,
      },
      // A write is never repeated behind the user's back.
      mutations: { retry: false, networkMode: 'always' },
    },
  });
  sessionEnded.addEventListener('ended', () => {
    void forgetSession();
    if (client.getQueryData(sessionQuery.queryKey)) client.setQueryData(sessionQuery.queryKey, null);
  });
  return client;
}
