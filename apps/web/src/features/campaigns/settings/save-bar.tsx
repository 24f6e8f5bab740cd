import Button from 'antd/es/button';
import { ApiProblem } from '../../../api/problem';
import { messages } from '../../../messages/vi';
import css from '../campaigns.module.css';

const texts = messages.campaigns.settings;

interface SaveBarProps {
  /** What is typed differs from what is saved. */
  changed: boolean;
  pending: boolean;
  error: unknown;
  reload: () => void;
  /** Holds saving back while something typed cannot be taken. */
  blocked?: boolean;
}

/** The foot of each settings form: save, what is unsaved, and the way out when somebody else was faster. */
export function SaveBar({ changed, pending, error, reload, blocked = false }: SaveBarProps) {
  const stale = error instanceof ApiProblem && error.code === 'campaign.stale-version';
  return (
    <div className={css.foot}>
      <Button type="primary" htmlType="submit" loading={pending} disabled={!changed || blocked}>
        {texts.save}
      </Button>
      {stale && <Button onClick={reload}>{texts.reload}</Button>}
      <span role="status" className={css.hint}>
        {changed && !pending ? texts.unsaved : ''}
      </span>
    </div>
  );
}
