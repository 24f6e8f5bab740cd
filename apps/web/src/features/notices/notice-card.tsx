import Button from 'antd/es/button';
import { Link } from 'react-router';
import { useReadNotice, type Notice } from '../../api/notices';
import { fillSentence, formatDateTime } from '../../messages/format';
import { messages } from '../../messages/vi';
import { noticeKinds } from '../../messages/vi/notice-kinds';
import { StateTag } from '../../ui/state-tag';
import css from './notices.module.css';

const texts = messages.notices;

function textOf(params: Notice['params'], name: string): string {
  const value = (params as Readonly<Record<string, unknown>>)[name];
  return typeof value === 'string' ? value : '';
}

/** One notice: what it says, when, where it leads. Following its link reads it. */
export function NoticeCard({ notice }: { notice: Notice }) {
  const read = useReadNotice();
  const words = noticeKinds[notice.kind];
  const params = notice.params as Readonly<Record<string, unknown>>;
  const at = formatDateTime(notice.createdAt);
  const note = textOf(notice.params, 'note');
  const added = words.addition !== undefined && textOf(notice.params, words.addition.when) !== '' ? fillSentence(words.addition.sentence, params) : null;
  const unread = notice.readAt === null;
  return (
    <li className={css.card} data-unread={unread}>
      <div className={css.head}>
        <h2>{words.title}</h2>
        <StateTag tone={unread ? 'attention' : 'idle'}>{unread ? texts.unread : texts.read}</StateTag>
        <time className={css.time} dateTime={notice.createdAt}>
          {at}
        </time>
      </div>
      <p>{fillSentence(words.sentence, params) ?? words.title}</p>
      {added !== null && <p>{added}</p>}
      {note !== '' && <p>{texts.note(note)}</p>}
      <div className={css.actions}>
        <Link to={fillSentence(words.path, params) ?? words.path} onClick={() => unread && read.mutate(notice.id)}>
          {words.link}
        </Link>
        {unread && (
          <Button size="small" aria-label={texts.markReadOf(words.title, at)} loading={read.isPending} onClick={() => read.mutate(notice.id)}>
            {texts.markRead}
          </Button>
        )}
      </div>
    </li>
  );
}
