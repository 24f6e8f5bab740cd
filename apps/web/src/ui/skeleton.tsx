import { messages } from '../messages/vi';
import css from './skeleton.module.css';

/** Grey bars in place of text that is on its way; shown only after 100 ms so that quick answers do not flicker. */
export function Skeleton({ lines = 3 }: { lines?: number }) {
  return (
    <div role="status" className={css.block}>
      <span className="only-spoken">{messages.app.loading}</span>
      {Array.from({ length: lines }, (_, index) => (
        <span key={index} className={css.bar} style={{ width: `${95 - ((index * 17) % 40)}%` }} />
      ))}
    </div>
  );
}

/** The outline of a page: a heading and some lines. */
export const PageSkeleton = () => (
  <div className={css.page}>
    <span className={css.heading} aria-hidden="true" />
    <Skeleton lines={5} />
  </div>
);
