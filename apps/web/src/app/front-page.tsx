import { lazy, Suspense } from 'react';
import { Navigate } from 'react-router';
import { useSession } from '../api/session';
import { PageSkeleton } from '../ui/skeleton';
import { homeOf } from './features';
import { WorkPage } from './work-page';

const LandingPage = lazy(() => import('./landing-page'));

/** `/`: the landing page for strangers, the own place of work for whoever is signed in. */
export function FrontPage() {
  const session = useSession();
  if (session.isPending) return <PageSkeleton />;
  if (session.data) {
    if (session.data.mustChangePassword) return <Navigate to="/mat-khau" replace />;
    const home = homeOf(session.data);
    return home === null ? <WorkPage session={session.data} /> : <Navigate to={home} replace />;
  }
  return (
    <Suspense fallback={<PageSkeleton />}>
      <LandingPage />
    </Suspense>
  );
}
