import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { unreadNoticesQuery } from '../api/notices';
import { usePermission } from '../api/session';
import { messages } from '../messages/vi';
import css from './notice-bell.module.css';

const texts = messages.notices;

/** The way to the notices with the number of those unread; nothing for who must change their password first. */
export function NoticeBell() {
  const allowed = usePermission('notice.own');
  const unread = useQuery({ ...unreadNoticesQuery, enabled: allowed }).data?.unread ?? 0;
  if (!allowed) return null;
  return (
    <Link className={css.bell} to="/thong-bao" aria-label={texts.bell(unread)}>
      <svg viewBox="0 0 24 24" width="22" height="22" aria-hidden="true" fill="none" stroke="currentColor" strokeWidth="1.8" strokeLinejoin="round">
        <path d="M6 17V11a6 6 0 0 1 12 0v6l1.5 2h-15z" />
        <path d="M10 21.5h4" strokeLinecap="round" />
      </svg>
      {unread > 0 && (
        <span className={css.count} aria-hidden="true">
          {unread > 99 ? texts.many : unread}
        </span>
      )}
    </Link>
  );
}
