import { useIsFetching } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useRef } from 'react';
import { Outlet, ScrollRestoration, useLocation, useNavigation } from 'react-router';
import { useSession } from '../api/session';
import { messages } from '../messages/vi';
import { PageSkeleton } from '../ui/skeleton';
import { features } from './features';
import { Header } from './header';
import { SessionKeeper } from './session-keeper';
import css from './shell.module.css';

const strips = features.flatMap((feature) => (feature.strip ? [lazy(feature.strip)] : []));

/** After a change of page, what is read out next is the new page's heading. */
function useFocusOnNavigation(): void {
  const { pathname } = useLocation();
  const previous = useRef(pathname);
  useEffect(() => {
    if (previous.current === pathname) return;
    previous.current = pathname;
    const main = document.getElementById('noi-dung');
    (main?.querySelector('h1') ?? main)?.focus({ preventScroll: true });
  }, [pathname]);
}

/** A thin line at the top edge while a page or its data are on their way. */
function ProgressLine() {
  const busy = useNavigation().state !== 'idle';
  const fetching = useIsFetching() > 0;
  return <div className={css.progress} data-busy={busy || fetching} aria-hidden="true" />;
}

/** Header, content and the dialog for a session that ran out: the same frame on every page. */
export function Shell() {
  useFocusOnNavigation();
  const signedIn = Boolean(useSession().data);
  return (
    <SessionKeeper>
      <a className={css.skip} href="#noi-dung">
        {messages.app.skipToContent}
      </a>
      <ProgressLine />
      <Header />
      {signedIn && (
        <Suspense>
          {strips.map((Strip, index) => (
            <Strip key={index} />
          ))}
        </Suspense>
      )}
      <main id="noi-dung" tabIndex={-1} className={css.main}>
        <Outlet />
      </main>
      <ScrollRestoration />
    </SessionKeeper>
  );
}

/** What stands on the screen until the first page's code is there. */
export function FirstLoad() {
  return (
    <main className={css.main}>
      <PageSkeleton />
    </main>
  );
}
