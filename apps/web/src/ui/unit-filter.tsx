import { useQuery } from '@tanstack/react-query';
import Button from 'antd/es/button';
import { useState, type ReactNode } from 'react';
import { answer, api } from '../api/client';
import { unitFilter as texts } from '../messages/vi/unit-filter';
import { FoundChoice } from './found-choice';
import css from './unit-filter.module.css';
import { unitsFoundOn } from './use-units-found';

interface UnitFilterProps {
  /** Empty: every unit. */
  unitId: string;
  onUnit: (unitId: string) => void;
  /** The day that is asked about (`YYYY-MM-DD`); left out: today. */
  asOf?: string | null;
  /** What else may be said of a chosen unit. */
  children?: ReactNode;
}

/** One unit, found by its name of today or of before. */
export function UnitFilter({ unitId, onUnit, asOf = null, children }: UnitFilterProps) {
  const [open, setOpen] = useState(false);
  const unit = useQuery({
    queryKey: ['units', 'chosen', unitId, asOf],
    queryFn: () => answer(api.GET('/api/units/{id}', { params: { path: { id: unitId }, query: asOf === null ? {} : { asOf } } })),
    enabled: unitId !== '',
  });
  if (unitId !== '') {
    return (
      <div className={css.unit}>
        <p>{unit.data === undefined ? '' : texts.of(unit.data.name)}</p>
        {children}
        <Button size="small" onClick={() => onUnit('')}>
          {texts.clear}
        </Button>
      </div>
    );
  }
  if (!open) return <Button onClick={() => setOpen(true)}>{texts.open}</Button>;
  return (
    <div className={css.unit}>
      <FoundChoice
        searchLabel={texts.search}
        searchHint={asOf === null ? texts.hint : texts.hintOn(asOf.slice(0, 4))}
        chooseLabel={texts.choose}
        blank={texts.blank}
        nothing={texts.nothing}
        value=""
        onChange={(id) => {
          if (id === '') return;
          onUnit(id);
          setOpen(false);
        }}
        key={asOf}
        useFound={unitsFoundOn(asOf)}
      />
    </div>
  );
}
