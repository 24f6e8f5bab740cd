import Button from 'antd/es/button';
import { useState } from 'react';
import { formatCount } from '../../../messages/format';
import { assignment as assignmentMessages } from '../../../messages/vi/assignment';
import { CheckField } from '../../../ui/check-field';
import css from './assignment.module.css';
import { LoadBar } from './load-bar';
import type { Assignee, Distribution } from './queries';
import { Shortage } from './shortage';

const texts = assignmentMessages.even;

interface DistributionPreviewProps {
  preview: Distribution;
  members: readonly Assignee[];
  running: boolean;
  onApply: (acceptShortfalls: boolean) => void;
}

/** How many, which loads before and after, and for which nominations it cannot be done. */
export function DistributionPreview({ preview, members, running, onApply }: DistributionPreviewProps) {
  const [accepted, setAccepted] = useState(false);
  const { assignments, removed, nominations, loads, balanced, shortfalls } = preview;
  const changes = assignments.length + removed.length;
  if (changes === 0 && shortfalls.length === 0) return <p role="status">{texts.nothing}</p>;
  const full = Math.max(...loads.map(({ before, after, most }) => Math.max(before, after, most ?? 0)));
  const preferred = loads.reduce((sum, load) => sum + load.preferred, 0);
  return (
    <section aria-label={texts.preview} role="status" className={css.plan}>
      <h3>{texts.title(formatCount(assignments.length), formatCount(nominations))}</h3>
      {removed.length > 0 && <p>{texts.moved(formatCount(removed.length))}</p>}
      {shortfalls.length > 0 && (
        <div className={css.warning}>
          <Shortage plan={preview} members={members} />
          {changes > 0 && <CheckField label={texts.accept} checked={accepted} onChange={setAccepted} />}
        </div>
      )}
      {!balanced && <p className={css.warning}>{texts.unbalanced}</p>}
      {preferred > 0 && <p>{texts.preferred(formatCount(preferred))}</p>}
      <h4>{texts.loads}</h4>
      <ul className={css.loads}>
        {loads.map(({ memberId, before, after, most }) => {
          const member = members.find((each) => each.memberId === memberId);
          return (
            <li key={memberId} className={css.load}>
              <span>{texts.load(member?.code ?? '', member?.fullName ?? '', formatCount(before), formatCount(after), most === null ? null : formatCount(most))}</span>
              <LoadBar before={before} after={after} full={full} />
            </li>
          );
        })}
      </ul>
      <div>
        <Button type="primary" loading={running} disabled={changes === 0 || (shortfalls.length > 0 && !accepted)} onClick={() => onApply(accepted)}>
          {texts.apply}
        </Button>
      </div>
    </section>
  );
}
