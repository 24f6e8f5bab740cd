import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { organization } from '../../messages/vi/organization';
import { mayOpen, useSession } from '../../api/session';
import { ButtonLink } from '../../ui/button-link';
import { DateField } from '../../ui/date/date-field';
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
import { kindChoices, readKind } from './kind-choices';
import css from './organization.module.css';
import { unitsQuery, type Unit } from './queries';
import { dayText, UnitState } from './unit-state';

const texts = organization;
const pageSize = 50;
const shown = 'hien';

/** A link to what a unit became, or was made of. */
const UnitLink = ({ id, name }: { id: string; name: string }) => <Link to={`/don-vi/${id}`}>{name}</Link>;

/** The day in the address, when it is one. */
const readDay = (text: string): string | null => (/^(19|20)\d\d-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`)) ? text : null);

const columns: readonly Column<Unit>[] = [
  {
    key: 'name',
    title: texts.columns.name,
    render: (unit) => (
      <>
        <UnitLink {...unit} />
        {unit.formerly.length > 0 && (
          <span className={css.former}>
            {texts.formerly} {unit.formerly.map(({ name }) => name).join(', ')}
          </span>
        )}
      </>
    ),
    card: 'title',
  },
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
  const list = useListState(['loai', 'cu', 'ngay']);
  const manages = mayOpen(useSession().data ?? null, ['unit.manage']);
  const kind = readKind(list.filters.loai);
  const date = readDay(list.filters.ngay);
  const includeDissolved = list.filters.cu === shown;
  const units = useQuery(
    unitsQuery({
      search: list.search === '' ? undefined : list.search.slice(0, 200),
      kind,
      includeDissolved: includeDissolved ? 'true' : undefined,
      asOf: date ?? undefined,
      limit: pageSize,
      offset: (list.page - 1) * pageSize,
    }),
  );
  return (
    <>
      <PageHeader
        title={texts.title}
        lead={date === null ? texts.lead : texts.asOf(dayText(date))}
        actions={
          manages && (
            <div className={css.actions}>
              <ButtonLink to="/thay-doi-to-chuc">{texts.changesLink}</ButtonLink>
              <ButtonLink to="/don-vi/them">{texts.add}</ButtonLink>
            </div>
          )
        }
      />
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
        <DateField label={texts.date} hint={texts.dateHint} first="1900-01-01" last="2099-12-31" value={date} onChange={(day) => list.setFilter('ngay', day ?? '')} />
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
