import type { Hundredths } from '@dvk/scoring-core';
import { messages } from '../../../messages/vi';
import { CheckField } from '../../../ui/check-field';
import { DecimalInput } from '../../../ui/decimal/decimal-input';
import css from './editor.module.css';

const texts = messages.campaigns.criteriaEditor.steps;

interface Bounds {
  readonly from: Hundredths | null;
  readonly fromInclusive: boolean;
  readonly to: Hundredths | null;
  readonly toInclusive: boolean;
}

interface BoundFieldsProps {
  /** Names the row for those who cannot see it. */
  row: string;
  fromLabel: string;
  toLabel: string;
  value: Bounds;
  onChange: (bounds: Bounds) => void;
  readOnly: boolean;
}

/** Both ends of a band or step, each open, or with a number that belongs to it or not. */
export function BoundFields({ row, fromLabel, toLabel, value, onChange, readOnly }: BoundFieldsProps) {
  const { from, fromInclusive, to, toInclusive } = value;
  return (
    <>
      <div className={css.bound}>
        <DecimalInput label={fromLabel} value={from} onChange={(bound) => onChange({ from: bound, fromInclusive, to, toInclusive })} disabled={readOnly} />
        <CheckField
          label={
            <>
              {texts.inclusive}
              <span className="only-spoken">
                {' '}
                ({fromLabel}, {row})
              </span>
            </>
          }
          checked={fromInclusive}
          onChange={(inclusive) => onChange({ from, fromInclusive: inclusive, to, toInclusive })}
          disabled={readOnly || from === null}
        />
      </div>
      <div className={css.bound}>
        <DecimalInput label={toLabel} value={to} onChange={(bound) => onChange({ from, fromInclusive, to: bound, toInclusive })} disabled={readOnly} />
        <CheckField
          label={
            <>
              {texts.inclusive}
              <span className="only-spoken">
                {' '}
                ({toLabel}, {row})
              </span>
            </>
          }
          checked={toInclusive}
          onChange={(inclusive) => onChange({ from, fromInclusive, to, toInclusive: inclusive })}
          disabled={readOnly || to === null}
        />
      </div>
    </>
  );
}
