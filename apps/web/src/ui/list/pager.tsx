import Button from 'antd/es/button';
import { formatCount } from '../../messages/format';
import { messages } from '../../messages/vi';
import css from './list.module.css';

const texts = messages.ui.list;

interface PagerProps {
  /** From 1. */
  page: number;
  pages: number;
  onPage: (page: number) => void;
}

/** Back and forth between numbered pages; nothing when there is only one. */
export function Pager({ page, pages, onPage }: PagerProps) {
  if (pages <= 1) return null;
  return (
    <nav className={css.pager} aria-label={texts.pages}>
      <Button disabled={page <= 1} onClick={() => onPage(page - 1)}>
        {texts.previous}
      </Button>
      <span aria-live="polite">{texts.pageOf(formatCount(page), formatCount(pages))}</span>
      <Button disabled={page >= pages} onClick={() => onPage(page + 1)}>
        {texts.next}
      </Button>
    </nav>
  );
}

interface MoreButtonProps {
  shown: number;
  /** Undefined when the server does not count. */
  total?: number | undefined;
  hasMore: boolean;
  loading: boolean;
  onMore: () => void;
}

/** Adds the next rows below, for lists paged by key. */
export function MoreButton({ shown, total, hasMore, loading, onMore }: MoreButtonProps) {
  if (!hasMore) return null;
  return (
    <div className={css.pager}>
      {total !== undefined && <span>{texts.shown(formatCount(shown), formatCount(total))}</span>}
      <Button loading={loading} onClick={onMore}>
        {texts.more}
      </Button>
    </div>
  );
}
