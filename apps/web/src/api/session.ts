import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, api } from './client';
import { forgetSession, keepSession, recallSession, wipeDevice } from './device/kept-answers';
import { isSignedOut, NetworkLoss } from './problem';
import type { components } from './schema';

export type SessionView = components['schemas']['SessionView'];

/** Roles in the order in which a person with several posts is led to a home page. */
export const ROLES = [
  'panel-secretary',
  'panel-member',
  'council-secretary',
  'council-member',
  'department-staff',
  'unit-clerk',
  'auditor',
  'administrator',
] as const;
export type Role = (typeof ROLES)[number];

/** Who may open a page: everyone, anyone signed in, or who holds at least one of these permissions. */
export type Access = 'public' | 'signed-in' | readonly string[];

/** Who is signed in by the server's word of this moment. @throws NetworkLoss */
export async function askSession(): Promise<SessionView | null> {
  try {
    return await answer(api.GET('/api/session'));
  } catch (error) {
    if (isSignedOut(error)) return null;
    throw error;
  }
}

/** The session, or null for somebody not signed in. Without the network: the one this device was left with. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async (): Promise<SessionView | null> => {
    try {
      const session = await askSession();
      await (session === null ? forgetSession() : keepSession(session));
      return session;
    } catch (error) {
      const kept = error instanceof NetworkLoss ? await recallSession<SessionView>() : null;
      if (kept === null) throw error;
      return kept;
    }
  },
  staleTime: 60_000,
});

export const useSession = () => useQuery(sessionQuery);

export function mayOpen(session: SessionView | null, access: Access): boolean {
  if (access === 'public') return true;
  if (session === null) return false;
  return access === 'signed-in' || access.some((permission) => session.permissions.includes(permission));
}

/** Whether the person signed in holds a permission; the server decides again on each request. */
export function usePermission(permission: string): boolean {
  return useSession().data?.permissions.includes(permission) ?? false;
}

/** Signs in; answers asked for while nobody was signed in are asked for again. */
export function useSignIn() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (credentials: components['schemas']['SignInRequest']) => answer(api.POST('/api/session', { body: credentials })),
    onSuccess: (session) => {
      void keepSession(session);
      queries.setQueryData(sessionQuery.queryKey, session);
      void queries.invalidateQueries({ predicate: (query) => query.queryKey[0] !== sessionQuery.queryKey[0] });
    },
  });
}

/** Signs out, empties this device and loads the site anew, so that nothing of this person stays on a shared computer but unsent drafts. */
export const useSignOut = () =>
  useMutation({
    mutationFn: async () => {
      await answer(api.DELETE('/api/session'));
      await wipeDevice();
    },
    onSuccess: () => window.location.assign('/dang-nhap?ra=1'),
  });

export function useChangePassword() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (passwords: components['schemas']['ChangePasswordRequest']) => {
      await answer(api.PUT('/api/session/password', { body: passwords }));
    },
    onSuccess: () => queries.invalidateQueries(sessionQuery),
  });
}
