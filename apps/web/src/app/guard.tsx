import type { ReactNode } from 'react';
import { Navigate, useLocation } from 'react-router';
import { mayOpen, useSession, type Access } from '../api/session';
import { ErrorNotice } from '../ui/error-notice';
import { NotFoundPage } from '../ui/not-found-page';
import { PageSkeleton } from '../ui/skeleton';
import { useLastSession } from './session-expiry';

const OWN_PASSWORD = '/mat-khau';

/** Shows a page to whoever may open it; others sign in first, or read that there is nothing here for them. */
export function Guard({ access, children }: { access: Access; children: ReactNode }) {
  const session = useSession();
  const last = useLastSession();
  const location = useLocation();
  if (access === 'public') return children;
  if (session.isPending) return <PageSkeleton />;
  if (session.data === undefined) return <ErrorNotice error={session.error} onRetry={() => void session.refetch()} />;
  const actor = session.data ?? last;
  if (actor === null) {
    return <Navigate to={`/dang-nhap?tiep=${encodeURIComponent(location.pathname + location.search)}`} replace />;
  }
  if (actor.mustChangePassword && location.pathname !== OWN_PASSWORD) return <Navigate to={OWN_PASSWORD} replace />;
  return mayOpen(actor, access) ? children : <NotFoundPage />;
}
