import { Link } from 'react-router';
import { formatCount } from '../../messages/format';
import { messages } from '../../messages/vi';
import type { MissingPart } from './draft';
import css from './registry.module.css';

const texts = messages.registry.selfMarking;

/** What is still missing, each a link to where it is written. */
export function MissingList({ missing, complete }: { missing: readonly MissingPart[]; complete: string }) {
  if (missing.length === 0) return <p>{complete}</p>;
  return (
    <>
      <p>
        <strong>{texts.missing(formatCount(missing.length))}</strong>
      </p>
      <ul className={css.missing}>
        {missing.map(({ label, to }) => (
          <li key={to}>{to.startsWith('#') ? <a href={to}>{label}</a> : <Link to={to}>{label}</Link>}</li>
        ))}
      </ul>
    </>
  );
}
