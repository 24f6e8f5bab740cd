import { formatCount } from '../../messages/format';
import { awards as awardsMessages } from '../../messages/vi/awards';
import css from './awards.module.css';
import type { Result } from './queries';

const texts = awardsMessages.undecided;
type Reason = keyof typeof texts.reasons;

/** Ranks on the line of a quota: in red, with words, above everything else. */
export function UndecidedNotice({ undecided, peerGroups }: Pick<Result, 'undecided' | 'peerGroups'>) {
  if (undecided.length === 0) return null;
  const count = new Set(undecided.flatMap(({ codes }) => codes)).size;
  const behind = peerGroups.reduce((sum, group) => sum + group.undecided, 0) - count;
  return (
    <section className={css.undecided} aria-labelledby="cho-quyet-dinh">
      <h2 id="cho-quyet-dinh">{texts.title(formatCount(count))}</h2>
      <ul>
        {undecided.map(({ peerGroup, award, codes, reason }) => (
          <li key={`${peerGroup} ${award} ${reason}`}>{texts.reasons[reason as Reason](award, peerGroup, codes.join(', '))}</li>
        ))}
      </ul>
      <p>
        {behind > 0 && `${texts.behind(formatCount(behind))} `}
        {texts.lead}
      </p>
    </section>
  );
}
