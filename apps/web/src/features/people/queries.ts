import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../../api/client';
import type { components, paths } from '../../api/schema';

type Schemas = components['schemas'];
export type Person = Schemas['PersonView'];
export type Post = Schemas['PersonPostView'];
export type PostRole = Post['role'];
export type GivenPassword = Schemas['TemporaryPasswordView'];
export type PeopleQuery = NonNullable<paths['/api/people']['get']['parameters']['query']>;

export const postRoles = [
  'unit-clerk',
  'department-staff',
  'panel-member',
  'panel-secretary',
  'council-secretary',
  'council-member',
  'auditor',
  'administrator',
] as const satisfies readonly PostRole[];

export const readRole = (text: string): PostRole | undefined => postRoles.find((role) => role === text);

export const peopleQuery = (query: PeopleQuery) =>
  queryOptions({
    queryKey: ['people', 'list', query],
    queryFn: () => answer(api.GET('/api/people', { params: { query } })),
    placeholderData: (before) => before,
  });

export const personQuery = (id: string) =>
  queryOptions({
    queryKey: ['people', 'person', id],
    queryFn: () => answer(api.GET('/api/people/{id}', { params: { path: { id } } })),
  });

const at = (id: string) => ({ path: { id } });

/** Every act of this feature may change what any of its pages shows. */
function usePeopleMutation<Input, Output>(act: (input: Input) => Promise<Output>) {
  const queries = useQueryClient();
  return useMutation({ mutationFn: act, onSettled: () => queries.invalidateQueries({ queryKey: ['people'] }) });
}

export const useRegisterPerson = () =>
  usePeopleMutation((body: Schemas['RegisterPersonRequest']) => answer(api.POST('/api/people', { body })));

export const useUpdatePerson = (id: string) =>
  usePeopleMutation((body: Schemas['UpdatePersonRequest']) => answer(api.PUT('/api/people/{id}', { params: at(id), body })));

export const useOpenAccount = (id: string) =>
  usePeopleMutation((username: string) => answer(api.POST('/api/people/{id}/account', { params: at(id), body: { username } })));

export const useSetAccount = (id: string) =>
  usePeopleMutation((body: Schemas['SetAccountRequest']) => answer(api.PUT('/api/people/{id}/account', { params: at(id), body })));

export const useResetPassword = (id: string) =>
  usePeopleMutation(() => answer(api.PUT('/api/people/{id}/password-reset', { params: at(id) })));

export const useGivePost = (id: string) =>
  usePeopleMutation((body: Schemas['GivePostRequest']) => answer(api.POST('/api/people/{id}/posts', { params: at(id), body })));

export const useEndPost = () => usePeopleMutation((postId: string) => answer(api.POST('/api/posts/{id}/end', { params: at(postId) })));
