import { Link } from 'react-router';
import { nominationChanges as texts } from '../../messages/vi/nomination-changes';
import { StateTag } from '../../ui/state-tag';
import type { NominationState } from './queries';
import css from './resubmitted.module.css';

/** Where on the page of a nomination it says what changed. */
export const changesAnchor = 'thay-doi';

interface ResubmittedMarkProps {
  nomination: { readonly id: string; readonly state: NominationState; readonly resubmitted: boolean };
  /** What the link is about, where several stand in one list. */
  name?: string;
}

/** That a nomination which waits was handed in again, and the way to what changed; nothing for others. */
export function ResubmittedMark({ nomination: { id, state, resubmitted }, name }: ResubmittedMarkProps) {
  if (!resubmitted || state !== 'submitted') return null;
  return (
    <span className={css.mark}>
      <StateTag tone="attention">{texts.again}</StateTag>
      <Link to={`/ho-so/${id}#${changesAnchor}`} aria-label={name === undefined ? undefined : texts.seeOf(name)}>
        {texts.see}
      </Link>
    </span>
  );
}
