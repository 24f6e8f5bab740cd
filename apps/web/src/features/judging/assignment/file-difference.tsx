import Button from 'antd/es/button';
import { useState } from 'react';
import { formatCount } from '../../../messages/format';
import { assignment as assignmentMessages } from '../../../messages/vi/assignment';
import { CheckField } from '../../../ui/check-field';
import { ErrorNotice } from '../../../ui/error-notice';
import css from './assignment.module.css';
import type { ListDifference } from './queries';

const texts = assignmentMessages.file;
const shown = 300;

interface FileDifferenceProps {
  fileName: string;
  difference: ListDifference;
  error: Error | null;
  running: boolean;
  onApply: (skipRefused: boolean) => void;
}

/** What a file would change, what of it is refused and why, each with its cell. */
export function FileDifference({ fileName, difference, error, running, onApply }: FileDifferenceProps) {
  const [skip, setSkip] = useState(false);
  const { nominations, added, removed, unchanged, refused } = difference;
  const changes = added.length + removed.length;
  return (
    <section className={css.difference} aria-label={texts.difference(fileName)} role="status">
      <h3>{texts.difference(fileName)}</h3>
      <p>{texts.counts({ nominations: formatCount(nominations), added: formatCount(added.length), removed: formatCount(removed.length), unchanged: formatCount(unchanged) })}</p>
      {refused.length > 0 && (
        <div className={css.warning}>
          <p>
            <strong>{texts.refusedTitle(formatCount(refused.length))}</strong>
          </p>
          <Entries
            label={texts.refusedList}
            entries={refused.map(({ place, nominationCode, memberCode, reason }) => texts.refused(place, nominationCode, memberCode, texts.reasons[reason]))}
          />
          {changes > 0 && <CheckField label={texts.skip} checked={skip} onChange={setSkip} />}
        </div>
      )}
      {added.length > 0 && (
        <details className={css.more}>
          <summary>{texts.addedTitle(formatCount(added.length))}</summary>
          <Entries label={texts.addedTitle(formatCount(added.length))} entries={added.map(({ place, nominationCode, initiativeName, memberCode }) => texts.change(place, nominationCode, initiativeName, memberCode))} />
        </details>
      )}
      {removed.length > 0 && (
        <details className={css.more} open>
          <summary>{texts.removedTitle(formatCount(removed.length))}</summary>
          <Entries label={texts.removedTitle(formatCount(removed.length))} entries={removed.map(({ place, nominationCode, initiativeName, memberCode }) => texts.change(place, nominationCode, initiativeName, memberCode))} />
        </details>
      )}
      {changes === 0 ? (
        <p>{texts.nothing}</p>
      ) : (
        <div>
          <Button type="primary" loading={running} disabled={refused.length > 0 && !skip} onClick={() => onApply(skip)}>
            {texts.apply}
          </Button>
          <ErrorNotice error={error} />
        </div>
      )}
    </section>
  );
}

function Entries({ label, entries }: { label: string; entries: readonly string[] }) {
  return (
    <>
      <div className={css.changes} tabIndex={0} role="group" aria-label={label}>
        <ul>
          {entries.slice(0, shown).map((entry) => (
            <li key={entry}>{entry}</li>
          ))}
        </ul>
      </div>
      {entries.length > shown && <p>{texts.further(formatCount(entries.length - shown))}</p>}
    </>
  );
}
