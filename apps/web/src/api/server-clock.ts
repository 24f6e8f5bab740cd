import { queryOptions, useQuery } from '@tanstack/react-query';
import { answer, api } from './client';
import { clockFrom, type ServerClock } from './clock-from';

const fiveMinutes = 300_000;

const stopwatch = (): number => performance.now();

const serverClockQuery = queryOptions({
  queryKey: ['server-clock'],
  queryFn: async (): Promise<ServerClock> => {
    const asked = stopwatch();
    const { now } = await answer(api.GET('/api/clock'));
    return clockFrom(Date.parse(now), asked, stopwatch(), stopwatch);
  },
  staleTime: fiveMinutes,
  // A computer that slept may have stopped its stopwatch: ask again when somebody looks.
  refetchInterval: fiveMinutes,
  refetchOnWindowFocus: 'always',
});

/** The clock that decides deadlines; null until the server has told it once. */
export const useServerClock = (): ServerClock | null => useQuery(serverClockQuery).data ?? null;
