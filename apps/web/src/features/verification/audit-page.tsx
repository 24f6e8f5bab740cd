import { useQuery } from '@tanstack/react-query';
import { verification as verificationMessages } from '../../messages/vi/verification';
import { DateTimeText } from '../../ui/date-time-text';
import { EmptyState } from '../../ui/empty-state';
import { ErrorNotice } from '../../ui/error-notice';
import { FactList } from '../../ui/fact-list';
import { FormSection } from '../../ui/form-section';
import type { Column } from '../../ui/list/column';
import { DataList } from '../../ui/list/data-list';
import { PageHeader } from '../../ui/page-header';
import { Skeleton } from '../../ui/skeleton';
import { ChainCheck } from './chain-check';
import { chainQuery, lateChangesQuery, type LateChange } from './queries';
import css from './verification.module.css';

const texts = verificationMessages.audit;
const actionWord = (action: string): string => texts.actions[action] ?? action;

const columns: readonly Column<LateChange>[] = [
  { key: 'action', title: texts.columns.action, card: 'title', render: ({ action }) => actionWord(action) },
  { key: 'campaign', title: texts.columns.campaign, render: ({ campaignName }) => campaignName },
  { key: 'actor', title: texts.columns.actor, render: ({ actorName }) => actorName ?? texts.program },
  { key: 'at', title: texts.columns.at, render: ({ at }) => <DateTimeText at={at} /> },
  { key: 'sequence', title: texts.columns.sequence, align: 'end', render: ({ sequence }) => sequence },
];

/** The auditor's: where the audit chain stands, whether it is whole, and what was done after marking had ended. */
export default function AuditPage() {
  const changes = useQuery(lateChangesQuery);
  return (
    <>
      <PageHeader title={texts.title} lead={texts.lead} />
      <ChainState />
      <FormSection title={texts.late} lead={texts.lateLead}>
        <ErrorNotice error={changes.error} onRetry={() => void changes.refetch()} />
        {!changes.isError && (
          <DataList
            label={texts.lateList}
            columns={columns}
            rows={changes.data}
            rowKey={({ sequence, campaignName }) => `${sequence} ${campaignName}`}
            empty={<EmptyState title={texts.noLate} hint={texts.noLateHint} />}
          />
        )}
      </FormSection>
    </>
  );
}

function ChainState() {
  const chain = useQuery(chainQuery);
  if (chain.isPending) return <Skeleton lines={4} />;
  if (chain.data === undefined) return <ErrorNotice error={chain.error} onRetry={() => void chain.refetch()} />;
  const { last, newest, sinceCheckpoint } = chain.data;
  return (
    <FormSection title={texts.chain} lead={texts.chainLead}>
      <FactList
        facts={[
          {
            label: texts.last,
            value:
              last === null ? (
                texts.nothing
              ) : (
                <>
                  {last.sequence} – {actionWord(last.action)}, <DateTimeText at={last.at} />
                </>
              ),
          },
          {
            label: texts.newest,
            value:
              newest === null ? (
                texts.noCheckpoint
              ) : (
                <>
                  {newest.sequence} – <span className={css.hash}>{newest.hash.slice(0, 12)}</span>, <DateTimeText at={newest.at} />
                </>
              ),
          },
          { label: texts.since, value: String(sinceCheckpoint) },
        ]}
      />
      <ChainCheck total={Number(last?.sequence ?? 0)} />
    </FormSection>
  );
}
