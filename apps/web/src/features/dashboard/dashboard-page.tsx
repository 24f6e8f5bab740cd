import { useQuery } from '@tanstack/react-query';
import { useServerClock } from '../../api/server-clock';
import { formatDate } from '../../messages/format';
import { dashboard as texts } from '../../messages/vi/dashboard';
import { ButtonLink } from '../../ui/button-link';
import { writeDate } from '../../ui/date/read-date';
import { EmptyState } from '../../ui/empty-state';
import { ErrorNotice } from '../../ui/error-notice';
import { FormSection } from '../../ui/form-section';
import { useListState } from '../../ui/list/use-list-state';
import { PageHeader } from '../../ui/page-header';
import { SelectField } from '../../ui/select-field';
import { Skeleton } from '../../ui/skeleton';
import { dutiesAddress, figuresAddress, rowAddress } from './addresses';
import { Breakdown } from './breakdown';
import css from './dashboard.module.css';
import { Funnel } from './funnel';
import { dashboardQuery } from './queries';
import { TileMap } from './tile-map';
import { type Measure, measures } from './tile-states';
import { Trend } from './trend';

const ever = 'tat-ca';
const yearsBack = 5;

/** How the area stands, for people who would rather look than read. */
export default function DashboardPage() {
  const { filters, setFilter } = useListState(['ky', 'to']);
  const clock = useServerClock();
  const thisYear = clock === null ? undefined : Number(formatDate(new Date(clock.now())).slice(6));
  const years = thisYear === undefined ? [] : Array.from({ length: yearsBack }, (_, back) => thisYear - back);
  const year = filters.ky === ever ? null : (years.find((each) => String(each) === filters.ky) ?? thisYear);
  const measure: Measure = measures.find((each) => each === filters.to) ?? 'stage';
  const query = useQuery(dashboardQuery(year));
  const board = query.isError ? undefined : query.data;
  const bare = board !== undefined && board.tiles.length === 0 && board.total.registered === 0;
  return (
    <>
      <PageHeader
        title={texts.title}
        lead={texts.lead}
        actions={
          board !== undefined && (
            <>
              <ButtonLink to={figuresAddress(board)}>{texts.figures}</ButtonLink>
              <ButtonLink to={dutiesAddress(board.dutyYear)}>{texts.duties}</ButtonLink>
            </>
          )
        }
      />
      <div className={css.filters}>
        <SelectField
          label={texts.period}
          value={year === null ? ever : String(year ?? '')}
          onChange={(value) => setFilter('ky', value)}
          choices={[...years.map((each) => ({ value: String(each), label: texts.year(String(each)) })), { value: ever, label: texts.ever }]}
        />
        <SelectField
          label={texts.mapBy}
          value={measure}
          onChange={(value) => setFilter('to', value === 'stage' ? '' : value)}
          choices={[
            { value: 'stage', label: texts.measures.stage },
            { value: 'duties', label: texts.measures.duties(String(board?.dutyYear ?? thisYear ?? '')) },
          ]}
        />
      </div>
      <ErrorNotice error={query.error} onRetry={() => void query.refetch()} />
      {query.isPending && <Skeleton lines={10} />}
      {bare && <EmptyState title={texts.empty} hint={texts.emptyHint} />}
      {board !== undefined && !bare && (
        <>
          <p role="status" className={css.status}>{texts.of(board.unitName, writeDate(board.cutOff))}</p>
          <Funnel board={board} />
          <FormSection title={texts.map} lead={texts.mapLead}>
            <TileMap board={board} measure={measure} />
          </FormSection>
          {board.byField.length > 0 && <Breakdown title={texts.byField} rows={board.byField} address={(key) => rowAddress(board, 'linh-vuc', key)} />}
          {board.byKind.length > 0 && <Breakdown title={texts.byKind} rows={board.byKind} address={(key) => rowAddress(board, 'doi-tuong', key)} />}
          <Trend board={board} />
        </>
      )}
    </>
  );
}
