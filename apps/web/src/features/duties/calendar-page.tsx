import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import Button from 'antd/es/button';
import { Link } from 'react-router';
import { formatCount } from '../../messages/format';
import { duties as texts } from '../../messages/vi/duties';
import { ButtonLink } from '../../ui/button-link';
import { writeDate } from '../../ui/date/read-date';
import { EmptyState } from '../../ui/empty-state';
import { ErrorNotice } from '../../ui/error-notice';
import { FormSection } from '../../ui/form-section';
import { type ListState, useListState } from '../../ui/list/use-list-state';
import { PageHeader } from '../../ui/page-header';
import { SelectField } from '../../ui/select-field';
import { Skeleton } from '../../ui/skeleton';
import { StateTag } from '../../ui/state-tag';
import css from './duties.module.css';
import { progressOf } from './duty-words';
import { campaignsQuery, type DutyPlan, plansQuery } from './queries';
import { useYear } from './use-year';
import { YearField } from './year-field';

const words = texts.calendar;

/** The year's calendar by months, as it is printed and hung up. */
export function CalendarPage() {
  const list = useListState(['nam', 'dot']);
  const known = useYear(list.filters.nam);
  const year = known?.year;
  return (
    <>
      <PageHeader
        title={words.title}
        lead={words.lead}
        actions={
          <>
            <ButtonLink to={`/don-doc-don-vi${year === undefined ? '' : `?nam=${year}`}`}>{words.matrix}</ButtonLink>
            <Button onClick={() => window.print()}>{words.print}</Button>
            <ButtonLink to={`/lich-viec/moi${year === undefined ? '' : `?nam=${year}`}`} primary>
              {words.plan}
            </ButtonLink>
          </>
        }
      />
      {known !== null && (
        <Year known={known} list={list} />
      )}
    </>
  );
}

interface YearProps {
  known: { readonly year: number; readonly years: readonly number[] };
  list: ListState<'nam' | 'dot'>;
}

/** The lines of one year, or of one of its campaigns. */
function Year({ known: { year, years }, list }: YearProps) {
  const query = useQuery(plansQuery(year));
  const all = query.isError ? [] : query.data?.items;
  const own = new Set(all?.flatMap(({ campaignId }) => campaignId ?? []));
  const campaigns = (useQuery({ ...campaignsQuery, enabled: own.size > 0 }).data?.items ?? []).filter(({ id }) => own.has(id));
  const campaign = campaigns.find(({ id }) => id === list.filters.dot);
  const plans = campaign === undefined ? all : all?.filter(({ campaignId }) => campaignId === campaign.id);
  return (
    <>
      <div className={css.filters}>
        <YearField year={year} years={years} onYear={(chosen) => list.setFilter('nam', chosen)} />
        {campaigns.length > 0 && (
          <SelectField
            label={texts.plan.campaign}
            blank={words.allCampaigns}
            value={campaign?.id ?? ''}
            onChange={(id) => list.setFilter('dot', id)}
            choices={campaigns.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
      </div>
      {plans === undefined ? <Skeleton lines={8} /> : <Months year={year} plans={plans} query={query} />}
    </>
  );
}

function Months({ year, plans, query }: { year: number; plans: readonly DutyPlan[]; query: Pick<UseQueryResult, 'error' | 'isError' | 'refetch'> }) {
  const months = [...new Set(plans.map(({ dueOn }) => dueOn.slice(0, 7)))];
  return (
    <>
      <ErrorNotice error={query.error} onRetry={() => void query.refetch()} />
      {!query.isError && plans.length === 0 && (
        <EmptyState title={words.empty} hint={words.emptyHint}>
          <ButtonLink to={`/lich-viec/moi?nam=${year}`} primary>
            {words.plan}
          </ButtonLink>
        </EmptyState>
      )}
      {months.map((month) => (
        <FormSection key={month} title={words.month(month.slice(5), month.slice(0, 4))}>
          <ul className={css.month}>
            {plans
              .filter(({ dueOn }) => dueOn.startsWith(month))
              .map((plan) => (
                <Line key={plan.id} plan={plan} />
              ))}
          </ul>
        </FormSection>
      ))}
    </>
  );
}

function Line({ plan }: { plan: DutyPlan }) {
  const { done, total } = progressOf(plan);
  const { late, near } = plan.counts;
  return (
    <li className={css.line}>
      <span className={css.day}>{words.due(writeDate(plan.dueOn))}</span>
      <span className={css.what}>
        <Link to={`/lich-viec/${plan.id}`}>{plan.title}</Link>
        {!plan.title.startsWith(texts.kinds[plan.kind]) && <small className={css.soft}>{texts.kinds[plan.kind]}</small>}
      </span>
      <span className={css.tags}>
        {plan.withdrawnAt !== null ? (
          <StateTag tone="locked">{words.withdrawn}</StateTag>
        ) : (
          <>
            <StateTag tone={done === total ? 'good' : 'progress'}>{words.counts(formatCount(done), formatCount(total))}</StateTag>
            {late > 0 && <StateTag tone="bad">{words.late(formatCount(late))}</StateTag>}
            {near > 0 && <StateTag tone="attention">{words.near(formatCount(near))}</StateTag>}
          </>
        )}
      </span>
    </li>
  );
}
