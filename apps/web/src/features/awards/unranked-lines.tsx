import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { awards as awardsMessages } from '../../messages/vi/awards';
import { EmptyState } from '../../ui/empty-state';
import { ErrorNotice } from '../../ui/error-notice';
import type { Column } from '../../ui/list/column';
import { DataList } from '../../ui/list/data-list';
import { MoreButton } from '../../ui/list/pager';
import css from './awards.module.css';
import { withComma } from './figures';
import { linesQuery, type Outcome, type Result, type ResultLine } from './queries';
import { reasonOf } from './result-words';

const texts = awardsMessages;

const columnsOf = (resultId: string): readonly Column<ResultLine>[] => [
  { key: 'code', title: texts.columns.code, render: ({ nominationCode }) => nominationCode },
  { key: 'name', title: texts.columns.name, card: 'title', render: ({ name, position }) => <Link to={`/ket-qua/${resultId}/${position}`}>{name}</Link> },
  { key: 'unit', title: texts.columns.unit, render: ({ unitName }) => unitName },
  { key: 'group', title: texts.columns.group, render: ({ peerGroup }) => peerGroup },
  { key: 'score', title: texts.columns.score, align: 'end', render: ({ finalScore }) => withComma(finalScore) },
  { key: 'reason', title: texts.columns.reason, render: (line) => reasonOf(line, line.reasonAtName) },
];

/** Those without a rank, and why. */
export function UnrankedLines({ result }: { result: Result }) {
  const outcomes: readonly Outcome[] = [...(result.ineligible > 0 ? ['ineligible' as const] : []), ...(result.incomplete > 0 ? ['incomplete' as const] : [])];
  return (
    <section aria-labelledby="khong-xep-hang" className={css.part}>
      <h2 id="khong-xep-hang">{texts.unranked.title}</h2>
      {outcomes.length === 0 && <EmptyState title={texts.unranked.empty} />}
      {outcomes.map((outcome) => (
        <OutcomeLines key={outcome} resultId={result.id} outcome={outcome} />
      ))}
    </section>
  );
}

function OutcomeLines({ resultId, outcome }: { resultId: string; outcome: Outcome }) {
  const lines = useInfiniteQuery(linesQuery(resultId, { outcome, peerGroup: '', search: '' }));
  const rows = lines.data?.pages.flat();
  const label = outcome === 'ineligible' ? texts.facts.ineligible : texts.facts.incomplete;
  return (
    <>
      <h3>{label}</h3>
      <ErrorNotice error={lines.error} onRetry={() => void lines.refetch()} />
      {!lines.isError && (
        <DataList
          label={label}
          columns={columnsOf(resultId)}
          rows={rows}
          rowKey={({ position }) => String(position)}
          empty={<EmptyState title={texts.unranked.empty} />}
          footer={
            <MoreButton shown={rows?.length ?? 0} hasMore={lines.hasNextPage} loading={lines.isFetchingNextPage} onMore={() => void lines.fetchNextPage()} />
          }
        />
      )}
    </>
  );
}
