import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { formatCount, formatDateTime } from '../../messages/format';
import { council as councilMessages } from '../../messages/vi/council';
import { ConfirmButton } from '../../ui/confirm-button';
import { FormSection } from '../../ui/form-section';
import { PageError } from '../../ui/page-error';
import { PageHeader } from '../../ui/page-header';
import { PageSkeleton } from '../../ui/skeleton';
import { StateTag } from '../../ui/state-tag';
import { TextAreaField } from '../../ui/text-area-field';
import { AddCase } from './add-case';
import { AttendanceSection } from './attendance-section';
import { CaseCard } from './case-card';
import css from './council.module.css';
import { OutcomesSection } from './outcomes-section';
import { percentText } from './percent';
import { minutesAddress, type Session, sessionQuery, useEndSession, useOpenSession } from './queries';
import { sessionTones } from './sessions-section';

const texts = councilMessages.session;

/** The desk of a session: who sits, each case with its vote, and the end. */
export default function SessionPage() {
  const { sessionId = '' } = useParams();
  const query = useQuery(sessionQuery(sessionId));
  if (query.isPending) return <PageSkeleton />;
  if (query.isError) return <PageError error={query.error} onRetry={() => void query.refetch()} />;
  const session = query.data;
  return (
    <>
      <PageHeader
        title={session.title}
        lead={texts.lead(session.campaignName, session.place, formatDateTime(session.plannedAt))}
        aside={<StateTag tone={sessionTones[session.state]}>{councilMessages.sessionStates[session.state]}</StateTag>}
        actions={
          <>
            <Link to={`/dot-xet/${session.campaignId}/hoi-dong`}>{texts.back}</Link>
            {session.state === 'ended' && (
              <a href={minutesAddress(session.id)} download>
                {texts.minutes}
              </a>
            )}
            {session.mayRun && session.state === 'draft' && <OpenSession session={session} />}
            {session.mayRun && session.state === 'open' && <EndSession session={session} />}
          </>
        }
      >
        <QuorumLine session={session} />
      </PageHeader>
      <AttendanceSection key={session.version} session={session} />
      <FormSection title={councilMessages.cases.title} actions={session.mayRun && session.state !== 'ended' && <AddCase session={session} />}>
        <ol className={css.cases}>
          {session.cases.map((item) => (
            <CaseCard key={item.id} session={session} item={item} />
          ))}
        </ol>
      </FormSection>
      {session.state === 'ended' && <OutcomesSection session={session} />}
      {session.conclusion !== '' && (
        <FormSection title={texts.conclusion}>
          <p className={css.text}>{session.conclusion}</p>
        </FormSection>
      )}
    </>
  );
}

function QuorumLine({ session: { number, quorum, startedAt, endedAt } }: { session: Session }) {
  return (
    <p className={css.quorum}>
      <span>{texts.numbered(formatCount(number))}</span>
      <StateTag tone={quorum.holds ? 'good' : 'attention'}>{quorum.holds ? texts.enough : texts.notEnough}</StateTag>
      <span>{texts.quorum(formatCount(quorum.present), formatCount(quorum.members), percentText(quorum.percentHundredths), percentText(quorum.neededHundredths))}</span>
      {startedAt !== null && <span>{`${texts.started} ${formatDateTime(startedAt)}`}</span>}
      {endedAt !== null && <span>{`${texts.endedAt} ${formatDateTime(endedAt)}`}</span>}
    </p>
  );
}

function OpenSession({ session: { id, version, quorum } }: { session: Session }) {
  const open = useOpenSession(id);
  return (
    <ConfirmButton type="primary" title={texts.openTitle} consequence={texts.openConsequence} confirmLabel={texts.open} disabled={!quorum.holds} onConfirm={() => open.mutateAsync(version)}>
      {texts.open}
    </ConfirmButton>
  );
}

function EndSession({ session: { id, version, cases } }: { session: Session }) {
  const [conclusion, setConclusion] = useState('');
  const end = useEndSession(id);
  const waiting = cases.filter(({ state }) => state === 'waiting').length;
  return (
    <ConfirmButton
      type="primary"
      danger
      title={texts.endTitle}
      consequence={texts.endConsequence(formatCount(waiting))}
      confirmLabel={texts.end}
      incomplete={conclusion.trim() === ''}
      form={<TextAreaField label={texts.conclusion} required maxLength={10_000} value={conclusion} onChange={setConclusion} />}
      onConfirm={() => end.mutateAsync({ version, conclusion })}
    >
      {texts.end}
    </ConfirmButton>
  );
}
