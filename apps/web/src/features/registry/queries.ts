import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../../api/client';
import { outlivesPage } from '../../api/outlives-page';
import type { components, paths } from '../../api/schema';
import { uploadFile, type UploadOptions } from '../../api/upload';

type Schemas = components['schemas'];
export type InitiativeView = Schemas['InitiativeView'];
export type InitiativeListed = Schemas['InitiativeListedView'];
export type NominationView = Schemas['NominationView'];
export type NominationListed = Schemas['NominationListedView'];
export type NominationState = NominationView['state'];
export type SubjectKind = InitiativeView['subjectKind'];
export type ComparedVersions = NonNullable<Schemas['NominationChangesView']['compared']>;
export type NominationVersion = Schemas['NominationVersionView'];
export type EvidenceView = Schemas['EvidenceView'];
export type Campaign = Schemas['CampaignSummaryView'];
export type WaitingRegistration = Schemas['WaitingRegistrationView'];
export type NominationsQuery = NonNullable<paths['/api/campaigns/{campaignId}/nominations']['get']['parameters']['query']>;

export const campaignsQuery = queryOptions({
  queryKey: ['registry', 'campaigns'],
  queryFn: () => answer(api.GET('/api/campaigns', { params: { query: { limit: 200 } } })),
});

export const campaignDetailQuery = (id: string) =>
  queryOptions({
    queryKey: ['registry', 'campaign', id],
    queryFn: () => answer(api.GET('/api/campaigns/{id}', { params: { path: { id } } })),
  });

export const ownInitiativesQuery = queryOptions({
  queryKey: ['registry', 'initiatives'],
  queryFn: () => answer(api.GET('/api/initiatives', { params: { query: { limit: 200 } } })),
});

export const ownNominationsQuery = queryOptions({
  queryKey: ['registry', 'nominations'],
  queryFn: () => answer(api.GET('/api/nominations', { params: { query: { sort: 'changed', limit: 200 } } })),
});

export const initiativeQuery = (id: string) =>
  queryOptions({
    queryKey: ['registry', 'initiative', id],
    queryFn: () => answer(api.GET('/api/initiatives/{id}', { params: { path: { id } } })),
  });

export const nominationQuery = (id: string) =>
  queryOptions({
    queryKey: ['registry', 'nomination', id],
    queryFn: () => answer(api.GET('/api/nominations/{id}', { params: { path: { id } } })),
  });

/** What changed between two times it was handed in; `version`: of the nomination, which its unit may be writing in. */
export const nominationChangesQuery = (id: string, version: number, older: number | undefined) =>
  queryOptions({
    queryKey: ['registry', 'nomination-changes', id, version, older],
    queryFn: () => answer(api.GET('/api/nominations/{id}/changes', { params: { path: { id }, query: older === undefined ? {} : { older } } })),
    placeholderData: (before) => before,
  });

export const campaignNominationsQuery = (campaignId: string, query: NominationsQuery) =>
  infiniteQueryOptions({
    queryKey: ['registry', 'campaign-nominations', campaignId, query],
    queryFn: ({ pageParam }) =>
      answer(api.GET('/api/campaigns/{campaignId}/nominations', { params: { path: { campaignId }, query: pageParam === '' ? query : { ...query, cursor: pageParam } } })),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    placeholderData: (before) => before,
  });

export const waitingRegistrationsQuery = infiniteQueryOptions({
  queryKey: ['registry', 'waiting-registrations'],
  queryFn: ({ pageParam }) => answer(api.GET('/api/waiting-registrations', { params: { query: pageParam === '' ? {} : { cursor: pageParam } } })),
  initialPageParam: '',
  getNextPageParam: ({ next }) => next,
});

/** Everything the filters find, without pages, as a workbook with totals. */
export function registrationListAddress(campaignId: string, { limit: _limit, cursor: _cursor, sort: _sort, ...filters }: NominationsQuery = {}): string {
  const asked = new URLSearchParams(Object.entries(filters).filter((entry): entry is [string, string] => entry[1] !== undefined));
  return `/api/campaigns/${campaignId}/registration-list${asked.size === 0 ? '' : `?${asked}`}`;
}

/** Every act of this feature may change what any of its lists shows. */
function useRegistryMutation<Input, Output>(act: (input: Input) => Promise<Output>) {
  const queries = useQueryClient();
  return useMutation({ mutationFn: act, onSettled: () => queries.invalidateQueries({ queryKey: ['registry'] }) });
}

export const useRegisterInitiative = () =>
  useRegistryMutation((body: Schemas['RegisterInitiativeRequest']) => answer(api.POST('/api/initiatives', { body })));

export const saveInitiative = (id: string, body: Schemas['UpdateInitiativeRequest'], leaving: boolean) =>
  answer(api.PUT('/api/initiatives/{id}', { params: { path: { id } }, body, keepalive: leaving && outlivesPage(body) }));

export const readInitiative = (id: string) => answer(api.GET('/api/initiatives/{id}', { params: { path: { id } } }));

export const useBeginNomination = () =>
  useRegistryMutation(({ campaignId, initiativeId }: { campaignId: string; initiativeId: string }) =>
    answer(api.POST('/api/campaigns/{campaignId}/nominations', { params: { path: { campaignId } }, body: { initiativeId } })),
  );

export const saveSelfMarks = (id: string, body: Schemas['SelfMarksRequest'], leaving: boolean) =>
  answer(api.PUT('/api/nominations/{id}/self-marks', { params: { path: { id } }, body, keepalive: leaving && outlivesPage(body) }));

export const readNomination = (id: string) => answer(api.GET('/api/nominations/{id}', { params: { path: { id } } }));

interface Seen {
  readonly id: string;
  readonly version: number;
}

const at = (id: string) => ({ path: { id } });

export const useSubmit = () =>
  useRegistryMutation(({ id, version }: Seen) => answer(api.POST('/api/nominations/{id}/submission', { params: at(id), body: { version } })));

export const useWithdraw = () =>
  useRegistryMutation(({ id, version }: Seen) => answer(api.POST('/api/nominations/{id}/withdrawal', { params: at(id), body: { version } })));

export const useAccept = () =>
  useRegistryMutation(({ id, version }: Seen) => answer(api.POST('/api/nominations/{id}/acceptance', { params: at(id), body: { version } })));

export const useReturn = () =>
  useRegistryMutation(({ id, version, reason }: Seen & { reason: string }) =>
    answer(api.POST('/api/nominations/{id}/return', { params: at(id), body: { version, reason } })),
  );

export const useSetItemAside = () =>
  useRegistryMutation(({ id, version, leafCode, reason }: Seen & { leafCode: string; reason: string | null }) =>
    answer(api.PUT('/api/nominations/{id}/not-applicable', { params: at(id), body: { version, leafCode, reason } })),
  );

/** Each of them is compared with all that its province has registered: many at once would keep the desk waiting for the server's patience. */
const previewedAtOnce = 50;

export const usePreviewAcceptance = () =>
  useMutation({
    mutationFn: async ({ campaignId, ids }: { campaignId: string; ids: string[] }) => {
      const lines = [];
      for (let at = 0; at < ids.length; at += previewedAtOnce) {
        const body = { ids: ids.slice(at, at + previewedAtOnce) };
        lines.push(...(await answer(api.POST('/api/campaigns/{campaignId}/nominations/acceptance-preview', { params: { path: { campaignId } }, body }))).lines);
      }
      return { lines };
    },
  });

export const useAcceptAll = () =>
  useRegistryMutation(({ campaignId, nominations }: { campaignId: string; nominations: { id: string; version: number }[] }) =>
    answer(api.POST('/api/campaigns/{campaignId}/nominations/acceptance', { params: { path: { campaignId } }, body: { nominations } })),
  );

export const useUploadEvidence = () =>
  useRegistryMutation(({ id, leafCode, file, ...options }: { id: string; leafCode: string | null; file: File } & UploadOptions) =>
    uploadFile<EvidenceView>(`/api/nominations/${id}/evidence`, file, { ...options, fields: leafCode === null ? {} : { leafCode } }),
  );

export const useRemoveEvidence = () =>
  useRegistryMutation(async ({ id, evidenceId }: { id: string; evidenceId: string }) => {
    await answer(api.DELETE('/api/nominations/{id}/evidence/{evidenceId}', { params: { path: { id, evidenceId } } }));
  });

/** Address of a file; shown in the browser instead of downloaded where the type allows it. */
export const evidenceAddress = (id: string, evidenceId: string, inline: boolean): string =>
  `/api/nominations/${id}/evidence/${evidenceId}${inline ? '?inline=1' : ''}`;
