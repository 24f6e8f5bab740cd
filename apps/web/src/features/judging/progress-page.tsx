import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { usePermission } from '../../api/session';
import { formatCount, formatDate } from '../../messages/format';
import { messages } from '../../messages/vi';
import { Countdown } from '../../ui/countdown/countdown';
import { DateTimeText } from '../../ui/date-time-text';
import { EmptyState } from '../../ui/empty-state';
import { FactList } from '../../ui/fact-list';
import { FormSection } from '../../ui/form-section';
import type { Column } from '../../ui/list/column';
import { DataList } from '../../ui/list/data-list';
import { PageError } from '../../ui/page-error';
import { PageHeader } from '../../ui/page-header';
import { ProgressText } from '../../ui/progress-text';
import { PageSkeleton } from '../../ui/skeleton';
import { StateTag } from '../../ui/state-tag';
import after from './after-closing.module.css';
import { BelowMinimum } from './below-minimum';
import { CloseScoring } from './close-scoring';
import { DeadlineHistory } from './deadline-history';
import { ExtendDeadline } from './extend-deadline';
import css from './judging.module.css';
import { progressQuery, type Progress } from './queries';
import { SectionLinks } from './section-links';

const texts = messages.judging.progress;
type Member = Progress['members'][number];

const columns: readonly Column<Member>[] = [
  { key: 'name', title: messages.judging.columns.member, card: 'title', render: ({ code, fullName }) => `${code} ${fullName}` },
  { key: 'position', title: messages.judging.columns.position, render: ({ position }) => messages.judging.positions[position as keyof typeof messages.judging.positions] },
  { key: 'progress', title: messages.judging.columns.progress, align: 'end', render: ({ submitted, assigned }) => <ProgressText done={submitted} total={assigned} bar /> },
  { key: 'recused', title: messages.judging.columns.recused, align: 'end', render: ({ recused }) => formatCount(recused) },
  { key: 'state', title: messages.judging.columns.state, render: (member) => <MemberState {...member} /> },
];

function MemberState({ assigned, submitted }: Member) {
  if (assigned === 0) return <StateTag tone="idle">{texts.nothing}</StateTag>;
  return submitted < assigned ? <StateTag tone="attention">{texts.late}</StateTag> : <StateTag tone="good">{texts.done}</StateTag>;
}

export default function ProgressPage() {
  const { campaignId = '' } = useParams();
  const query = useQuery(progressQuery(campaignId));
  const mayClose = usePermission('scoring.close');
  const mayExtend = usePermission('scoring.extend');
  if (query.isPending) return <PageSkeleton />;
  if (query.isError) return <PageError error={query.error} onRetry={() => void query.refetch()} />;
  const progress = query.data;
  return (
    <>
      <PageHeader
        title={texts.title}
        lead={progress.campaignName}
        aside={<StateTag tone={progress.markingOpen ? 'progress' : 'locked'}>{progress.markingOpen ? texts.open : texts.notOpen}</StateTag>}
        actions={
          <>
            {mayExtend && progress.mayExtend && progress.closesAt !== null && <ExtendDeadline campaignId={campaignId} closesAt={progress.closesAt} />}
            {mayClose && progress.mayClose && <CloseScoring progress={progress} />}
          </>
        }
      >
        <SectionLinks campaignId={campaignId} />
      </PageHeader>
      <div className={css.stack}>
        <p>{texts.lead}</p>
        {progress.ranOut && <p role="status">{texts.ranOut}</p>}
        {progress.closure !== null && <Closure closure={progress.closure} />}
        <FactList
          facts={[
            { label: texts.nominations, value: formatCount(progress.acceptedNominations) },
            { label: texts.unassigned, value: formatCount(progress.unassignedNominations) },
            ...(progress.panelsEndingEarly.length > 0 ? [{ label: texts.panelsEnding, value: progress.panelsEndingEarly.map(({ name, validTo }) => texts.panelEnding(name, formatDate(validTo))).join('; ') }] : []),
            ...(progress.closure === null && progress.closesAt !== null ? [{ label: texts.closesAt, value: <Deadline at={progress.closesAt} onEnd={() => void query.refetch()} /> }] : []),
          ]}
        />
        <DataList
          label={texts.title}
          columns={columns}
          rows={progress.members}
          rowKey={({ memberId }) => memberId}
          empty={<EmptyState title={texts.empty} hint={texts.emptyHint} />}
        />
        {progress.belowMinimum.length > 0 && (
          <details>
            <summary>
              {texts.below}: {formatCount(progress.belowMinimum.length)}
            </summary>
            <BelowMinimum nominations={progress.belowMinimum} />
          </details>
        )}
        <DeadlineHistory changes={progress.deadlineChanges} />
      </div>
    </>
  );
}

function Deadline({ at, onEnd }: { at: string; onEnd: () => void }) {
  return (
    <span className={after.deadline}>
      <DateTimeText at={at} />
      <Countdown until={at} onEnd={onEnd} />
    </span>
  );
}

function Closure({ closure }: { closure: NonNullable<Progress['closure']> }) {
  return (
    <FormSection title={texts.closure}>
      <FactList
        facts={[
          { label: texts.closedAt, value: <DateTimeText at={closure.closedAt} /> },
          ...(closure.reason === '' ? [] : [{ label: texts.closureReason, value: closure.reason }]),
        ]}
      />
      {closure.lateMembers.length === 0 ? (
        <p>{texts.nobodyLate}</p>
      ) : (
        <>
          <p>{texts.leftOut(formatCount(closure.lateMembers.length))}</p>
          <ul>
            {closure.lateMembers.map(({ memberId, code, fullName, missing }) => (
              <li key={memberId}>{texts.lateMember(code, fullName, formatCount(missing))}</li>
            ))}
          </ul>
        </>
      )}
    </FormSection>
  );
}
