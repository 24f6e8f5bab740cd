import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect } from 'react';
import { useSession } from '../../../api/session';
import { drainOutbox, type DrainOptions } from '../../../ui/offline/outbox';
import { unsentQuery, useFreshUnsent } from '../../../ui/offline/unsent-drafts';
import { readSheet, saveSheet, submitSheet } from '../queries';
import { deliverTo } from './deliver-sheet';

const SEND_EVERY = 5_000;

const deliverSheet = deliverTo({ read: readSheet, save: saveSheet, submit: submitSheet });

/** The signed-in person's drafts that wait on this device, and how to send them. */
export function useUnsent() {
  const personId = useSession().data?.person.id ?? '';
  const queries = useQueryClient();
  const unsent = useQuery({ ...unsentQuery(personId), enabled: personId !== '' });
  const send = useCallback(
    async (options: DrainOptions): Promise<number> => {
      const delivered = await drainOutbox(personId, deliverSheet, options);
      if (delivered > 0) await queries.invalidateQueries({ queryKey: ['judging'] });
      return delivered;
    },
    [personId, queries],
  );
  return { drafts: unsent.data ?? [], settled: !unsent.isPending, send };
}

/** Sends what waits: when the site is opened, when the network returns, and from time to time. */
export function useOutbox(): void {
  const { drafts, send } = useUnsent();
  const waits = drafts.some(({ refusal }) => refusal === null);
  useFreshUnsent();
  useEffect(() => {
    void send({ again: true });
  }, [send]);
  useEffect(() => {
    if (!waits) return;
    const sendNow = (): void => void send({ again: false });
    sendNow();
    const timer = setInterval(sendNow, SEND_EVERY);
    window.addEventListener('online', sendNow);
    return () => {
      clearInterval(timer);
      window.removeEventListener('online', sendNow);
    };
  }, [send, waits]);
}
