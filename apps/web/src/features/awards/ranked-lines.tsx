import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { formatCount } from '../../messages/format';
import { awards as awardsMessages } from '../../messages/vi/awards';
import { EmptyState } from '../../ui/empty-state';
import { ErrorNotice } from '../../ui/error-notice';
import type { Column } from '../../ui/list/column';
import { DataList } from '../../ui/list/data-list';
import { ListToolbar } from '../../ui/list/list-toolbar';
import { MoreButton } from '../../ui/list/pager';
import { SearchInput } from '../../ui/list/search-input';
import { useListState } from '../../ui/list/use-list-state';
import { SelectField } from '../../ui/select-field';
import css from './awards.module.css';
import { withComma } from './figures';
import { linesQuery, type Result, type ResultLine } from './queries';
import { notesOf, waitingOf } from './result-words';

const texts = awardsMessages;
const filters = ['nhom'] as const;

function Award({ line, undecided }: { line: ResultLine; undecided: Result['undecided'] }) {
  const waiting = waitingOf(line, undecided);
  if (waiting !== null) return <strong className={css.waiting}>{waiting}</strong>;
  return line.award ?? texts.none;
}

function Rank({ rank, tied }: ResultLine) {
  const text = formatCount(rank ?? 0);
  return tied ? texts.table.tied(text) : text;
}

const columnsOf = ({ id, undecided }: Result): readonly Column<ResultLine>[] => [
  { key: 'rank', title: texts.columns.rank, width: '7em', render: Rank },
  { key: 'code', title: texts.columns.code, render: ({ nominationCode }) => nominationCode },
  { key: 'name', title: texts.columns.name, card: 'title', render: ({ name, position }) => <Link to={`/ket-qua/${id}/${position}`}>{name}</Link> },
  { key: 'unit', title: texts.columns.unit, render: ({ unitName }) => unitName },
  { key: 'field', title: texts.columns.field, render: ({ field }) => field },
  { key: 'group', title: texts.columns.group, render: ({ peerGroup }) => peerGroup },
  { key: 'score', title: texts.columns.score, align: 'end', render: ({ finalScore }) => withComma(finalScore) },
  { key: 'class', title: texts.columns.className, render: ({ className }) => className ?? texts.none },
  { key: 'award', title: texts.columns.award, render: (line) => <Award line={line} undecided={undecided} /> },
  { key: 'note', title: texts.columns.note, render: (line) => notesOf(line).join('; ') },
];

/** The ranking with search and peer group in the address. */
export function RankedLines({ result }: { result: Result }) {
  const { id, peerGroups: groups } = result;
  const list = useListState(filters);
  const peerGroup = groups.some(({ name }) => name === list.filters.nhom) ? list.filters.nhom : '';
  const lines = useInfiniteQuery(linesQuery(id, { outcome: 'ranked', peerGroup, search: list.search }));
  const rows = lines.data?.pages.flat();
  return (
    <section aria-labelledby="bang-xep-hang" className={css.part}>
      <h2 id="bang-xep-hang">{texts.table.title}</h2>
      <p>{texts.table.lead}</p>
      <ListToolbar>
        <SearchInput value={list.search} onSearch={list.setSearch} />
        <SelectField
          label={texts.table.group}
          blank={texts.table.allGroups}
          value={peerGroup}
          onChange={(value) => list.setFilter('nhom', value)}
          choices={groups.map(({ name }) => ({ value: name, label: name }))}
        />
      </ListToolbar>
      <ErrorNotice error={lines.error} onRetry={() => void lines.refetch()} />
      {!lines.isError && (
        <DataList
          label={texts.table.label}
          columns={columnsOf(result)}
          rows={rows}
          rowKey={({ position }) => String(position)}
          onClearFilters={list.narrowed ? list.reset : undefined}
          empty={<EmptyState title={texts.table.empty} hint={texts.table.emptyHint} />}
          footer={
            <MoreButton shown={rows?.length ?? 0} hasMore={lines.hasNextPage} loading={lines.isFetchingNextPage} onMore={() => void lines.fetchNextPage()} />
          }
        />
      )}
    </section>
  );
}
