import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { formatCount } from '../../messages/format';
import { duties as texts } from '../../messages/vi/duties';
import { writeDate } from '../../ui/date/read-date';
import { EmptyState } from '../../ui/empty-state';
import { ErrorNotice } from '../../ui/error-notice';
import type { Column } from '../../ui/list/column';
import { DataList } from '../../ui/list/data-list';
import { useListState } from '../../ui/list/use-list-state';
import { PageHeader } from '../../ui/page-header';
import css from './duties.module.css';
import { DutyStateButton, DutyWords } from './duty-opener';
import { byUrgency, stepOf } from './duty-words';
import { type Duty, type DutyPlan, owingQuery, plansQuery } from './queries';
import { useYear } from './use-year';
import { YearField } from './year-field';

interface OwnDuty extends Duty {
  readonly unitName: string;
  readonly plan: DutyPlan;
}

function NextStep({ duty }: { duty: OwnDuty }) {
  const step = duty.doneAt === null ? stepOf(duty.plan.kind) : null;
  if (step !== null) return <Link to={step.path}>{step.label}</Link>;
  return (
    <DutyWords duty={duty} title={titleOf(duty)} unitName={duty.unitName}>
      {duty.doneAt === null ? texts.steps.record : texts.steps.view}
    </DutyWords>
  );
}

const titleOf = ({ plan, line }: OwnDuty): string => (line === '' ? plan.title : texts.onLine(plan.title, texts.lines[line]));

const columns: readonly Column<OwnDuty>[] = [
  { key: 'what', title: texts.own.what, card: 'title', render: titleOf },
  { key: 'unit', title: texts.own.unit, render: ({ unitName }) => unitName },
  { key: 'due', title: texts.own.due, render: ({ dueOn }) => writeDate(dueOn) },
  { key: 'state', title: texts.own.state, render: (duty) => <DutyStateButton duty={duty} title={titleOf(duty)} unitName={duty.unitName} short /> },
  { key: 'next', title: texts.own.next, render: (duty) => <NextStep duty={duty} /> },
];

/** What the own units owe, the most urgent first, with where it is done. */
export function OwnDutiesPage() {
  const list = useListState(['nam']);
  const known = useYear(list.filters.nam);
  return (
    <>
      <PageHeader title={texts.own.title} lead={texts.own.lead} />
      {known !== null && <OwnDuties {...known} onYear={(year) => list.setFilter('nam', year)} />}
    </>
  );
}

function OwnDuties({ year, years, onYear }: { year: number; years: readonly number[]; onYear: (year: string) => void }) {
  const owing = useInfiniteQuery(owingQuery({ year, own: 'with', limit: 500 }));
  const plans = useQuery(plansQuery(year));
  const byId = new Map((plans.data?.items ?? []).map((plan) => [plan.id, plan]));
  const units = owing.isError ? [] : owing.data?.pages.flatMap(({ items }) => items);
  const rows = units
    ?.flatMap(({ unitName, duties }) =>
      duties.flatMap((duty): OwnDuty[] => {
        const plan = byId.get(duty.planId);
        return plan === undefined ? [] : [{ ...duty, unitName, plan }];
      }),
    )
    .sort(byUrgency);
  const open = rows?.filter(({ doneAt }) => doneAt === null).length ?? 0;
  return (
    <>
      <div className={css.filters}>
        <YearField year={year} years={years} onYear={onYear} />
      </div>
      <p role="status" className={css.status}>{rows === undefined || rows.length === 0 ? '' : open === 0 ? texts.own.allDone : texts.own.open(formatCount(open))}</p>
      <ErrorNotice error={owing.error ?? plans.error} onRetry={() => void owing.refetch()} />
      <DataList
        label={texts.own.list}
        columns={columns}
        rows={plans.data === undefined ? undefined : rows}
        rowKey={({ id }) => id}
        empty={<EmptyState title={texts.own.empty} hint={texts.own.emptyHint} />}
      />
    </>
  );
}
