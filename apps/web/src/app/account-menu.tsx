import Button from 'antd/es/button';
import { useId, useState } from 'react';
import { Link } from 'react-router';
import { useSignOut, type SessionView } from '../api/session';
import { formatCount } from '../messages/format';
import { messages } from '../messages/vi';
import { Dialog } from '../ui/dialog';
import { useNotice } from '../ui/notice';
import { countUnsent } from '../ui/offline/unsent-drafts';
import css from './header.module.css';
import { useCloseOnLeave } from './use-close-on-leave';

const texts = messages.app;

/** The person's name with their posts, and the two things one does with an account. */
export function AccountMenu({ session }: { session: SessionView }) {
  const [open, setOpen] = useState(false);
  const panelId = useId();
  const area = useCloseOnLeave<HTMLDivElement>(open, () => setOpen(false));
  const signOut = useSignOut();
  const notice = useNotice();
  const [unsent, setUnsent] = useState(0);
  const { fullName } = session.person;
  const leave = () => signOut.mutate(undefined, { onError: notice.error });
  const askOrLeave = async (): Promise<void> => {
    const left = await countUnsent(session.person.id);
    if (left === 0) leave();
    else setUnsent(left);
  };
  return (
    <div ref={area} className={css.menu}>
      <button
        type="button"
        className={css.person}
        aria-expanded={open}
        aria-controls={panelId}
        aria-label={texts.accountOf(fullName)}
        onClick={() => setOpen(!open)}
      >
        <span className={css.initial} aria-hidden="true">
          {fullName.trim().split(/\s+/).at(-1)?.charAt(0) ?? ''}
        </span>
        <span className={css.fullName}>{fullName}</span>
      </button>
      <div id={panelId} className={css.panel} hidden={!open}>
        <p className={css.panelName}>{fullName}</p>
        <ul className={css.posts}>
          {session.posts.map((post) => (
            <li key={post.id}>{texts.postAt(texts.roles[post.role] ?? post.role, post.unitName)}</li>
          ))}
        </ul>
        <Link to="/mat-khau">{texts.changePassword}</Link>
        <button type="button" onClick={() => void askOrLeave()} disabled={signOut.isPending}>
          {texts.signOut}
        </button>
      </div>
      <Dialog
        open={unsent > 0}
        title={messages.offline.signOut.title}
        onClose={() => setUnsent(0)}
        footer={
          <>
            <Button onClick={() => setUnsent(0)}>{messages.offline.signOut.stay}</Button>
            <Button type="primary" loading={signOut.isPending} onClick={leave}>
              {messages.offline.signOut.leave}
            </Button>
          </>
        }
      >
        <p>{messages.offline.signOut.text(formatCount(unsent))}</p>
      </Dialog>
    </div>
  );
}
