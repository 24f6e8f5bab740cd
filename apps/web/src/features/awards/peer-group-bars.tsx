import { formatCount } from '../../messages/format';
import { awards as awardsMessages } from '../../messages/vi/awards';
import { FormSection } from '../../ui/form-section';
import css from './awards.module.css';
import type { Result } from './queries';

const texts = awardsMessages.groups;
type Group = Result['peerGroups'][number];

interface Part {
  readonly kind: 'inside' | 'line' | 'outside';
  readonly words: string;
  readonly count: number;
}

function partsOf({ awards, undecided, notProposed }: Group): Part[] {
  const parts: Part[] = [
    ...awards.map(({ award, count }): Part => ({ kind: 'inside', words: texts.inside(award, formatCount(count)), count })),
    { kind: 'line', words: texts.onLine(formatCount(undecided)), count: undecided },
    { kind: 'outside', words: texts.outside(formatCount(notProposed)), count: notProposed },
  ];
  return parts.filter(({ count }) => count > 0);
}

/** For each peer group how many stand inside the quotas, on the line and outside: a bar for the eye, the same in words. */
export function PeerGroupBars({ groups }: { groups: readonly Group[] }) {
  if (groups.length === 0) return null;
  return (
    <FormSection title={texts.title}>
      <ul className={css.groups}>
        {groups.map((group) => (
          <li key={group.name}>
            <div className={css.groupHead}>
              <h3>{group.name}</h3>
              <span>{texts.ranked(formatCount(group.ranked))}</span>
            </div>
            <div className={css.bar} aria-hidden="true">
              {partsOf(group).map(({ kind, words, count }) => (
                <span key={words} data-kind={kind} style={{ flexGrow: count }} />
              ))}
            </div>
            <ul className={css.legend}>
              {partsOf(group).map(({ kind, words }) => (
                <li key={words} data-kind={kind}>
                  {words}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </FormSection>
  );
}
