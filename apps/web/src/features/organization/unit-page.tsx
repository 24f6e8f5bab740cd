import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { organization } from '../../messages/vi/organization';
import { FactList } from '../../ui/fact-list';
import { FormSection } from '../../ui/form-section';
import { PageError } from '../../ui/page-error';
import { PageHeader } from '../../ui/page-header';
import { PageSkeleton } from '../../ui/skeleton';
import css from './organization.module.css';
import { unitQuery, type UnitDetail } from './queries';
import { UnitActions } from './unit-actions';
import { dayText, UnitState } from './unit-state';
import { UnitTimeline } from './unit-timeline';

const texts = organization;
const words = texts.detail;

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

/** One unit: its place, who is in charge of what it left, and everything that is known of it through time. */
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
            { label: words.areaClass, value: unit.areaClass === null ? words.unclassed : texts.areaClasses[unit.areaClass] },
            { label: words.established, value: unit.establishedOn === null ? words.unknown : dayText(unit.establishedOn) },
          ]}
        />
      </FormSection>
      <InCharge unit={unit} />
      <UnitTimeline unit={unit} />
      <UnitActions key={unit.version} unit={unit} />
    </>
  );
}
