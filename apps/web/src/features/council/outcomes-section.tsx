import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { fillSentence, formatCount } from '../../messages/format';
import { council as councilMessages } from '../../messages/vi/council';
import { councilErrors } from '../../messages/vi/council-errors';
import { decisionsErrors } from '../../messages/vi/decisions-errors';
import { ConfirmButton } from '../../ui/confirm-button';
import { EmptyState } from '../../ui/empty-state';
import { ErrorNotice } from '../../ui/error-notice';
import { FormSection } from '../../ui/form-section';
import type { Column } from '../../ui/list/column';
import { DataList } from '../../ui/list/data-list';
import { useNotice } from '../../ui/notice';
import { Skeleton } from '../../ui/skeleton';
import { StateTag, type Tone } from '../../ui/state-tag';
import { type Outcome, outcomesQuery, type Session, useRecordOutcomes } from './queries';

const texts = councilMessages.outcomes;
const tones: Readonly<Record<Outcome['state'], Tone>> = { ready: 'attention', recorded: 'good', confirmed: 'good', open: 'idle', unfit: 'bad', superseded: 'idle' };

/** What the votes come to, as one sentence. */
function outcomeSentence({ kind, nominations, awarded, given, matter, state }: Outcome): string {
  const nameOf = ({ code, name }: Outcome['nominations'][number]): string => texts.named(code, name);
  const names = nominations.map(nameOf).join(', ');
  if (kind === 'tie') {
    const chosen = nominations.filter(({ code }) => awarded.includes(code)).map(nameOf);
    return state === 'open' || state === 'superseded' ? texts.lineOpen(given ?? '', names) : texts.line(given ?? '', chosen.length === 0 ? texts.nobody : chosen.join(', '));
  }
  return given === null ? texts.refused[kind](names) : texts.given[kind](names, kind === 'obstacle' ? matter : given);
}

function why({ code, at }: Outcome): string | null {
  const sentence = code === null ? undefined : (councilErrors[code] ?? decisionsErrors[code]);
  return sentence === undefined ? null : fillSentence(sentence, { at });
}

const columns: readonly Column<Outcome>[] = [
  { key: 'cases', title: texts.cases, render: ({ ordinals }) => ordinals.map(formatCount).join(', ') },
  {
    key: 'what',
    title: texts.what,
    card: 'title',
    render: (outcome) => (
      <>
        <div>{outcomeSentence(outcome)}</div>
        <div>{why(outcome)}</div>
      </>
    ),
  },
  { key: 'state', title: texts.state, render: ({ state }) => <StateTag tone={tones[state]}>{texts.states[state]}</StateTag> },
];

/** What the votes of an ended session come to, and the act that makes decisions of them. */
export function OutcomesSection({ session }: { session: Session }) {
  const query = useQuery(outcomesQuery(session.id));
  if (query.isPending) return <Skeleton lines={4} />;
  if (query.isError) return <ErrorNotice error={query.error} onRetry={() => void query.refetch()} />;
  const { outcomes, ready, mayRecord } = query.data;
  return (
    <FormSection title={texts.title} lead={texts.lead} actions={mayRecord && ready > 0 && <RecordOutcomes sessionId={session.id} outcomes={outcomes.filter(({ state }) => state === 'ready')} />}>
      <div>
        <DataList label={texts.label} columns={columns} rows={outcomes} rowKey={({ kind, ordinals }) => `${kind} ${ordinals.join(' ')}`} empty={<EmptyState title={texts.empty} />} />
        {outcomes.length > 0 && <Link to={`/dot-xet/${session.campaignId}/ket-qua`}>{texts.toResult}</Link>}
      </div>
    </FormSection>
  );
}

function RecordOutcomes({ sessionId, outcomes }: { sessionId: string; outcomes: readonly Outcome[] }) {
  const record = useRecordOutcomes(sessionId);
  const notice = useNotice();
  const label = texts.record(formatCount(outcomes.length));
  return (
    <ConfirmButton
      type="primary"
      title={texts.recordTitle}
      items={outcomes.map(outcomeSentence)}
      consequence={<p>{texts.recordConsequence}</p>}
      confirmLabel={label}
      onConfirm={async () => {
        await record.mutateAsync();
        notice.success(texts.recorded);
      }}
    >
      {label}
    </ConfirmButton>
  );
}
