import { useQuery } from '@tanstack/react-query';
import { formatDate, formatDateTime } from '../../messages/format';
import { personalData } from '../../messages/vi/personal-data';
import { recordWord } from '../../messages/vi/personal-data-records';
import { ButtonLink } from '../../ui/button-link';
import { ErrorNotice } from '../../ui/error-notice';
import { type Fact, FactList } from '../../ui/fact-list';
import { FormSection } from '../../ui/form-section';
import { PageHeader } from '../../ui/page-header';
import { Skeleton } from '../../ui/skeleton';
import { Fulfilment } from './fulfilment';
import { type DataRequest, requestQuery, type TableCount } from './queries';
import { RequestFindings } from './request-findings';
import { RequestState } from './request-state';

const texts = personalData.one;

/** One request from its receipt to its end. */
export function RequestPage({ id }: { id: string }) {
  const found = useQuery(requestQuery(id));
  const request = found.data;
  if (request === undefined) {
    return (
      <>
        <PageHeader title={personalData.requests} />
        <ErrorNotice error={found.error} onRetry={() => void found.refetch()} />
        {found.isPending && <Skeleton lines={8} />}
      </>
    );
  }
  const name = request.name === '' ? personalData.erasedName : request.name;
  return (
    <>
      <PageHeader
        title={texts.title(personalData.kinds[request.kind], name)}
        aside={<RequestState state={request.state} />}
        actions={<ButtonLink to="/du-lieu-ca-nhan/yeu-cau">{personalData.requests}</ButtonLink>}
      />
      <FormSection title={texts.info}>
        <FactList facts={factsOf(request)} />
      </FormSection>
      {request.outcome !== null && <Outcome kind={request.kind} done={request.outcome.done} kept={request.outcome.kept} />}
      {request.state === 'approved' && <Fulfilment request={request} />}
      {(request.state === 'received' || request.state === 'approved') && <RequestFindings request={request} />}
    </>
  );
}

const counted = (counts: readonly TableCount[]): Fact[] => counts.map(({ table, rows }) => ({ label: recordWord(table), value: rows }));

function Outcome({ kind, done, kept }: { kind: DataRequest['kind']; done: readonly TableCount[]; kept: readonly TableCount[] }) {
  return (
    <>
      <FormSection title={texts.outcome[kind]}>
        <FactList facts={counted(done)} />
      </FormSection>
      {kept.length > 0 && (
        <FormSection title={texts.outcomeKept} lead={texts.keptLead}>
          <FactList facts={counted(kept)} />
        </FormSection>
      )}
    </>
  );
}

function factsOf(request: DataRequest): Fact[] {
  const { facts } = texts;
  const act = (label: string, name: string, at: string | null): Fact[] => (at === null ? [] : [{ label, value: texts.byAt(name, formatDateTime(at)) }]);
  return [
    { label: facts.subject, value: personalData.subjects[request.subject] },
    { label: facts.source, value: request.source },
    { label: facts.received, value: formatDate(request.receivedOn) },
    { label: facts.answerDue, value: formatDate(request.answerDue) },
    { label: facts.finishDue, value: formatDate(request.finishDue) },
    ...act(facts.entered, request.enteredByName, request.enteredAt),
    ...act(facts.decided, request.decidedByName, request.decidedAt),
    ...act(facts.finished, request.finishedByName, request.finishedAt),
    ...(request.reason === '' ? [] : [{ label: facts.reason, value: request.reason }]),
  ];
}
