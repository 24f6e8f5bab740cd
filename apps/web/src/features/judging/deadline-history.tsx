import { formatDateTime } from '../../messages/format';
import { afterClosing as afterClosingMessages } from '../../messages/vi/after-closing';
import { FormSection } from '../../ui/form-section';
import css from './after-closing.module.css';
import type { Progress } from './queries';

const texts = afterClosingMessages.deadline;
const told = (at: string | null): string => (at === null ? texts.none : formatDateTime(at));

/** How the end of marking was moved: from, to, why, who, when. */
export function DeadlineHistory({ changes }: { changes: Progress['deadlineChanges'] }) {
  if (changes.length === 0) return null;
  return (
    <FormSection title={texts.history}>
      <ol className={css.history}>
        {changes.map(({ id, from, to, reason, changedAt, changedBy }) => (
          <li key={id}>
            <strong>{texts.change(told(from), told(to))}</strong>
            <p>{reason}</p>
            <small>{texts.by(changedBy, formatDateTime(changedAt))}</small>
          </li>
        ))}
      </ol>
    </FormSection>
  );
}
