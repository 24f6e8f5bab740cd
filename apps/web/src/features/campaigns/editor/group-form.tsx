import type { CriteriaGroup } from '@dvk/scoring-core';
import { messages } from '../../../messages/vi';
import { DecimalInput } from '../../../ui/decimal/decimal-input';
import { TextField } from '../../../ui/text-field';
import type { PartProps } from './editor-props';
import css from './editor.module.css';
import { FloorFields } from './floor-fields';

const texts = messages.campaigns.criteriaEditor;
const node = texts.node;

export function GroupForm({ value: group, onChange, readOnly }: PartProps<CriteriaGroup>) {
  const change = (part: Partial<CriteriaGroup>) => onChange({ ...group, ...part });
  return (
    <div className={css.form}>
      <div className={css.pair}>
        <TextField label={node.code} hint={node.codeHint} value={group.code} onChange={(code) => change({ code })} maxLength={40} disabled={readOnly} />
        <DecimalInput
          label={node.max}
          value={group.max}
          onChange={(max) => {
            if (max !== null) change({ max });
          }}
          disabled={readOnly}
        />
      </div>
      <TextField label={node.name} value={group.name} onChange={(name) => change({ name })} maxLength={500} disabled={readOnly} />
      <div className={css.pair}>
        <FloorFields value={group.floor} onChange={(floor) => change({ floor })} readOnly={readOnly} />
        <DecimalInput label={node.groupBonusCap} hint={texts.head.capHint} value={group.bonusCap} onChange={(bonusCap) => change({ bonusCap })} disabled={readOnly} />
        <DecimalInput
          label={node.groupDeductionCap}
          hint={texts.head.capHint}
          value={group.deductionCap}
          onChange={(deductionCap) => change({ deductionCap })}
          disabled={readOnly}
        />
      </div>
    </div>
  );
}
