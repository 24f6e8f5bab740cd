import { messages } from '../../messages/vi';
import { formatClock } from '../../messages/format';
import type { AutosavePhase } from './autosave-state';
import css from './save-indicator.module.css';

const texts = messages.ui.save;

interface SaveIndicatorProps {
  state: {
    readonly phase: AutosavePhase;
    readonly savedAt: Date | null;
    /** What is not saved yet is stored on this device. */
    readonly kept?: boolean;
  };
  onRetry?: () => void;
}

function wordsFor({ phase, savedAt, kept = false }: SaveIndicatorProps['state']): string {
  if (phase === 'offline' && kept) return texts.offlineKept;
  if (phase !== 'clean') return texts[phase];
  return savedAt === null ? texts.idle : texts.saved(formatClock(savedAt));
}

/** Where the draft stands, in words. Only trouble is read aloud, or typing would be drowned in "saved". */
export function SaveIndicator({ state, onRetry }: SaveIndicatorProps) {
  const words = wordsFor(state);
  const trouble = state.phase === 'offline' || state.phase === 'failed' || state.phase === 'conflict';
  return (
    <span className={css.indicator} data-phase={state.phase}>
      <span className={css.dot} aria-hidden="true" />
      <span aria-hidden={trouble}>{words}</span>
      <span role="status" className="only-spoken">
        {trouble ? words : ''}
      </span>
      {onRetry && (state.phase === 'offline' || state.phase === 'failed') && (
        <button type="button" className={css.retry} onClick={onRetry}>
          {messages.ui.error.retry}
        </button>
      )}
    </span>
  );
}
