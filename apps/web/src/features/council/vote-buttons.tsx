import { messages } from '../../messages/vi';
import { council as councilMessages } from '../../messages/vi/council';
import { ConfirmButton } from '../../ui/confirm-button';
import { tellError } from '../../ui/tell-error';
import css from './council.module.css';
import { choices, type DeskCase, useVote } from './queries';

const texts = councilMessages.desk;
const errors: Readonly<Record<string, string>> = messages.errors;

/** Three large buttons. In an open ballot one tap is the vote; in a secret one, which cannot be taken back, the choice is confirmed. */
export function VoteButtons({ seatId, item }: { seatId: string; item: DeskCase }) {
  const vote = useVote(item.id);
  if (item.ballot === 'secret' && item.hasVoted) return <p role="status">{texts.inBox}</p>;
  if (item.refusal !== null) return <p role="status">{errors[item.refusal]}</p>;
  const chosen = vote.isPending ? vote.variables.choice : item.choice;
  return (
    <>
      {item.ballot === 'secret' && <p>{texts.secret}</p>}
      <div className={css.choices} role="group" aria-label={item.name}>
        {choices.map((choice) =>
          item.ballot === 'secret' ? (
            <ConfirmButton key={choice} block size="large" title={texts.voteOn(councilMessages.choices[choice], item.nominationCode)} consequence={texts.secret} confirmLabel={texts.confirmSecret} onConfirm={() => vote.mutateAsync({ seatId, choice })}>
              {councilMessages.choices[choice]}
            </ConfirmButton>
          ) : (
            <button key={choice} type="button" className={css.choice} aria-pressed={chosen === choice} onClick={() => vote.mutate({ seatId, choice })}>
              {councilMessages.choices[choice]}
            </button>
          ),
        )}
      </div>
      {item.ballot === 'open' && (
        <p role="status">{item.choice === null ? '' : texts.yourVote(councilMessages.choices[item.choice])}</p>
      )}
      {vote.isError && item.ballot === 'open' && <p role="alert">{tellError(vote.error).sentence}</p>}
    </>
  );
}
