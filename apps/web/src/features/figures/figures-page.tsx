import { useQuery } from '@tanstack/react-query';
import Button from 'antd/es/button';
import { useNavigate, useSearchParams } from 'react-router';
import { useServerClock } from '../../api/server-clock';
import { usePermission } from '../../api/session';
import { formatDate } from '../../messages/format';
import { figures as texts } from '../../messages/vi/figures';
import { ButtonLink } from '../../ui/button-link';
import { ConfirmButton } from '../../ui/confirm-button';
import { EmptyState } from '../../ui/empty-state';
import { ErrorNotice } from '../../ui/error-notice';
import { useListState } from '../../ui/list/use-list-state';
import { PageHeader } from '../../ui/page-header';
import { Skeleton } from '../../ui/skeleton';
import { FigureTable } from './figure-table';
import { FigureTotals } from './figure-totals';
import { type QuestionFilter, questionFilters, questionOf, tableOf } from './figures-question';
import { fileAddress, type Figures, type FiguresQuery, figuresQuery, useSendReport } from './queries';
import { QuestionForm } from './question-form';
import { RecognisedModels } from './recognised-models';

/** The day it is in Viet Nam by the server's clock; null until it is known. */
function useToday(): string | null {
  const clock = useServerClock();
  return clock === null ? null : formatDate(new Date(clock.now())).split('/').reverse().join('-');
}

/** *Báo cáo số liệu*: the figures of a cut-off day, by unit, field and kind. */
export function FiguresPage() {
  const list = useListState(questionFilters);
  const [, setParams] = useSearchParams();
  const today = useToday();
  const query = today === null ? null : questionOf(list.filters, today);
  const asked = useQuery(figuresQuery(query));
  const report = asked.isError ? undefined : asked.data;
  const setFilters = (filters: Partial<Record<QuestionFilter, string>>) =>
    setParams(
      (before) => {
        const after = new URLSearchParams(before);
        for (const [name, value] of Object.entries(filters)) {
          if (value === '') after.delete(name);
          else after.set(name, value);
        }
        return after;
      },
      { preventScrollReset: true },
    );
  return (
    <>
      <PageHeader
        title={texts.title}
        lead={texts.lead}
        actions={
          <>
            <ButtonLink to="/so-lieu/da-gui">{texts.sentLink}</ButtonLink>
            {query !== null && (
              <>
                <Button disabled={report === undefined} href={fileAddress('workbook', query)}>
                  {texts.excel}
                </Button>
                <Button disabled={report === undefined} href={fileAddress('document', query)}>
                  {texts.word}
                </Button>
              </>
            )}
            {query !== null && report !== undefined && <SendButton query={query} report={report} />}
          </>
        }
      />
      {today !== null && <QuestionForm list={list} today={today} report={report} onFilters={setFilters} />}
      <ErrorNotice error={asked.error} onRetry={() => void asked.refetch()} />
      {asked.isPending && <Skeleton lines={8} />}
      {report !== undefined && <Answer report={report} filters={list.filters} setFilters={setFilters} />}
    </>
  );
}

interface AnswerProps {
  report: Figures;
  filters: Readonly<Record<QuestionFilter, string>>;
  setFilters: (filters: Partial<Record<QuestionFilter, string>>) => void;
}

function Answer({ report, filters, setFilters }: AnswerProps) {
  if (report.byUnit.length === 0) return <EmptyState title={texts.empty} hint={texts.emptyHint} />;
  return (
    <>
      <FigureTotals report={report} />
      <FigureTable report={report} table={tableOf(filters)} onTable={(table) => setFilters({ xem: table === 'unit' ? '' : table })} onNarrow={setFilters} />
      <RecognisedModels report={report} />
    </>
  );
}

function SendButton({ query, report }: { query: FiguresQuery; report: Figures }) {
  const send = useSendReport();
  const navigate = useNavigate();
  const may = usePermission('figures.send');
  if (!may) return null;
  return (
    <ConfirmButton
      type="primary"
      title={texts.sendTitle}
      items={[texts.sendWhat(report.unitName, formatDate(report.cutOff))]}
      consequence={texts.sendConsequence}
      confirmLabel={texts.send}
      onConfirm={async () => {
        const { id } = await send.mutateAsync({ ...query, cutOff: report.cutOff });
        await navigate(`/so-lieu/da-gui/${id}`);
      }}
    >
      {texts.send}
    </ConfirmButton>
  );
}
