import { useQuery } from '@tanstack/react-query';
import Button from 'antd/es/button';
import { useState } from 'react';
import { finding } from '../../messages/vi/finding';
import { CheckField } from '../../ui/check-field';
import { FoundChoice } from '../../ui/found-choice';
import { useUnitsFound } from '../../ui/use-units-found';
import css from './finding.module.css';
import { unitQuery } from './queries';

const texts = finding.filters;

interface UnitFilterProps {
  /** Empty: every unit. */
  unitId: string;
  withBelow: boolean;
  onUnit: (unitId: string) => void;
  onBelow: (withBelow: boolean) => void;
}

/** One unit, found by its name of today or of before, alone or with all that stands below it. */
export function UnitFilter({ unitId, withBelow, onUnit, onBelow }: UnitFilterProps) {
  const [open, setOpen] = useState(false);
  const name = useQuery(unitQuery(unitId)).data?.name;
  if (unitId !== '') {
    return (
      <div className={css.unit}>
        <p>{name === undefined ? '' : texts.unitOf(name)}</p>
        <CheckField label={texts.below} checked={withBelow} onChange={onBelow} />
        <Button size="small" onClick={() => onUnit('')}>
          {texts.unitClear}
        </Button>
      </div>
    );
  }
  if (!open) return <Button onClick={() => setOpen(true)}>{texts.unitOpen}</Button>;
  return (
    <div className={css.unit}>
      <FoundChoice
        searchLabel={texts.unitSearch}
        searchHint={texts.unitHint}
        chooseLabel={texts.unitChoose}
        blank={texts.unitBlank}
        nothing={texts.unitNothing}
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
