import { useQuery } from '@tanstack/react-query';
import Button from 'antd/es/button';
import { useState, type ReactNode } from 'react';
import { answer, api } from '../api/client';
import { unitFilter as texts } from '../messages/vi/unit-filter';
import { FoundChoice } from './found-choice';
import css from './unit-filter.module.css';
import { useUnitsFound } from './use-units-found';

interface UnitFilterProps {
  /** Empty: every unit. */
  unitId: string;
  onUnit: (unitId: string) => void;
  /** What else may be said of a chosen unit. */
  children?: ReactNode;
}

/** One unit, found by its name of today or of before. */
export function UnitFilter({ unitId, onUnit, children }: UnitFilterProps) {
  const [open, setOpen] = useState(false);
  const unit = useQuery({
    queryKey: ['units', 'chosen', unitId],
    queryFn: () => answer(api.GET('/api/units/{id}', { params: { path: { id: unitId } } })),
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
        searchHint={texts.hint}
        chooseLabel={texts.choose}
        blank={texts.blank}
        nothing={texts.nothing}
        value=""
        onChange={(id) => {
          if (id === '') return;
          onUnit(id);
          setOpen(false);
        }}
        useFound={useUnitsFound}
      />
    </div>
  );
}
