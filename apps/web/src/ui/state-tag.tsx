import type { ReactNode } from 'react';
import css from './state-tag.module.css';

/** `idle` not begun or draft · `progress` under way · `good` accepted · `attention` something is to be done · `bad` refused · `locked` closed for good */
export type Tone = 'idle' | 'progress' | 'good' | 'attention' | 'bad' | 'locked';

const SIGNS: Readonly<Record<Tone, string>> = { idle: '○', progress: '◐', good: '✓', attention: '!', bad: '✕', locked: '■' };

/** A state as a word with a sign and a colour, never by colour alone. */
export function StateTag({ tone, children }: { tone: Tone; children: ReactNode }) {
  return (
    <span className={css.tag} data-tone={tone}>
      <span aria-hidden="true" className={css.sign}>
        {SIGNS[tone]}
      </span>
      {children}
    </span>
  );
}
