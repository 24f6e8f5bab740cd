import type { Floor } from '@dvk/scoring-core';
import { messages } from '../../../messages/vi';
import { DecimalInput } from '../../../ui/decimal/decimal-input';
import { SelectField } from '../../../ui/select-field';
import type { PartProps } from './editor-props';

const texts = messages.campaigns.criteriaEditor.node;

/** A minimum below which a nomination is not eligible, in points or percent of the maximum. */
export function FloorFields({ value: floor, onChange, readOnly }: PartProps<Floor | null>) {
  return (
    <>
      <SelectField
        label={texts.floor}
        value={floor?.kind ?? 'none'}
        onChange={(kind) => onChange(kind === 'points' || kind === 'percent' ? { kind, value: kind === 'percent' ? 5_000 : (floor?.value ?? 0) } : null)}
        choices={(['none', 'points', 'percent'] as const).map((kind) => ({ value: kind, label: texts.floorKinds[kind] }))}
        disabled={readOnly}
      />
      {floor !== null && (
        <DecimalInput
          label={texts.floorValue}
          value={floor.value}
          {...(floor.kind === 'percent' ? { max: 10_000 } : {})}
          onChange={(value) => {
            if (value !== null) onChange({ ...floor, value });
          }}
          disabled={readOnly}
        />
      )}
    </>
  );
}
