import { Link } from 'react-router';
import { duplicates as texts } from '../../messages/vi/duplicates';
import css from './duplicates.module.css';
import type { InitiativeView } from './queries';

/** On the page of an initiative: what it turned out to be, and what turned out to be it. Nothing for one that stands alone. */
export function MergedNotice({ initiative: { mergedInto, keeps } }: { initiative: Pick<InitiativeView, 'mergedInto' | 'keeps'> }) {
  if (mergedInto === null && keeps.length === 0) return null;
  return (
    <div role="note" className={css.hint}>
      {mergedInto !== null && (
        <p>
          {texts.merged(mergedInto.code, mergedInto.name)} <Link to={`/mo-hinh/${mergedInto.id}`}>{texts.open}</Link>
        </p>
      )}
      {keeps.length > 0 && (
        <>
          <p>
            <strong>{texts.keeps}</strong>
          </p>
          <ul>
            {keeps.map(({ id, code, name }) => (
              <li key={id}>
                <Link to={`/mo-hinh/${id}`}>
                  {code} – {name}
                </Link>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
