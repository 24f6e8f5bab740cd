import Button from 'antd/es/button';
import { messages } from '../messages/vi';
import css from './error-notice.module.css';
import { tellError } from './tell-error';

interface ErrorNoticeProps {
  /** Whatever was thrown; nothing is shown for null or undefined. */
  error: unknown;
  /** What failed, in place of the general heading. */
  title?: string;
  onRetry?: () => void;
}

/** Says what happened, that nothing was lost, what to do, and which request it was. */
export function ErrorNotice({ error, title = messages.ui.error.title, onRetry }: ErrorNoticeProps) {
  if (error === null || error === undefined) return null;
  const told = tellError(error);
  const fields = told.fields.filter(({ sentence }) => sentence !== told.sentence);
  return (
    <div role="alert" className={css.notice}>
      <p className={css.title}>{title}</p>
      <p>{told.sentence}</p>
      {fields.length > 0 && (
        <ul className={css.fields}>
          {fields.map(({ field, sentence }) => (
            <li key={field + sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      {told.requestId !== null && <p className={css.request}>{messages.ui.error.requestId(told.requestId)}</p>}
      {onRetry && (
        <Button className={css.retry} onClick={onRetry}>
          {messages.ui.error.retry}
        </Button>
      )}
    </div>
  );
}
