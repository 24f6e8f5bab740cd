import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import Button from 'antd/es/button';
import { duties as texts } from '../../messages/vi/duties';
import { ButtonLink } from '../../ui/button-link';
import { writeDate } from '../../ui/date/read-date';
import { EmptyState } from '../../ui/empty-state';
import { ErrorNotice } from '../../ui/error-notice';
import type { Column } from '../../ui/list/column';
import { DataList } from '../../ui/list/data-list';
import { ListToolbar } from '../../ui/list/list-toolbar';
import { useListState, type ListState } from '../../ui/list/use-list-state';
import { PageHeader } from '../../ui/page-header';
import { SelectField } from '../../ui/select-field';
import { DutyStateButton } from './duty-opener';
import css from './duties.module.css';
import { states } from './duty-words';
import { type DutyPlan, type OwingUnit, owingQuery, plansQuery } from './queries';
import { RemindButton } from './remind-button';
import { useYear } from './use-year';
import { YearField } from './year-field';

const words = texts.matrix;
const filters = ['nam', 'viec', 'tinh-trang'] as const;
type Filter = (typeof filters)[number];

/** Who owes what: units down, lines of the calendar across. */
export function MatrixPage() {
  const list = useListState(filters);
  const known = useYear(list.filters.nam);
  return (
    <>
      <PageHeader title={words.title} lead={words.lead} actions={<ButtonLink to={`/lich-viec${known === null ? '' : `?nam=${known.year}`}`}>{texts.one.back}</ButtonLink>} />
      {known !== null && <Matrix list={list} year={known.year} years={known.years} />}
    </>
  );
}

function Matrix({ list, year, years }: { list: ListState<Filter>; year: number; years: readonly number[] }) {
  const plans = useQuery(plansQuery(year));
  const lines = (plans.data?.items ?? []).filter(({ withdrawnAt }) => withdrawnAt === null);
  const plan = lines.find(({ id }) => id === list.filters.viec);
  const state = states.find((each) => each === list.filters['tinh-trang']);
  const owing = useInfiniteQuery(owingQuery({ year, ...(plan !== undefined && { planId: plan.id }), ...(state !== undefined && { state }) }));
  const units = owing.isError ? [] : owing.data?.pages.flatMap(({ items }) => items);
  return (
    <>
      <ListToolbar actions={plan !== undefined ? <RemindButton planId={plan.id} /> : (units ?? []).length > 0 && <span>{words.remindHint}</span>}>
        <YearField year={year} years={years} onYear={(chosen) => list.setFilter('nam', chosen)} />
        <SelectField
          label={words.plan}
          blank={words.allPlans}
          value={plan?.id ?? ''}
          onChange={(value) => list.setFilter('viec', value)}
          choices={lines.map(({ id, title }) => ({ value: id, label: title }))}
        />
        <SelectField
          label={texts.state}
          blank={texts.all}
          value={state ?? ''}
          onChange={(value) => list.setFilter('tinh-trang', value)}
          choices={states.map((each) => ({ value: each, label: texts.states[each] }))}
        />
      </ListToolbar>
      <ErrorNotice error={plans.error ?? owing.error} onRetry={() => void owing.refetch()} />
      <DataList
        label={words.list}
        columns={columnsOf(plan === undefined ? lines : [plan])}
        rows={plans.data === undefined ? undefined : units}
        rowKey={({ unitId }) => unitId}
        empty={<EmptyState title={words.empty} hint={words.emptyHint} />}
        onClearFilters={list.narrowed ? list.reset : undefined}
        footer={
          owing.hasNextPage && (
            <Button loading={owing.isFetchingNextPage} onClick={() => void owing.fetchNextPage()}>
              {words.more}
            </Button>
          )
        }
      />
    </>
  );
}

function columnsOf(plans: readonly DutyPlan[]): Column<OwingUnit>[] {
  return [
    {
      key: 'unit',
      title: words.unit,
      card: 'title',
      render: ({ unitName, inCharge }) => (
        <>
          {unitName}
          {inCharge !== null && <small className={css.soft}> ({words.inCharge(inCharge)})</small>}
        </>
      ),
    },
    ...plans.map(({ id, title, dueOn }) => ({
      key: id,
      title: `${title} (${writeDate(dueOn)})`,
      isOf: ({ duties }: OwingUnit) => duties.some(({ planId }) => planId === id),
      render: ({ unitName, duties }: OwingUnit) => {
        const own = duties.filter(({ planId }) => planId === id);
        return own.length === 0 ? (
          words.none
        ) : (
          <span className={css.cell}>
            {own.map((duty) => (
              <DutyStateButton key={duty.id} duty={duty} title={title} unitName={unitName} />
            ))}
          </span>
        );
      },
    })),
  ];
}
