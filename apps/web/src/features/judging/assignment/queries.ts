import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../../../api/client';
import type { components } from '../../../api/schema';
import { uploadFile, type UploadOptions } from '../../../api/upload';

type Schemas = components['schemas'];
export type AssignedNomination = Schemas['AssignedNominationView'];
export type Assignee = Schemas['AssigneeView'];
export type CapacityChange = Schemas['CapacityChangeRequest'];
export type Distribution = Schemas['DistributionView'];
export type DistributionWish = Schemas['DistributionRequest'];
export type ListDifference = Schemas['ListDifferenceView'];

export const pageSize = 50;

const at = (id: string) => ({ path: { id } });

/** What is asked of the list; empty texts ask for everything. */
export interface ListWish {
  readonly search: string;
  readonly field: string;
  readonly memberId: string;
  readonly order: 'code' | 'least';
  readonly page: number;
}

export const assignmentListQuery = (campaignId: string, { search, field, memberId, order, page }: ListWish) =>
  queryOptions({
    queryKey: ['judging', 'assignments', campaignId, { search, field, memberId, order, page }],
    queryFn: () =>
      answer(
        api.GET('/api/campaigns/{id}/assignments', {
          params: {
            ...at(campaignId),
            query: {
              limit: pageSize,
              offset: (page - 1) * pageSize,
              order,
              ...(search === '' ? {} : { search }),
              ...(field === '' ? {} : { field }),
              ...(memberId === '' ? {} : { memberId }),
            },
          },
        }),
      ),
    placeholderData: (before) => before,
  });

export const assigneesQuery = (campaignId: string) =>
  queryOptions({
    queryKey: ['judging', 'assignees', campaignId],
    queryFn: () => answer(api.GET('/api/campaigns/{id}/assignees', { params: at(campaignId) })),
  });

export const campaignQuery = (campaignId: string) =>
  queryOptions({
    queryKey: ['judging', 'campaign', campaignId],
    queryFn: () => answer(api.GET('/api/campaigns/{id}', { params: at(campaignId) })),
  });

/** Whatever is given to somebody may change what the other pages of this feature show. */
function useAssignmentMutation<Input, Output>(act: (input: Input) => Promise<Output>) {
  const queries = useQueryClient();
  return useMutation({ mutationFn: act, onSettled: () => queries.invalidateQueries({ queryKey: ['judging'] }) });
}

export const useAssign = () =>
  useAssignmentMutation(({ campaignId, ...body }: { campaignId: string } & Schemas['AssignRequest']) =>
    answer(api.POST('/api/campaigns/{id}/assignments', { params: at(campaignId), body })),
  );

export const useUnassign = () =>
  useAssignmentMutation(async ({ id }: { id: string }) => {
    await answer(api.DELETE('/api/assignments/{id}', { params: at(id) }));
  });

export const useChangeCapacities = () =>
  useAssignmentMutation(({ campaignId, members }: { campaignId: string; members: CapacityChange[] }) =>
    answer(api.PUT('/api/campaigns/{id}/assignees', { params: at(campaignId), body: { members } })),
  );

export const usePreview = () =>
  useMutation({
    mutationFn: ({ campaignId, wish }: { campaignId: string; wish: DistributionWish }) =>
      answer(api.POST('/api/campaigns/{id}/assignments/preview', { params: at(campaignId), body: wish })),
  });

export const useDistribute = () =>
  useAssignmentMutation(({ campaignId, body }: { campaignId: string; body: Schemas['ApplyDistributionRequest'] }) =>
    answer(api.POST('/api/campaigns/{id}/assignments/distribution', { params: at(campaignId), body })),
  );

export const fileAddress = (campaignId: string): string => `/api/campaigns/${campaignId}/assignment-file`;

export const previewFile = (campaignId: string, file: File, options: UploadOptions) => uploadFile<ListDifference>(`${fileAddress(campaignId)}/preview`, file, options);

export const useApplyFile = () =>
  useAssignmentMutation(({ campaignId, file, fingerprint, skipRefused }: { campaignId: string; file: File; fingerprint: string; skipRefused: boolean }) =>
    uploadFile<ListDifference>(fileAddress(campaignId), file, { fields: { fingerprint, skipRefused: String(skipRefused) } }),
  );
