import Button from 'antd/es/button';
import { Link } from 'react-router';
import { messages } from '../../../messages/vi';
import { CheckField } from '../../../ui/check-field';
import { FactList } from '../../../ui/fact-list';
import { StateTag } from '../../../ui/state-tag';
import type { CampaignPhase, Permit } from '../campaign';
import css from '../campaigns.module.css';
import { MomentField } from './moment-field';
import type { PhaseDraft } from './phase-draft';

const texts = messages.campaigns.phases;
const allPermits = Object.keys(messages.campaigns.permits) as Permit[];

interface PhaseCardProps {
  campaignId: string;
  draft: PhaseDraft;
  /** As saved; null for one that is being added. */
  phase: CampaignPhase | null;
  isLast: boolean;
  /** What cannot be permitted here and is not offered. */
  withheld: readonly Permit[];
  errors: Readonly<Partial<Record<'opensAt' | 'closesAt', string>>>;
  onChange: (draft: PhaseDraft) => void;
  onRemove: () => void;
}

function Standing({ phase }: { phase: CampaignPhase | null }) {
  if (phase?.isOpen === true) return <StateTag tone="progress">{texts.states.open}</StateTag>;
  return phase?.hasOpened === true ? <StateTag tone="good">{texts.states.done}</StateTag> : <StateTag tone="idle">{texts.states.next}</StateTag>;
}

export function PhaseCard({ campaignId, draft, phase, isLast, withheld, errors, onChange, onRemove }: PhaseCardProps) {
  const ended = phase?.closedAt !== null && phase !== null;
  const begun = phase?.hasOpened === true;
  const marking = begun && !ended && phase.permits.includes('score-sheet.mark');
  const endFixed = ended || (marking && phase.closesAt !== null);
  return (
    <li className={css.card}>
      <div className={css.cardHead}>
        <h3>{messages.campaigns.phaseKinds[draft.kind]}</h3>
        <div className={css.buttons}>
          <Standing phase={phase} />
          {!begun && (
            <Button size="small" onClick={onRemove} aria-label={`${texts.remove}: ${messages.campaigns.phaseKinds[draft.kind]}`}>
              {texts.remove}
            </Button>
          )}
        </div>
      </div>
      <div className={css.row}>
        <MomentField label={texts.opensAt} value={draft.opens} onChange={(opens) => onChange({ ...draft, opens })} disabled={begun} error={errors.opensAt} />
        {draft.closes !== null && (
          <MomentField label={texts.closesAt} value={draft.closes} onChange={(closes) => onChange({ ...draft, closes })} disabled={endFixed} error={errors.closesAt} />
        )}
        {isLast && (
          <CheckField
            label={texts.openEnd}
            checked={draft.closes === null}
            onChange={(open) => onChange({ ...draft, closes: open ? null : { day: null, time: '17:00' } })}
            disabled={endFixed}
          />
        )}
      </div>
      {marking && phase.closesAt !== null && (
        <p>
          {texts.markingEnd} <Link to={`/dot-xet/${campaignId}/tien-do`}>{texts.toProgress}</Link>
        </p>
      )}
      <p>
        <strong>{texts.permits}:</strong>{' '}
        {draft.permits.length === 0 ? texts.permitsNone : draft.permits.map((permit) => messages.campaigns.permits[permit]).join('; ')}.
      </p>
      <details className={css.more}>
        <summary>
          {texts.changePermits}
          <span className="only-spoken"> – {messages.campaigns.phaseKinds[draft.kind]}</span>
        </summary>
        <fieldset className={css.checks} disabled={ended}>
          <legend>{texts.permits}</legend>
          {allPermits.filter((permit) => draft.permits.includes(permit) || !withheld.includes(permit)).map((permit) => (
            <CheckField
              key={permit}
              label={messages.campaigns.permits[permit]}
              disabled={marking && permit === 'score-sheet.mark'}
              checked={draft.permits.includes(permit)}
              onChange={(on) => onChange({ ...draft, permits: on ? [...draft.permits, permit] : draft.permits.filter((each) => each !== permit) })}
            />
          ))}
        </fieldset>
      </details>
      {phase !== null && phase.changeReason !== null && <FactList facts={[{ label: texts.lastReason, value: phase.changeReason }]} />}
    </li>
  );
}
