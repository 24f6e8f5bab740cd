import { createContext, useContext, useMemo, useRef, useState, type ReactNode } from 'react';
import { messages } from '../messages/vi';
import css from './notice.module.css';
import { tellError } from './tell-error';

interface NoticeEntry {
  readonly id: number;
  readonly kind: 'success' | 'error';
  readonly text: string;
}

interface Notice {
  /** Says that something is done; goes away with the next notice or by its button. */
  readonly success: (text: string) => void;
  /** Says what went wrong with something that has no place of its own for errors. */
  readonly error: (error: unknown) => void;
}

const NoticeContext = createContext<Notice | null>(null);

/** The place at the lower edge where short notices appear; they are read out without taking the focus. */
export function NoticeProvider({ children }: { children: ReactNode }) {
  const [entry, setEntry] = useState<NoticeEntry | null>(null);
  const count = useRef(0);
  const notice = useMemo<Notice>(() => {
    const show = (kind: NoticeEntry['kind'], text: string): void => {
      count.current += 1;
      setEntry({ id: count.current, kind, text });
    };
    return { success: (text) => show('success', text), error: (error) => show('error', tellError(error).sentence) };
  }, []);
  return (
    <NoticeContext value={notice}>
      {children}
      <section className={css.region} aria-label={messages.ui.notice.region} aria-live="polite">
        {entry !== null && (
          <div key={entry.id} className={css.notice} data-kind={entry.kind} data-leaves={entry.kind === 'success'} onAnimationEnd={() => setEntry(null)}>
            <span>{entry.text}</span>
            <button type="button" aria-label={messages.ui.notice.dismiss} onClick={() => setEntry(null)}>
              ✕
            </button>
          </div>
        )}
      </section>
    </NoticeContext>
  );
}

export function useNotice(): Notice {
  const notice = useContext(NoticeContext);
  if (notice === null) throw new Error('useNotice needs NoticeProvider above it');
  return notice;
}
