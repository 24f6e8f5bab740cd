import { useId, useLayoutEffect, useRef, type FocusEvent, type KeyboardEvent, type ReactNode } from 'react';
import { messages } from '../../messages/vi';
import { useTwoColumns } from '../../ui/use-media-query';
import css from './sheet.module.css';
import { showFocused } from './show-focused';

const texts = messages.desk.sheet;

export type SheetPart = 'entry' | 'marks';

const parts: readonly { readonly part: SheetPart; readonly label: string }[] = [
  { part: 'entry', label: texts.entryTab },
  { part: 'marks', label: texts.marksTab },
];

interface SheetLayoutProps {
  /** Stays in sight at the top. */
  bar: ReactNode;
  entry: ReactNode;
  marks: ReactNode;
  /** Which of the two a narrow screen shows. */
  part: SheetPart;
  onPart: (part: SheetPart) => void;
}

/** Entry left, marks right; on a narrow screen one of the two at a time, each at the place where it was left. */
export function SheetLayout({ bar, entry, marks, part, onPart }: SheetLayoutProps) {
  const beside = useTwoColumns();
  const id = useId();
  const inSight = useRef<HTMLDivElement>(null);
  const places = useRef<Record<SheetPart, number>>({ entry: 0, marks: 0 });
  const shown = useRef(part);
  useLayoutEffect(() => {
    if (beside || shown.current === part) return;
    shown.current = part;
    window.scrollTo({ top: places.current[part] });
  }, [beside, part]);
  const choose = (next: SheetPart): void => {
    places.current[part] = window.scrollY;
    onPart(next);
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    event.preventDefault();
    const next = part === 'entry' ? 'marks' : 'entry';
    choose(next);
    document.getElementById(`${id}-${next}-tab`)?.focus();
  };
  /** Once the browser has scrolled in its own way. */
  const onFocus = ({ currentTarget }: FocusEvent<HTMLElement>): void => {
    requestAnimationFrame(() => showFocused(currentTarget, inSight.current, currentTarget.querySelector(`.${css.footer}`)));
  };
  const panel = (own: SheetPart) =>
    beside ? { role: 'group', 'aria-label': own === 'entry' ? texts.entryTab : texts.marksTab } : { role: 'tabpanel', 'aria-labelledby': `${id}-${own}-tab`, hidden: part !== own };
  return (
    <div className={css.sheet}>
      <div ref={inSight} className={css.bar}>
        {bar}
        {!beside && (
          <div role="tablist" aria-label={texts.tabs} className={css.tabs}>
            {parts.map(({ part: own, label }) => (
              <button
                key={own}
                type="button"
                role="tab"
                id={`${id}-${own}-tab`}
                aria-controls={`${id}-${own}`}
                aria-selected={own === part}
                tabIndex={own === part ? 0 : -1}
                onClick={() => choose(own)}
                onKeyDown={onKey}
              >
                {label}
              </button>
            ))}
          </div>
        )}
      </div>
      <div className={css.columns}>
        {/* Scrolls on its own beside the marks: reachable by the keyboard even where nothing inside can be. */}
        <div id={`${id}-entry`} className={css.entrySide} tabIndex={0} onFocus={beside ? undefined : onFocus} {...panel('entry')}>
          {entry}
        </div>
        <div id={`${id}-marks`} className={css.marksSide} onFocus={onFocus} {...panel('marks')}>
          {marks}
        </div>
      </div>
    </div>
  );
}
