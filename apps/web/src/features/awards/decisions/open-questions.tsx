import { Link } from 'react-router';
import { usePermission } from '../../../api/session';
import { formatCount } from '../../../messages/format';
import { messages } from '../../../messages/vi';
import { decisions as decisionsMessages } from '../../../messages/vi/decisions';
import css from '../awards.module.css';
import { withComma } from '../figures';
import type { Decisions, RankedNomination } from './queries';
import { ResolveClass } from './resolve-class';
import { ResolveLine } from './resolve-line';

const texts = decisionsMessages.open;
const reasons: Readonly<Record<string, string>> = texts.reasons;
const sentences: Readonly<Record<string, string>> = messages.errors;

function Candidate({ code, name, unitName, rank, finalScore }: RankedNomination) {
  return (
    <li>
      {texts.candidate(code, name, unitName)} ({texts.standing(formatCount(rank), withComma(finalScore))})
    </li>
  );
}

/** The other way: the council votes. A session's agenda is made of the newest version, so that this has to be up to date first. */
function ToSession({ decisions: { campaignId, changed } }: { decisions: Decisions }) {
  if (!usePermission('council.run')) return null;
  return (
    <p>
      {texts.byVote} {changed ? texts.versionFirst : <Link to={`/dot-xet/${campaignId}/hoi-dong`}>{texts.toSession}</Link>}
    </p>
  );
}

/** What waits for a decision as things stand now: in red, each with the button that resolves it. */
export function OpenQuestions({ decisions }: { decisions: Decisions }) {
  const { campaignId, openLines, openClasses, classes, bases, fault, mayRecord } = decisions;
  const count = openLines.length + openClasses.length;
  if (fault !== null) {
    return (
      <section className={css.undecided} role="alert">
        <p>{texts.fault}</p>
        <p>{(sentences[fault.code] ?? fault.code).replace('{at}', fault.at)}</p>
      </section>
    );
  }
  if (count === 0) return null;
  return (
    <section className={css.undecided} aria-labelledby="cho-quyet-dinh">
      <h2 id="cho-quyet-dinh">{texts.title(formatCount(count))}</h2>
      <p>{texts.lead}</p>
      <ul className={css.questions}>
        {openLines.map((line) => (
          <li key={`${line.peerGroup} ${line.award} ${line.candidates.map(({ code }) => code).join(' ')}`}>
            <h3>{texts.line(line.award, line.peerGroup, formatCount(line.candidates.length), formatCount(line.places))}</h3>
            <p>{reasons[line.reason]}</p>
            <ul>
              {line.candidates.map((candidate) => (
                <Candidate key={candidate.code} {...candidate} />
              ))}
            </ul>
            {mayRecord && <ResolveLine campaignId={campaignId} line={line} bases={bases} />}
          </li>
        ))}
        {openClasses.map((nomination) => (
          <li key={nomination.code}>
            <h3>{texts.classes(nomination.peerGroup)}</h3>
            <ul>
              <Candidate {...nomination} />
            </ul>
            {mayRecord && <ResolveClass campaignId={campaignId} nomination={nomination} classes={classes} />}
          </li>
        ))}
      </ul>
      {mayRecord ? <ToSession decisions={decisions} /> : <p>{texts.waiting}</p>}
    </section>
  );
}
