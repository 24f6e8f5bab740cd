import { lazy, Suspense, useState, type ReactNode } from 'react';
import { useSession, type SessionView } from '../api/session';
import { LastSession } from './session-expiry';

const SignInAgain = lazy(() => import('../features/session/sign-in-again'));

/**
 * Notices that a session ran out while a page was open and asks for the password over the page,
 * so that nothing typed is lost. Signing out by oneself loads the site anew and never comes here.
 */
export function SessionKeeper({ children }: { children: ReactNode }) {
  const { data } = useSession();
  const [last, setLast] = useState<SessionView | null>(null);
  if (data && data !== last) setLast(data);
  const expired = data === null ? last : null;
  return (
    <LastSession value={expired}>
      {children}
      {expired !== null && (
        <Suspense>
          <SignInAgain username={expired.person.username} />
        </Suspense>
      )}
    </LastSession>
  );
}
