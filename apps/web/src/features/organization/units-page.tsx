import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { messages } from '../../messages/vi';
import { EmptyState } from '../../ui/empty-state';
import { ErrorNotice } from '../../ui/error-notice';
import type { Column } from '../../ui/list/column';
import { DataList } from '../../ui/list/data-list';
import { ListToolbar } from '../../ui/list/list-toolbar';
import { Pager } from '../../ui/list/pager';
import { SearchInput } from '../../ui/list/search-input';
import { useListState } from '../../ui/list/use-list-state';
import { PageHeader } from '../../ui/page-header';
import { SelectField } from '../../ui/select-field';
import { unitsQuery, type Unit } from './queries';
import css from './organization.module.css';
import { UnitState } from './unit-state';

const texts = messages.organization;
const pageSize = 50;
const shown = 'hien';
const kindList = Object.entries(texts.kinds) as [Unit['kind'], string][];
const kindChoices = kindList.map(([value, label]) => ({ value, label }));

/** A link to what a unit became, or was made of. */
const UnitLink = ({ id, name }: { id: string; name: string }) => <Link to={`/don-vi/${id}`}>{name}</Link>;

const columns: readonly Column<Unit>[] = [
  { key: 'name', title: texts.columns.name, render: (unit) => <UnitLink {...unit} />, card: 'title' },
  { key: 'code', title: texts.columns.code, render: ({ code, officialCode }) => officialCode ?? code },
  { key: 'kind', title: texts.columns.kind, render: ({ kindLabel }) => kindLabel },
  {
    key: 'above',
    title: texts.columns.above,
    render: ({ above }) => (above.length === 0 ? texts.none : above.map(({ name }) => name).join(', ')),
  },
  {
    key: 'state',
    title: texts.columns.state,
    render: ({ dissolvedOn, successors }) => (
      <div className={css.state}>
        <UnitState dissolvedOn={dissolvedOn} />
        {successors.length > 0 && (
          <p className={css.became}>
            {texts.became}{' '}
            {successors.map((unit, index) => (
              <span key={unit.id}>
                {index > 0 && ', '}
                <UnitLink {...unit} />
              </span>
            ))}
          </p>
        )}
      </div>
    ),
  },
];

/** All units, found by name with or without marks, old ones with what became of them. */
export default function UnitsPage() {
  const list = useListState(['loai', 'cu']);
  const kind = kindList.find(([each]) => each === list.filters.loai)?.[0];
  const includeDissolved = list.filters.cu === shown;
  const units = useQuery(
    unitsQuery({
      search: list.search === '' ? undefined : list.search.slice(0, 200),
      kind,
      includeDissolved: includeDissolved ? 'true' : undefined,
      limit: pageSize,
      offset: (list.page - 1) * pageSize,
    }),
  );
  return (
    <>
      <PageHeader title={texts.title} lead={texts.lead} />
      <ListToolbar total={units.data?.total}>
        <SearchInput value={list.search} onSearch={list.setSearch} placeholder={texts.searchHint} />
        <SelectField
          label={texts.kind}
          blank={texts.all}
          value={kind ?? ''}
          onChange={(value) => list.setFilter('loai', value)}
          choices={kindChoices}
        />
        <SelectField
          label={texts.dissolved}
          blank={texts.dissolvedHidden}
          value={includeDissolved ? shown : ''}
          onChange={(value) => list.setFilter('cu', value)}
          choices={[{ value: shown, label: texts.dissolvedShown }]}
        />
      </ListToolbar>
      <ErrorNotice error={units.error} onRetry={() => void units.refetch()} />
      <DataList
        label={texts.list}
        columns={columns}
        rows={units.isError ? [] : units.data?.items}
        rowKey={({ id }) => id}
        empty={<EmptyState title={texts.empty} hint={texts.emptyHint} />}
        onClearFilters={list.narrowed ? list.reset : undefined}
        footer={<Pager page={list.page} pages={Math.ceil((units.data?.total ?? 0) / pageSize)} onPage={list.setPage} />}
      />
    </>
  );
}
