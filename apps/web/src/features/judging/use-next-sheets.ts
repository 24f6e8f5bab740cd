import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { nextAfter, nextToMark, sheetsInHand } from './desk-order';
import { deskQuery, sheetQuery, type DeskSheet, type Sheet } from './queries';

/** Where to go from a sheet; both are fetched while the member still marks, so that the next one is there at once. */
export function useNextSheets({ id, campaignId }: Pick<Sheet, 'id' | 'campaignId'>): { readonly afterSubmit: DeskSheet | null; readonly afterSave: DeskSheet | null } {
  const queries = useQueryClient();
  const { data } = useQuery(deskQuery(campaignId));
  const sheets = data === undefined ? [] : sheetsInHand(data);
  const afterSubmit = nextToMark(sheets, id);
  const afterSave = nextAfter(sheets, id);
  const [first, second] = [afterSubmit?.sheetId, afterSave?.sheetId];
  useEffect(() => {
    for (const sheetId of new Set([first, second])) if (sheetId !== undefined) void queries.prefetchQuery({ ...sheetQuery(sheetId), staleTime: 60_000 });
  }, [queries, first, second]);
  return { afterSubmit, afterSave };
}
