import Button from 'antd/es/button';
import { useState } from 'react';
import { formatCount } from '../../messages/format';
import { messages } from '../../messages/vi';
import { CheckField } from '../../ui/check-field';
import css from './judging.module.css';
import type { Distribution, PanelMember } from './queries';

const texts = messages.judging.assignments;

interface DistributionPreviewProps {
  preview: Distribution;
  members: readonly PanelMember[];
  running: boolean;
  onApply: (acceptShortfalls: boolean) => void;
}

/** How many, which loads, and for which nominations it cannot be done. */
export function DistributionPreview({ preview, members, running, onApply }: DistributionPreviewProps) {
  const [accepted, setAccepted] = useState(false);
  const { assignments, nominations, loads, balanced, shortfalls } = preview;
  if (assignments.length === 0 && shortfalls.length === 0) return <p role="status">{texts.nothing}</p>;
  const nameOf = (memberId: string): string => {
    const member = members.find(({ id }) => id === memberId);
    return member === undefined ? '' : `${member.code} ${member.fullName}`;
  };
  return (
    <section aria-label={texts.preview} role="status" className={css.wide}>
      <h3>{texts.previewTitle(formatCount(assignments.length), formatCount(nominations))}</h3>
      {shortfalls.length > 0 && (
        <div className={css.warning}>
          <p>{texts.shortfallTitle(formatCount(shortfalls.length))}</p>
          <ul>
            {shortfalls.map(({ nominationId, code, initiativeName, unitName, missing }) => (
              <li key={nominationId}>{texts.shortfall(code, initiativeName, unitName, formatCount(missing))}</li>
            ))}
          </ul>
          <CheckField label={texts.accept} checked={accepted} onChange={setAccepted} />
        </div>
      )}
      {!balanced && <p className={css.warning}>{texts.unbalanced}</p>}
      <h4>{texts.loads}</h4>
      <ul className={css.loads}>
        {loads.map(({ memberId, before, after }) => (
          <li key={memberId}>
            {nameOf(memberId)}: {texts.load(formatCount(before), formatCount(after))}
          </li>
        ))}
      </ul>
      <div className={css.actions}>
        <Button type="primary" loading={running} disabled={assignments.length === 0 || (shortfalls.length > 0 && !accepted)} onClick={() => onApply(accepted)}>
          {texts.apply}
        </Button>
      </div>
    </section>
  );
}
