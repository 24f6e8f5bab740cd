import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { messages } from '../../messages/vi';
import { Countdown } from '../../ui/countdown/countdown';
import type { Sheet } from './queries';
import css from './sheet.module.css';

interface SheetFactsProps {
  sheet: Sheet;
  total: string;
  max: string;
  /** Read aloud when they change: where the sheet stands, and what was just done. */
  spoken?: readonly string[];
  children?: ReactNode;
}

/** What stays in sight while marking: total, how many items, whether it is saved, how long there is left. */
export function SheetFacts({ sheet: { markingOpen, closesAt, now }, total, max, spoken = [], children }: SheetFactsProps) {
  const queries = useQueryClient();
  return (
    <div className={css.facts}>
      <strong>{messages.judging.sheet.total(total, max)}</strong>
      {children}
      {markingOpen && closesAt !== null && closesAt > now && (
        <Countdown until={closesAt} onEnd={() => void queries.invalidateQueries({ queryKey: ['judging'] })} />
      )}
      {spoken.map((sentence, at) => (
        <span key={at} role="status" className="only-spoken">
          {sentence}
        </span>
      ))}
    </div>
  );
}
