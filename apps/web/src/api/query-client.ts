import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { ApiProblem, NetworkLoss } from './problem';
import { sessionQuery } from './session';

/** A session that ran out shows itself in any answer; asking for the session again tells the whole page. */
export function createQueryClient(): QueryClient {
  const onError = (error: unknown): void => {
    if (error instanceof ApiProblem && error.status === 401) void client.invalidateQueries({ queryKey: sessionQuery.queryKey });
  };
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: {
        staleTime: 10_000,
        retry: (failures, error) => error instanceof NetworkLoss && failures < 2,
      },
      // A write is never repeated behind the user's back.
      mutations: { retry: false, networkMode: 'always' },
    },
  });
  return client;
}
