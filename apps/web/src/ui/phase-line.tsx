import type { ReactNode } from 'react';
import { messages } from '../messages/vi';
import css from './phase-line.module.css';

export interface PhaseStep {
  readonly key: string;
  readonly label: string;
  readonly state: 'done' | 'current' | 'next';
  /** A date or a count below the label. */
  readonly detail?: ReactNode;
}

/** Steps as a line, from left to right; on a phone from top to bottom. */
export const PhaseLine = ({ label, steps }: { label: string; steps: readonly PhaseStep[] }) => (
  <ol className={css.line} aria-label={label}>
    {steps.map((step) => (
      <li key={step.key} data-state={step.state} aria-current={step.state === 'current' ? 'step' : undefined}>
        <span className={css.sign} aria-hidden="true">
          {step.state === 'done' ? '✓' : ''}
        </span>
        <span className={css.words}>
          <span className={css.label}>{step.label}</span>
          <span className="only-spoken">, {messages.ui.phases[step.state]}</span>
          {step.detail !== undefined && <span className={css.detail}>{step.detail}</span>}
        </span>
      </li>
    ))}
  </ol>
);
