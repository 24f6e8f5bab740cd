import { useQuery } from '@tanstack/react-query';
import Button from 'antd/es/button';
import { formatCount, formatDate, formatDateTime } from '../../messages/format';
import { duties as texts } from '../../messages/vi/duties';
import { writeDate } from '../../ui/date/read-date';
import { Dialog } from '../../ui/dialog';
import { ErrorNotice } from '../../ui/error-notice';
import { type Fact, FactList } from '../../ui/fact-list';
import { Skeleton } from '../../ui/skeleton';
import { StateTag } from '../../ui/state-tag';
import css from './duties.module.css';
import { stateWords, toneOf } from './duty-words';
import { dutyQuery, type OpenedDuty } from './queries';
import { RecordDone } from './record-done';
import { Reopen } from './reopen';

const words = texts.duty;

/** Everything about one duty: what is asked, what was noted, and noting it as done. */
export function DutyDialog({ id, title, onClose }: { id: string; title: string; onClose: () => void }) {
  const query = useQuery(dutyQuery(id));
  const duty = query.isError ? undefined : query.data;
  return (
    <Dialog open wide title={title} onClose={onClose} footer={<Button onClick={onClose}>{words.close}</Button>}>
      <ErrorNotice error={query.error} onRetry={() => void query.refetch()} />
      {query.isPending && <Skeleton lines={6} />}
      {duty !== undefined && (
        <>
          <FactList facts={factsOf(duty)} />
          <h3>{words.history}</h3>
          <Steps duty={duty} />
          {duty.doneAt === null ? <RecordDone key={duty.version} duty={duty} /> : duty.byDesk && <Reopen key={duty.version} duty={duty} />}
        </>
      )}
    </Dialog>
  );
}

function factsOf(duty: OpenedDuty): Fact[] {
  const { plan } = duty;
  return [
    { label: words.unit, value: duty.unitName },
    ...(duty.line === '' ? [] : [{ label: words.line, value: texts.lines[duty.line] }]),
    { label: words.startsOn, value: writeDate(plan.startsOn) },
    { label: words.dueOn, value: writeDate(duty.dueOn) },
    { label: words.state, value: <StateTag tone={toneOf[duty.state]}>{stateWords(duty)}</StateTag> },
    ...(plan.note === '' ? [] : [{ label: words.note, value: plan.note }]),
  ];
}

function Steps({ duty: { steps, plan } }: { duty: OpenedDuty }) {
  const bySelf = plan.kind in words.bySelf ? words.bySelf[plan.kind as keyof typeof words.bySelf] : '';
  if (steps.length === 0) return <p className={css.soft}>{[words.noHistory, bySelf].join(' ').trim()}</p>;
  return (
    <ol className={css.steps}>
      {steps.map((step) => (
        <li key={step.knownAt}>
          <strong>{stepWords(step)}</strong>
          {step.documentNumber !== null && <span>{words.document(step.documentNumber, writeDate(step.documentDate))}</span>}
          {step.note !== '' && <span>{step.note}</span>}
          <small className={css.soft}>{step.by === null ? words.byItself(formatDateTime(step.knownAt)) : words.by(step.by, formatDateTime(step.knownAt))}</small>
        </li>
      ))}
    </ol>
  );
}

function stepWords({ kind, happenedAt, daysLate, dueOn }: OpenedDuty['steps'][number]): string {
  if (kind === 'reopened') return words.reopened(formatDate(happenedAt));
  return daysLate === null || daysLate === 0 ? words.done(formatDate(happenedAt)) : words.doneLate(formatDate(happenedAt), formatCount(daysLate), writeDate(dueOn));
}
