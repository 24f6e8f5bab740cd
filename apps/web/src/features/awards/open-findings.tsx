import { Link } from 'react-router';
import { formatCount } from '../../messages/format';
import { obstacles as obstaclesMessages } from '../../messages/vi/decisions';
import css from './awards.module.css';

/** What the system found against nominations and nobody has looked into: it hinders no act, and is said beside it. */
export function OpenFindings({ campaignId, count }: { campaignId: string; count: number }) {
  if (count === 0) return null;
  return (
    <p className={css.findings}>
      {obstaclesMessages.openFindings(formatCount(count))} <Link to={`/dot-xet/${campaignId}/vuong-mac`}>{obstaclesMessages.toFindings}</Link>
    </p>
  );
}
