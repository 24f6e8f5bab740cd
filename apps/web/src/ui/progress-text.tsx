import { formatCount } from '../messages/format';
import { messages } from '../messages/vi';
import css from './progress-text.module.css';

interface ProgressTextProps {
  done: number;
  total: number;
  /** What is counted, such as "đã chấm". */
  label?: string;
  /** A bar under the figures, for long work. */
  bar?: boolean;
}

/** "12 / 45". */
export function ProgressText({ done, total, label, bar = false }: ProgressTextProps) {
  const figures = [formatCount(done), formatCount(total)] as const;
  return (
    <span className={css.progress}>
      <span>
        <span aria-hidden="true" className={css.figures}>
          {messages.ui.progress(...figures)}
        </span>
        <span className="only-spoken">{messages.ui.progressSpoken(...figures)}</span>
        {label !== undefined && ` ${label}`}
      </span>
      {bar && <progress max={Math.max(total, 1)} value={done} aria-hidden="true" />}
    </span>
  );
}
