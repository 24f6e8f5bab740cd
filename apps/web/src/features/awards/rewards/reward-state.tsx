import { formatDate } from '../../../messages/format';
import { rewards as rewardsMessages } from '../../../messages/vi/rewards';
import { StateTag } from '../../../ui/state-tag';

interface RevocationShown {
  readonly number: string;
  readonly date: string;
  readonly issuer: string;
  readonly reason: string;
}

/** Whether a reward stands, and by what it was taken back. */
export function RewardState({ revocation }: { revocation: RevocationShown | null }) {
  if (revocation === null) return <StateTag tone="good">{rewardsMessages.states.standing}</StateTag>;
  const { number, date, issuer, reason } = revocation;
  return (
    <>
      <StateTag tone="attention">{rewardsMessages.states.revoked}</StateTag>
      <div>
        {rewardsMessages.revokedBy(number, formatDate(date), issuer)}. {rewardsMessages.reasonOf(reason)}
      </div>
    </>
  );
}
