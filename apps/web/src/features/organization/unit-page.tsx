import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { messages } from '../../messages/vi';
import { FactList } from '../../ui/fact-list';
import { FormSection } from '../../ui/form-section';
import { PageError } from '../../ui/page-error';
import { PageHeader } from '../../ui/page-header';
import { PageSkeleton } from '../../ui/skeleton';
import css from './organization.module.css';
import { unitQuery, type UnitDetail, type UnitLink } from './queries';
import { dayText, UnitState } from './unit-state';

const texts = messages.organization;
const words = texts.detail;

function Links({ title, links }: { title: string; links: readonly UnitLink[] }) {
  if (links.length === 0) return null;
  return (
    <FormSection title={title}>
      <ul className={css.links}>
        {links.map(({ id, name, kind, on, legalDocument }) => (
          <li key={id}>
            <Link to={`/don-vi/${id}`}>{name}</Link>
            <span className={css.note}>{words.linkNote(words.links[kind], dayText(on), legalDocument)}</span>
          </li>
        ))}
      </ul>
    </FormSection>
  );
}

function InCharge({ unit }: { unit: UnitDetail }) {
  if (unit.dissolvedOn === null || unit.nowInCharge.length === 0) return null;
  return (
    <FormSection title={words.inCharge} lead={words.inChargeLead}>
      <ul className={css.links}>
        {unit.nowInCharge.map(({ id, name }) => (
          <li key={id}>
            <Link to={`/don-vi/${id}`}>{name}</Link>
          </li>
        ))}
      </ul>
    </FormSection>
  );
}

/** One unit: its place, its names, what it was made of and what became of it. */
export default function UnitPage() {
  const { unitId = '' } = useParams();
  const query = useQuery(unitQuery(unitId));
  if (query.isPending) return <PageSkeleton />;
  if (query.isError) return <PageError error={query.error} onRetry={() => void query.refetch()} />;
  const unit = query.data;
  const above = unit.above.map(({ id, name }, index) => (
    <span key={id}>
      {index > 0 && ', '}
      <Link to={`/don-vi/${id}`}>{name}</Link>
    </span>
  ));
  return (
    <>
      <PageHeader
        title={unit.name}
        lead={<Link to="/don-vi">{words.back}</Link>}
        aside={<UnitState dissolvedOn={unit.dissolvedOn} />}
      />
      <FormSection title={words.facts}>
        <FactList
          facts={[
            { label: texts.columns.kind, value: unit.kindLabel },
            { label: texts.columns.code, value: unit.code },
            ...(unit.officialCode === null || unit.officialCode === unit.code ? [] : [{ label: words.official, value: unit.officialCode }]),
            { label: texts.columns.above, value: above.length === 0 ? texts.none : above },
            { label: words.established, value: unit.establishedOn === null ? words.unknown : dayText(unit.establishedOn) },
          ]}
        />
      </FormSection>
      <InCharge unit={unit} />
      <Links title={words.successors} links={unit.successors} />
      <Links title={words.predecessors} links={unit.predecessors} />
      {unit.names.length > 1 && (
        <FormSection title={words.names}>
          <ul className={css.links}>
            {unit.names.map(({ name, validFrom, validTo }) => (
              <li key={`${name}${validFrom ?? ''}`}>
                {name}
                <span className={css.note}>{words.period(validFrom === null ? null : dayText(validFrom), validTo === null ? null : dayText(validTo))}</span>
              </li>
            ))}
          </ul>
        </FormSection>
      )}
    </>
  );
}
