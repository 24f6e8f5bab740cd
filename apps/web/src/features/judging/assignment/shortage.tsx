import { formatCount } from '../../../messages/format';
import { assignment as assignmentMessages } from '../../../messages/vi/assignment';
import css from './assignment.module.css';
import type { Assignee, Distribution } from './queries';

const texts = assignmentMessages.shortage;
const shown = 50;

/** Which nominations get too few members, which constraint stands in the way, with its numbers, and what would help. */
export function Shortage({ plan, members }: { plan: Distribution; members: readonly Assignee[] }) {
  const { shortfalls, reliefs, bottleneck } = plan;
  const codeOf = (memberId: string): string => members.find((member) => member.memberId === memberId)?.code ?? '';
  return (
    <>
      <p>
        <strong>{texts.title(formatCount(shortfalls.length))}</strong>
      </p>
      {bottleneck !== null && (
        <p>
          {texts.bottleneck({
            nominations: formatCount(bottleneck.nominations),
            codes: bottleneck.codes,
            more: bottleneck.nominations > bottleneck.codes.length,
            needed: formatCount(bottleneck.needed),
            available: formatCount(bottleneck.available),
            members: bottleneck.memberIds.map(codeOf),
          })}
        </p>
      )}
      <div className={css.reliefs}>
        <p>{reliefs.length === 0 ? texts.tooFew : reliefs.length === 1 ? texts.cause : texts.causes}</p>
        {reliefs.length > 0 && (
          <ul>
            {reliefs.map(({ together }) => (
              <li key={together.join()}>{together.map((relief) => texts.reliefs[relief]).join(texts.and)}</li>
            ))}
          </ul>
        )}
      </div>
      <ul>
        {shortfalls.slice(0, shown).map(({ nominationId, code, initiativeName, unitName, missing, covered, eligible, conflicted, full, recused }) => (
          <li key={nominationId}>
            {texts.nomination(code, initiativeName, unitName)}{' '}
            {texts.numbers({
              covered: formatCount(covered),
              missing: formatCount(missing),
              eligible: formatCount(eligible),
              conflicted: formatCount(conflicted),
              full: formatCount(full),
              recused: formatCount(recused),
            })}
          </li>
        ))}
      </ul>
      {shortfalls.length > shown && <p>{texts.further(formatCount(shortfalls.length - shown))}</p>}
    </>
  );
}
