import { queryOptions, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { deviceDatabase } from '../../api/device/database';
import type { UnsentDraft } from '../../api/device/unsent-draft';
import { beingWritten } from './draft-shelf';
import { onDraftsChanged, tellDraftsChanged } from './drafts-changed';

const keyOf = ({ personId, object, writer }: UnsentDraft): [string, string, string] => [personId, object, writer];

/** Drafts of a person that no open page is writing, oldest first: what waits in the outbox. */
export async function unsentDraftsOf(personId: string): Promise<readonly UnsentDraft[]> {
  const database = await deviceDatabase();
  if (database === null) return [];
  const [drafts, isWritten] = [await database.getAllFromIndex('drafts', 'person', personId), await beingWritten()];
  return drafts.filter((draft) => !isWritten(draft)).sort((a, b) => a.editedAt - b.editedAt);
}

/** How many drafts of a person the server has not confirmed, those of open pages included. */
export async function countUnsent(personId: string): Promise<number> {
  return (await (await deviceDatabase())?.countFromIndex('drafts', 'person', personId)) ?? 0;
}

/** Changes a draft unless it is gone or was edited since. @returns the draft as it stands now; null: not changed */
export async function amendUnsent(draft: UnsentDraft, change: Partial<UnsentDraft>): Promise<UnsentDraft | null> {
  const database = await deviceDatabase();
  if (database === null) return null;
  const transaction = database.transaction('drafts', 'readwrite', { durability: 'strict' });
  const now = await transaction.store.get(keyOf(draft));
  const same = now !== undefined && now.editedAt === draft.editedAt;
  const changed = same ? { ...now, ...change } : null;
  if (changed !== null) await transaction.store.put(changed);
  await transaction.done;
  tellDraftsChanged();
  return changed;
}

export async function removeUnsent(draft: UnsentDraft): Promise<void> {
  await (await deviceDatabase())?.delete('drafts', keyOf(draft));
  tellDraftsChanged();
}

const queryKey = ['device', 'unsent'] as const;

export const unsentQuery = (personId: string) =>
  queryOptions({ queryKey: [...queryKey, personId], queryFn: () => unsentDraftsOf(personId), staleTime: 0, retry: false });

/** Reads the outbox anew whenever this tab or another changed it. */
export function useFreshUnsent(): void {
  const queries = useQueryClient();
  useEffect(() => onDraftsChanged(() => void queries.invalidateQueries({ queryKey })), [queries]);
}
