import { useQuery } from '@tanstack/react-query';
import { formatCount, formatDateTime } from '../../messages/format';
import { duties as texts } from '../../messages/vi/duties';
import { ButtonLink } from '../../ui/button-link';
import { writeDate } from '../../ui/date/read-date';
import { ErrorNotice } from '../../ui/error-notice';
import { FactList } from '../../ui/fact-list';
import { FormSection } from '../../ui/form-section';
import { PageHeader } from '../../ui/page-header';
import { Skeleton } from '../../ui/skeleton';
import { StateTag } from '../../ui/state-tag';
import css from './duties.module.css';
import { remindDayName, states, toneOf } from './duty-words';
import { PlanActions } from './plan-actions';
import { type OpenedDutyPlan, planQuery, reminderLogQuery } from './queries';
import { RemindButton } from './remind-button';

const words = texts.one;

/** One line of the calendar: how it stands, its day and how that moved, what was sent about it. */
export function PlanPage({ id }: { id: string }) {
  const query = useQuery(planQuery(id));
  const plan = query.isError ? undefined : query.data;
  return (
    <>
      <PageHeader
        title={plan?.title ?? texts.calendar.title}
        aside={typeof plan?.withdrawnAt === 'string' && <StateTag tone="locked">{texts.calendar.withdrawn}</StateTag>}
        actions={
          <>
            <ButtonLink to={`/lich-viec${plan === undefined ? '' : `?nam=${plan.year}`}`}>{words.back}</ButtonLink>
            {plan?.editable === true && <PlanActions key={plan.version} plan={plan} />}
          </>
        }
      />
      <ErrorNotice error={query.error} onRetry={() => void query.refetch()} />
      {query.isPending && <Skeleton lines={8} />}
      {plan !== undefined && (
        <>
          <Facts plan={plan} />
          <Moves plan={plan} />
          <Reminders plan={plan} />
        </>
      )}
    </>
  );
}

function Facts({ plan }: { plan: OpenedDutyPlan }) {
  const facts = [
    { label: words.kind, value: texts.kinds[plan.kind] },
    { label: words.from, value: writeDate(plan.startsOn) },
    { label: words.due, value: texts.calendar.due(writeDate(plan.dueOn)) },
    ...(plan.note === '' ? [] : [{ label: words.note, value: plan.note }]),
    {
      label: words.progress,
      value: (
        <span className={css.tags}>
          {states
            .filter((state) => plan.counts[state] > 0)
            .map((state) => (
              <StateTag key={state} tone={toneOf[state]}>{`${texts.states[state]}: ${formatCount(plan.counts[state])}`}</StateTag>
            ))}
        </span>
      ),
    },
  ];
  return (
    <FormSection title={words.facts} actions={plan.withdrawnAt === null && <ButtonLink to={`/don-doc-don-vi?nam=${plan.year}&viec=${plan.id}`}>{words.who}</ButtonLink>}>
      <div>
        {plan.withdrawalReason !== null && <p className={css.note}>{words.withdrawnBecause(plan.withdrawalReason)}</p>}
        <FactList facts={facts} />
      </div>
    </FormSection>
  );
}

const Moves = ({ plan: { moves } }: { plan: OpenedDutyPlan }) => (
  <FormSection title={words.moves}>
    {moves.length === 0 ? (
      <p className={css.soft}>{words.noMoves}</p>
    ) : (
      <ol className={css.steps}>
        {moves.map((move) => (
          <li key={move.movedAt}>
            <strong>{words.moveLine(writeDate(move.wasDueOn), writeDate(move.dueOn), move.movedBy, formatDateTime(move.movedAt))}</strong>
            <span>{words.because(move.reason)}</span>
          </li>
        ))}
      </ol>
    )}
  </FormSection>
);

function Reminders({ plan }: { plan: OpenedDutyPlan }) {
  const log = useQuery(reminderLogQuery(plan.id));
  const runs = log.data?.items ?? [];
  return (
    <FormSection title={words.reminders} actions={plan.editable && <RemindButton planId={plan.id} />}>
      <div>
        <p>
          {plan.remindDays.length === 0 ? words.noPlan : words.plan(plan.remindDays.map(remindDayName).join(', ').toLowerCase())}{' '}
          {plan.escalateAfter !== null && words.escalates(formatCount(plan.escalateAfter))}
        </p>
        <h3>{words.log}</h3>
        <ErrorNotice error={log.error} onRetry={() => void log.refetch()} />
        {runs.length === 0 ? (
          <p className={css.soft}>{words.noLog}</p>
        ) : (
          <ol className={css.steps}>
            {runs.map((run) => (
              <li key={`${run.sentAt} ${run.audience}`}>
                <strong>{words.run(formatDateTime(run.sentAt), `${run.sentBy ?? words.automatic}, ${words.audiences[run.audience]}`)}</strong>
                <span>{words.told(formatCount(run.told), formatCount(run.mails.sent))}</span>
                {run.note !== '' && <span>{run.note}</span>}
              </li>
            ))}
          </ol>
        )}
      </div>
    </FormSection>
  );
}
