import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api, underKey } from '../../api/client';
import { amendKept, keepAnswer, keptAnswer, keptSince, orKept, personOnDevice } from '../../api/device/kept-answers';
import { outlivesPage } from '../../api/outlives-page';
import type { components } from '../../api/schema';
import type { SaveContext } from '../../ui/autosave/autosaver';

type Schemas = components['schemas'];
export type Desk = Schemas['DeskView'];
export type DeskSheet = Schemas['DeskSheetView'];
export type Sheet = Schemas['SheetView'];
export type Panel = Schemas['PanelView'];
export type PanelMember = Schemas['PanelMemberView'];
export type AssignedNomination = Schemas['AssignedNominationView'];
export type Progress = Schemas['ProgressView'];
export type SheetEvidence = Schemas['SheetEvidenceView'];
export type ReadySheet = Schemas['ReadySheetView'];
export type Submissions = Schemas['SubmissionsView'];
export type OfficeSheet = Schemas['OfficeSheetView'];

const at = (id: string) => ({ path: { id } });

/** A sheet is edited in place: another tab's version is met by its number, never by a silent reload. */
const editedInPlace = { refetchOnWindowFocus: false, refetchOnReconnect: false, staleTime: 0 } as const;

export const ownSeatsQuery = queryOptions({ queryKey: ['judging', 'own-seats'], queryFn: () => answer(api.GET('/api/panel-seats/own')) });

const deskName = (campaignId: string | null): string => `desk:${campaignId ?? ''}`;

/** The desk asked for without a campaign is that of one campaign as well; sheets and comparison ask for it by its id. */
async function readDesk(campaignId: string | null): Promise<Desk> {
  const person = personOnDevice();
  const desk = await answer(api.GET('/api/score-sheets', { params: { query: campaignId === null ? {} : { campaignId } } }));
  for (const name of new Set([deskName(campaignId), deskName(desk.campaignId)])) await keepAnswer(person, name, desk);
  return desk;
}

/** Without the network: as this device last read it. */
export const deskQuery = (campaignId: string | null) =>
  queryOptions({
    queryKey: ['judging', 'desk', campaignId],
    queryFn: async ({ client }): Promise<Desk> => {
      const desk = await orKept(deskName(campaignId), () => readDesk(campaignId));
      if (campaignId === null && desk.campaignId !== null) client.setQueryData(['judging', 'desk', desk.campaignId], desk);
      return desk;
    },
  });

/** What is on the way with this device shows this campaign, by whichever name its desk is asked for. @throws NetworkLoss */
export async function takeDeskAlong(campaignId: string): Promise<void> {
  const person = personOnDevice();
  await keepAnswer(person, deskName(null), await readDesk(campaignId));
}

const keptName = (id: string): string => `sheet:${id}`;

/** What the server holds now; kept on this device for when there is no network. @throws NetworkLoss */
export async function readSheet(id: string): Promise<Sheet> {
  const person = personOnDevice();
  const sheet = await answer(api.GET('/api/score-sheets/{id}', { params: at(id) }));
  const kept = (await keptAnswer(keptName(id)))?.body as Sheet | undefined;
  // An answer overtaken by a save must not put the older version back.
  if (kept === undefined || kept.version <= sheet.version) await keepAnswer(person, keptName(id), sheet);
  return sheet;
}

/** How many of these sheets this device holds, and since when the one kept longest; null: none of them. */
export const keptSheetsQuery = (sheetIds: readonly string[], reads: number) =>
  queryOptions({
    queryKey: ['device', 'kept-sheets', sheetIds, reads],
    queryFn: () => keptSince(sheetIds.map(keptName)),
    staleTime: 0,
    networkMode: 'always',
  });

/** Without the network: as this device last read or saved it. */
export const sheetQuery = (id: string) =>
  queryOptions({ queryKey: ['judging', 'sheet', id], queryFn: () => orKept(keptName(id), () => readSheet(id)), ...editedInPlace });

/** Saves a draft; the copy on this device follows before anybody is told, so that it is never older than a draft that starts from it. */
export async function saveSheet(id: string, body: Schemas['WriteSheetRequest'], { leaving, key }: SaveContext): Promise<Schemas['SheetWriteView']> {
  const saved = await answer(api.PUT('/api/score-sheets/{id}', { params: at(id), body, keepalive: leaving && outlivesPage(body), ...underKey(key) }));
  await amendKept<Sheet>(keptName(id), (sheet) => ({ ...sheet, ...body, version: saved.version, savedAt: saved.savedAt }));
  return saved;
}

export async function submitSheet(id: string, version: number): Promise<Schemas['SheetWriteView']> {
  const submitted = await answer(api.POST('/api/score-sheets/{id}/submission', { params: at(id), body: { version } }));
  await amendKept<Sheet>(keptName(id), (sheet) => ({ ...sheet, state: 'submitted', version: submitted.version }));
  return submitted;
}

/** Every act of this feature may change what its other pages show. */
export function useJudgingMutation<Input, Output>(act: (input: Input) => Promise<Output>) {
  const queries = useQueryClient();
  return useMutation({ mutationFn: act, onSettled: () => queries.invalidateQueries({ queryKey: ['judging'] }) });
}

interface Seen {
  readonly id: string;
  readonly version: number;
}

/** Over once the server has answered: whoever goes on to the next sheet does not wait for lists to be read anew, and the desks shown know of it already. */
export function useSubmitSheet() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ id, version }: Seen) => submitSheet(id, version),
    onSuccess: ({ version }, { id }) => {
      queries.setQueriesData<Desk>({ queryKey: ['judging', 'desk'] }, (desk) => desk && withHandedIn(desk, id, version));
    },
    onSettled: () => {
      void queries.invalidateQueries({ queryKey: ['judging'] });
    },
  });
}

const withHandedIn = (desk: Desk, id: string, version: number): Desk => ({
  ...desk,
  sheets: desk.sheets.map((sheet) => (sheet.sheetId === id ? { ...sheet, state: 'submitted', version } : sheet)),
});

/** Asked anew each time the dialog opens: a draft may have been finished since. */
export const readinessQuery = (campaignId: string) =>
  queryOptions({
    queryKey: ['judging', 'readiness', campaignId],
    queryFn: () => answer(api.GET('/api/score-sheets/readiness', { params: { query: { campaignId } } })),
    staleTime: 0,
    gcTime: 0,
  });

/** Only the list is asked anew: the answer itself says what became of each sheet. */
export function useSubmitMany() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Schemas['SubmitSheetsRequest']) => answer(api.POST('/api/score-sheets/submissions', { body })),
    onSettled: () => queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] === 'judging' && queryKey[1] !== 'readiness' }),
  });
}

export const useReopenSheet = () =>
  useJudgingMutation(({ id, version }: Seen) => answer(api.POST('/api/score-sheets/{id}/reopening', { params: at(id), body: { version } })));

export const useRecuse = () =>
  useJudgingMutation(async ({ id, reason }: { id: string; reason: string }) => {
    await answer(api.POST('/api/assignments/{id}/recusal', { params: at(id), body: { reason } }));
  });

export const evidenceDownload = (sheetId: string, evidenceId: string): string => `/api/score-sheets/${sheetId}/evidence/${evidenceId}`;

export const evidenceAddress = (sheetId: string, evidenceId: string): string => `${evidenceDownload(sheetId, evidenceId)}?disposition=inline`;

export const campaignsQuery = queryOptions({
  queryKey: ['judging', 'campaigns'],
  queryFn: () => answer(api.GET('/api/campaigns', { params: { query: { limit: 200 } } })),
});

export const panelsQuery = (campaignId: string) =>
  queryOptions({
    queryKey: ['judging', 'panels', campaignId],
    queryFn: () => answer(api.GET('/api/campaigns/{id}/panels', { params: at(campaignId) })),
  });

export const candidatesQuery = (campaignId: string, search: string) =>
  queryOptions({
    queryKey: ['judging', 'candidates', campaignId, search],
    queryFn: () => answer(api.GET('/api/campaigns/{id}/panel-candidates', { params: { ...at(campaignId), query: { search } } })),
    enabled: search.length >= 2,
  });

export const useCreatePanel = () =>
  useJudgingMutation(({ campaignId, body }: { campaignId: string; body: Schemas['PanelRequest'] }) =>
    answer(api.POST('/api/campaigns/{id}/panels', { params: at(campaignId), body })),
  );

export const useAppoint = () =>
  useJudgingMutation(({ panelId, body }: { panelId: string; body: Schemas['AppointMemberRequest'] }) =>
    answer(api.POST('/api/panels/{id}/members', { params: at(panelId), body })),
  );

export const useDismiss = () =>
  useJudgingMutation(({ panelId, memberId }: { panelId: string; memberId: string }) =>
    answer(api.DELETE('/api/panels/{id}/members/{memberId}', { params: { path: { id: panelId, memberId } } })),
  );

export const assignmentsQuery = (campaignId: string, offset: number) =>
  queryOptions({
    queryKey: ['judging', 'assignments', campaignId, offset],
    queryFn: () => answer(api.GET('/api/campaigns/{id}/assignments', { params: { ...at(campaignId), query: { limit: pageSize, offset } } })),
    placeholderData: (before) => before,
  });

export const pageSize = 50;

export const progressQuery = (campaignId: string) =>
  queryOptions({
    queryKey: ['judging', 'progress', campaignId],
    queryFn: () => answer(api.GET('/api/campaigns/{id}/scoring-progress', { params: at(campaignId) })),
  });

export const useCloseScoring = () =>
  useJudgingMutation(({ campaignId, reason }: { campaignId: string; reason: string }) =>
    answer(api.POST('/api/campaigns/{id}/scoring-closure', { params: at(campaignId), body: { reason } })),
  );

export const readOfficeSheet = (id: string) => answer(api.GET('/api/nominations/{id}/office-sheet', { params: at(id) }));

export const officeSheetQuery = (id: string) =>
  queryOptions({ queryKey: ['judging', 'office-sheet', id], queryFn: () => readOfficeSheet(id), ...editedInPlace });

export const saveOfficeSheet = (id: string, body: Schemas['WriteOfficeSheetRequest'], leaving: boolean) =>
  answer(api.PUT('/api/nominations/{id}/office-sheet', { params: at(id), body, keepalive: leaving && outlivesPage(body) }));
