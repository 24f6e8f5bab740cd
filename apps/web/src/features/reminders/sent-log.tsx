import { useQuery } from '@tanstack/react-query';
import { formatCount, formatDateTime } from '../../messages/format';
import { reminders as remindersMessages } from '../../messages/vi/reminders';
import { EmptyState } from '../../ui/empty-state';
import { ErrorNotice } from '../../ui/error-notice';
import { FormSection } from '../../ui/form-section';
import type { Column } from '../../ui/list/column';
import { DataList } from '../../ui/list/data-list';
import { Pager } from '../../ui/list/pager';
import { useListState } from '../../ui/list/use-list-state';
import { Skeleton } from '../../ui/skeleton';
import { StateTag, type Tone } from '../../ui/state-tag';
import { runsQuery, type Delivery, type Run } from './queries';
import css from './reminders.module.css';

const texts = remindersMessages.log;
const pageSize = 10;

const tones: Readonly<Record<Delivery['mail'], Tone>> = { waiting: 'progress', sent: 'good', refused: 'bad', 'no-address': 'idle', 'not-needed': 'idle' };

const columns: readonly Column<Delivery>[] = [
  { key: 'person', title: texts.person, card: 'title', render: ({ fullName }) => fullName },
  { key: 'missing', title: texts.missing, align: 'end', render: ({ missing }) => remindersMessages.late.sheets(formatCount(missing)) },
  { key: 'notice', title: texts.notice, render: () => <StateTag tone="good">{texts.noticeSent}</StateTag> },
  {
    key: 'mail',
    title: texts.mail,
    render: ({ mail, mailedAt, fault }) => (
      <>
        <StateTag tone={tones[mail]}>{texts.mailStates[mail]}</StateTag>{' '}
        {mailedAt !== null && <small className={css.soft}>{formatDateTime(mailedAt)}</small>}
        {fault !== null && <small className={css.soft}>{texts.fault(fault)}</small>}
      </>
    ),
  },
];

function SentRun({ run }: { run: Run }) {
  const origin = run.day === null ? texts.by(run.sentBy ?? '') : texts.automatic(remindersMessages.plan.dayName(run.day));
  const head = `${formatDateTime(run.sentAt)} – ${origin}`;
  return (
    <li className={css.run}>
      <h3>{head}</h3>
      <p className={css.soft}>
        {texts.recipients(formatCount(run.deliveries.length))}
        {run.deadline !== null && ` · ${texts.deadlineThen(formatDateTime(run.deadline))}`}
      </p>
      {run.note !== '' && <p>{texts.note(run.note)}</p>}
      <DataList label={head} columns={columns} rows={run.deliveries} rowKey={({ personId }) => personId} empty={<p>{texts.nobody}</p>} />
    </li>
  );
}

/** Every time people were reminded: when, by whom, to whom, and what became of the mails. */
export function SentLog({ campaignId }: { campaignId: string }) {
  const { page, setPage } = useListState();
  const query = useQuery(runsQuery(campaignId, { limit: pageSize, offset: (page - 1) * pageSize }));
  const runs = query.data?.items ?? [];
  return (
    <FormSection title={texts.title}>
      <ErrorNotice error={query.error} onRetry={() => void query.refetch()} />
      {query.isPending && <Skeleton lines={3} />}
      {query.data !== undefined && runs.length === 0 && <EmptyState title={texts.empty} hint={texts.emptyHint} />}
      {runs.length > 0 && (
        <>
          <ol className={css.runs} aria-label={texts.list}>
            {runs.map((run) => (
              <SentRun key={run.id} run={run} />
            ))}
          </ol>
          <Pager page={page} pages={Math.ceil((query.data?.total ?? 0) / pageSize)} onPage={setPage} />
        </>
      )}
    </FormSection>
  );
}
