import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { formatDate } from '../../messages/format';
import { duplicates } from '../../messages/vi/duplicates';
import { similarTitlesQuery, unitAwardsQuery } from './duplicate-queries';
import css from './duplicates.module.css';
import { useSettled } from '../../ui/use-settled';

const texts = duplicates.typing;
const patience = 400;
const mostAwards = 3;

interface SimilarTitlesProps {
  unitId: string;
  name: string;
  /** The initiative that is being written. */
  exceptId?: string;
}

/** Beside a title that is being written: what is called alike already, and what the unit was rewarded for. It holds nobody back. */
export function SimilarTitles({ unitId, name, exceptId }: SimilarTitlesProps) {
  const settled = useSettled(name, patience);
  const found = useQuery(similarTitlesQuery(unitId, settled, exceptId)).data?.items ?? [];
  const awards = useQuery({ ...unitAwardsQuery(unitId), enabled: found.length > 0 }).data?.items ?? [];
  return (
    <div role="status" className={found.length === 0 ? undefined : css.hint}>
      {found.length > 0 && (
        <>
          <p>
            <strong>{texts.title}</strong>
          </p>
          <p>{texts.lead}</p>
          <ul>
            {found.map((each) => (
              <li key={each.code}>
                {each.id === null ? each.name : <Link to={`/mo-hinh/${each.id}`}>{each.name}</Link>}{' '}
                <span className={css.soft}>
                  ({texts.line(each.code, each.unitName, formatDate(each.registeredAt).slice(-4))}; {each.likeness === 'equal' ? texts.equal : texts.near}
                  {each.numbersDiffer && `, ${texts.numbersDiffer}`})
                </span>
              </li>
            ))}
          </ul>
          {awards.length > 0 && (
            <>
              <p>
                <strong>{texts.awards}</strong>
              </p>
              <ul>
                {awards.slice(0, mostAwards).map((each) => (
                  <li key={each.id}>{texts.award(each.name, each.award, each.year)}</li>
                ))}
              </ul>
            </>
          )}
        </>
      )}
    </div>
  );
}
