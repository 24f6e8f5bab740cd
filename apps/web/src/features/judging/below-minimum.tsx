import { formatCount } from '../../messages/format';
import { messages } from '../../messages/vi';
import type { Progress } from './queries';

const texts = messages.judging.progress;

/** Nominations that closing now would leave without a result, in whole sheets. */
export function BelowMinimum({ nominations }: { nominations: Progress['belowMinimum'] }) {
  return (
    <ul>
      {nominations.map(({ code, name, submitted, assigned }) => (
        <li key={code}>{texts.belowItem(code, name, formatCount(submitted), formatCount(assigned))}</li>
      ))}
    </ul>
  );
}
