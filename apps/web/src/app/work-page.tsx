import { Link } from 'react-router';
import type { SessionView } from '../api/session';
import { messages } from '../messages/vi';
import { PageHeader } from '../ui/page-header';
import { navigationFor } from './features';
import css from './pages.module.css';

/** For roles without a page of their own: everything they may open, as large links. */
export function WorkPage({ session }: { session: SessionView }) {
  const texts = messages.app.home;
  const entries = navigationFor(session);
  return (
    <>
      <PageHeader title={texts.title} lead={session.posts.length > 0 ? texts.greeting(session.person.fullName) : texts.nothing} />
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
