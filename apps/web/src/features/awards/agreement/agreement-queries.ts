import { queryOptions, useMutation } from '@tanstack/react-query';
import { answer, api } from '../../../api/client';
import type { components } from '../../../api/schema';

type Schemas = components['schemas'];
export type Agreement = Schemas['AgreementView'];
export type AgreementScope = Schemas['AgreementScopeView'];
export type AgreementMember = Schemas['AgreementMemberView'];
export type AgreementPair = Schemas['AgreementPairView'];
export type Figure = Schemas['FigureView'];
export type MethodComparison = Schemas['MethodComparisonView'];
export type MethodGroup = Schemas['MethodGroupView'];
export type WithoutMember = Schemas['WithoutMemberView'];
export type Trial = Schemas['TrialView'];
export type TrialLine = Schemas['TrialLineView'];
export type TrialWish = Schemas['TrialRequest'];

/** A frozen result never changes, so neither does what its marks say. */
export const agreementQuery = (id: string) =>
  queryOptions({
    queryKey: ['awards', 'agreement', id],
    queryFn: () => answer(api.GET('/api/results/{id}/agreement', { params: { path: { id } } })),
    staleTime: Infinity,
  });

const tryOut = (id: string, body: TrialWish) => answer(api.POST('/api/results/{id}/trials', { params: { path: { id } }, body }));

/** A trial that changes nothing: it tells what the official rules are. */
export const officialQuery = (id: string) =>
  queryOptions({
    queryKey: ['awards', 'trial-of-nothing', id],
    queryFn: () => tryOut(id, {}),
    staleTime: Infinity,
  });

export const useTrial = (id: string) => useMutation({ mutationFn: (wish: TrialWish) => tryOut(id, wish) });
