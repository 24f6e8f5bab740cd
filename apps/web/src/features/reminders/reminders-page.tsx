import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { mayOpen, useSession } from '../../api/session';
import { reminders as remindersMessages } from '../../messages/vi/reminders';
import { DateTimeText } from '../../ui/date-time-text';
import { FactList } from '../../ui/fact-list';
import { PageError } from '../../ui/page-error';
import { PageHeader } from '../../ui/page-header';
import { PageSkeleton } from '../../ui/skeleton';
import { StateTag } from '../../ui/state-tag';
import { LatePeople } from './late-people';
import { PlanSection } from './plan-section';
import { previewQuery, type Preview } from './queries';
import css from './reminders.module.css';
import { SentLog } from './sent-log';

const texts = remindersMessages;

const neighbours = [
  { path: 'to-cham-diem', label: texts.panels, access: ['panel.read'] },
  { path: 'phan-cong', label: texts.assignments, access: ['assignment.read'] },
  { path: 'tien-do', label: texts.progress, access: ['scoring.progress'] },
] as const;

function Standing({ refusal, overdue }: Pick<Preview, 'refusal' | 'overdue'>) {
  if (refusal === 'reminder.marking-closed') return <StateTag tone="locked">{texts.closed}</StateTag>;
  if (refusal !== null) return <StateTag tone="idle">{texts.notOpen}</StateTag>;
  return overdue ? <StateTag tone="attention">{texts.overdue}</StateTag> : <StateTag tone="progress">{texts.open}</StateTag>;
}

/** Who is late, reminding them, the days on which that happens by itself, and what went out. */
export default function RemindersPage() {
  const { campaignId = '' } = useParams();
  const session = useSession().data ?? null;
  const query = useQuery(previewQuery(campaignId));
  if (query.isPending) return <PageSkeleton />;
  if (query.isError) return <PageError error={query.error} onRetry={() => void query.refetch()} />;
  const preview = query.data;
  return (
    <>
      <PageHeader title={texts.title} lead={preview.campaignName} aside={<Standing {...preview} />}>
        <nav className={css.links} aria-label={texts.sections}>
          {neighbours
            .filter(({ access }) => mayOpen(session, access))
            .map(({ path, label }) => (
              <Link key={path} to={`/dot-xet/${campaignId}/${path}`}>
                {label}
              </Link>
            ))}
        </nav>
      </PageHeader>
      <div className={css.stack}>
        <FactList facts={[{ label: texts.closesAt, value: preview.closesAt === null ? texts.noDeadline : <DateTimeText at={preview.closesAt} /> }]} />
        <LatePeople preview={preview} />
        <PlanSection preview={preview} />
        <SentLog campaignId={campaignId} />
      </div>
    </>
  );
}
