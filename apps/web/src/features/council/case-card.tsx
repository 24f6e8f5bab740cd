import Button from 'antd/es/button';
import { useState } from 'react';
import { formatCount } from '../../messages/format';
import { council as councilMessages } from '../../messages/vi/council';
import { ConfirmButton } from '../../ui/confirm-button';
import { SelectField } from '../../ui/select-field';
import { tellError } from '../../ui/tell-error';
import { TextAreaField } from '../../ui/text-area-field';
import { CaseFacts, CaseResult } from './case-facts';
import css from './council.module.css';
import { type CouncilCase, type Seat, type Session, useCallCase, useCloseCase } from './queries';
import { WriteDown } from './write-down';

const texts = councilMessages.cases;

/** One case on the secretary's desk: called, voted on, closed. */
export function CaseCard({ session, item }: { session: Session; item: CouncilCase }) {
  const running = session.mayRun && session.state === 'open';
  const nameOf = new Map(session.seats.map(({ id, name }) => [id, name]));
  return (
    <li className={css.case} data-open={item.state === 'open'}>
      <CaseFacts item={item} />
      {item.state === 'open' && <Votes session={session} item={item} />}
      <CaseResult item={item} />
      {item.opinions.map(({ seatId, text }) => (
        <p key={seatId}>{texts.minority(nameOf.get(seatId) ?? '', text)}</p>
      ))}
      {running && item.state === 'waiting' && <CallCase item={item} />}
      {running && item.state === 'open' && (
        <div className={css.acts}>
          {item.ballot === 'open' && <WriteDown session={session} item={item} />}
          <CloseCase session={session} item={item} />
        </div>
      )}
    </li>
  );
}

const sits = ({ attendance }: Seat): boolean => attendance === 'present' || attendance === 'substituted';

function Votes({ session, item }: { session: Session; item: CouncilCase }) {
  const voteOf = new Map(item.votes.map((vote) => [vote.seatId, vote]));
  const entitled = session.seats.filter((seat) => voteOf.has(seat.id) || (sits(seat) && !item.recused.includes(seat.id)));
  const word = (seat: Seat): string => {
    const vote = voteOf.get(seat.id);
    if (vote === undefined) return item.recused.includes(seat.id) ? texts.recused : texts.waiting;
    if (vote.choice === null) return texts.secretVoted;
    return [councilMessages.choices[vote.choice], ...(vote.source === 'written' ? [texts.written(vote.document)] : [])].join(', ');
  };
  return (
    <>
      <p role="status">{texts.voted(formatCount(item.votes.length), formatCount(entitled.length))}</p>
      <ul className={css.votes}>
        {session.seats
          .filter((seat) => sits(seat) || voteOf.has(seat.id))
          .map((seat) => (
            <li key={seat.id}>
              {seat.name}: {word(seat)}
            </li>
          ))}
      </ul>
    </>
  );
}

function CallCase({ item }: { item: CouncilCase }) {
  const call = useCallCase(item.id);
  const other = item.ballot === 'open' ? 'secret' : 'open';
  const words = { open: texts.call, secret: texts.callSecret };
  return (
    <div className={css.acts}>
      <Button type="primary" loading={call.isPending} onClick={() => call.mutate(item.ballot)}>
        {words[item.ballot]}
      </Button>
      <Button disabled={call.isPending} onClick={() => call.mutate(other)}>
        {words[other]}
      </Button>
      {call.isError && <p role="alert">{tellError(call.error).sentence}</p>}
    </div>
  );
}

function CloseCase({ session, item }: { session: Session; item: CouncilCase }) {
  const [conclusion, setConclusion] = useState('');
  const [seatId, setSeatId] = useState('');
  const [opinion, setOpinion] = useState('');
  const close = useCloseCase(item.id);
  return (
    <ConfirmButton
      type="primary"
      title={texts.closeTitle}
      consequence={texts.closeConsequence}
      items={[texts.of(formatCount(item.ordinal), item.nominationCode, item.name)]}
      confirmLabel={texts.close}
      incomplete={conclusion.trim() === '' || (seatId !== '' && opinion.trim() === '')}
      form={
        <>
          <TextAreaField label={texts.conclusion} required maxLength={5_000} value={conclusion} onChange={setConclusion} />
          <SelectField label={texts.opinionOf} blank={texts.nobody} value={seatId} onChange={setSeatId} choices={session.seats.map(({ id, name }) => ({ value: id, label: name }))} />
          {seatId !== '' && <TextAreaField label={texts.opinion} required maxLength={5_000} value={opinion} onChange={setOpinion} />}
        </>
      }
      onConfirm={() => close.mutateAsync({ conclusion, opinions: seatId === '' ? [] : [{ seatId, text: opinion }] })}
    >
      {texts.close}
    </ConfirmButton>
  );
}
