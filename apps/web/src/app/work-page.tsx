import { lazy, Suspense } from 'react';
import { Link } from 'react-router';
import type { SessionView } from '../api/session';
import { messages } from '../messages/vi';
import { PageHeader } from '../ui/page-header';
import { Skeleton } from '../ui/skeleton';
import { features, navigationFor } from './features';
import css from './pages.module.css';

const welcomes = features.flatMap((feature) => (feature.welcome ? [lazy(feature.welcome)] : []));

/** For people without a page of their own: what concerns them, and everything they may open as large links. */
export function WorkPage({ session }: { session: SessionView }) {
  const texts = messages.app.home;
  const entries = navigationFor(session);
  return (
    <>
      <PageHeader title={texts.title} lead={session.posts.length > 0 ? texts.greeting(session.person.fullName) : texts.noPost(session.person.fullName)} />
      <Suspense fallback={<Skeleton lines={3} />}>
        {welcomes.map((Welcome, index) => (
          <Welcome key={index} />
        ))}
      </Suspense>
      <ul className={css.tiles}>
        {entries.map((entry) => (
          <li key={entry.path}>
            <Link className={css.tile} to={entry.path}>
              {entry.label}
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}
