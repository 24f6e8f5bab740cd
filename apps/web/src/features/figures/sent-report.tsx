import { useQuery } from '@tanstack/react-query';
import Button from 'antd/es/button';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { usePermission } from '../../api/session';
import { formatDate, formatDateTime } from '../../messages/format';
import { figures as texts } from '../../messages/vi/figures';
import { ButtonLink } from '../../ui/button-link';
import { ConfirmButton } from '../../ui/confirm-button';
import { ErrorNotice } from '../../ui/error-notice';
import { FactList } from '../../ui/fact-list';
import { FormSection } from '../../ui/form-section';
import { DataList } from '../../ui/list/data-list';
import { PageHeader } from '../../ui/page-header';
import { Skeleton } from '../../ui/skeleton';
import { StateTag } from '../../ui/state-tag';
import { TextAreaField } from '../../ui/text-area-field';
import { FigureTable } from './figure-table';
import { FigureTotals } from './figure-totals';
import css from './figures.module.css';
import type { Table } from './figures-question';
import { type OpenedReport, sentFileAddress, sentReportQuery, useCorrectReport } from './queries';
import { RecognisedModels } from './recognised-models';
import { ReportDifference } from './report-difference';
import { sentColumns } from './sent-reports';

const longestReason = 2_000;

/** One report as it was sent, beside what the same question answers today. */
export function SentReport({ id }: { id: string }) {
  const opened = useQuery(sentReportQuery(id));
  const [table, setTable] = useState<Table>('unit');
  const report = opened.data;
  if (report === undefined) {
    return (
      <>
        <PageHeader title={texts.sent} />
        <ErrorNotice error={opened.error} onRetry={() => void opened.refetch()} />
        {opened.isPending && <Skeleton lines={8} />}
      </>
    );
  }
  return (
    <>
      <PageHeader
        title={texts.sentTitle(report.unitName, formatDate(report.cutOff))}
        aside={<StateTag tone={report.newest ? 'good' : 'locked'}>{report.newest ? texts.newest : texts.replaced}</StateTag>}
        actions={
          <>
            <ButtonLink to="/so-lieu/da-gui">{texts.sentLink}</ButtonLink>
            <Button href={sentFileAddress('workbook', id)}>{texts.excel}</Button>
            <Button href={sentFileAddress('document', id)}>{texts.word}</Button>
            <Button href={sentFileAddress('content', id)}>{texts.content}</Button>
          </>
        }
      />
      <FormSection title={texts.versionNo(report.versionNo)}>
        <FactList facts={factsOf(report)} />
      </FormSection>
      <ReportDifference id={id} definitions={report.figures.definitions} correction={report.mayCorrect ? <CorrectButton id={id} /> : null} />
      <FigureTotals report={report.figures} />
      <FigureTable report={report.figures} table={table} onTable={setTable} />
      <RecognisedModels report={report.figures} />
      {report.versions.length > 1 && (
        <FormSection title={texts.versions}>
          <DataList label={texts.versions} columns={sentColumns} rows={report.versions} rowKey={(version) => version.id} empty={null} />
        </FormSection>
      )}
    </>
  );
}

function factsOf({ versionNo, sentAt, sentByName, reason, sha256, programVersion, figures }: OpenedReport) {
  const { from, to, cutOff, structure, late } = figures;
  const last = to === null || to > cutOff ? cutOff : to;
  const words = texts.facts;
  return [
    { label: words.version, value: texts.versionNo(versionNo) },
    { label: words.sentAt, value: formatDateTime(sentAt) },
    { label: words.sentBy, value: sentByName },
    ...(reason === null ? [] : [{ label: words.reason, value: reason }]),
    { label: words.period, value: texts.periodOf(from === null ? null : formatDate(from), formatDate(last)) },
    { label: words.structure, value: texts.structures[structure] },
    { label: words.known, value: late ? texts.known.yes : texts.known.no },
    { label: words.sha256, value: <span className={css.code}>{sha256}</span> },
    { label: words.program, value: programVersion },
  ];
}

function CorrectButton({ id }: { id: string }) {
  const [reason, setReason] = useState('');
  const correct = useCorrectReport(id);
  const navigate = useNavigate();
  const may = usePermission('figures.send');
  if (!may) return null;
  return (
    <ConfirmButton
      type="primary"
      title={texts.correctTitle}
      consequence={texts.correctConsequence}
      confirmLabel={texts.correct}
      incomplete={reason.trim() === ''}
      form={<TextAreaField label={texts.reason} required maxLength={longestReason} value={reason} onChange={setReason} />}
      onConfirm={async () => {
        const sent = await correct.mutateAsync(reason);
        await navigate(`/so-lieu/da-gui/${sent.id}`);
      }}
    >
      {texts.correct}
    </ConfirmButton>
  );
}
