import type { ClassBand } from '@dvk/scoring-core';
import Button from 'antd/es/button';
import { messages } from '../../../messages/vi';
import { CheckField } from '../../../ui/check-field';
import { FormSection } from '../../../ui/form-section';
import { TextField } from '../../../ui/text-field';
import { BoundFields } from './bound-fields';
import type { PartProps } from './editor-props';
import css from './editor.module.css';

const texts = messages.campaigns.criteriaEditor.classes;

/** A new class lies below the lowest one and takes what it leaves. */
function below(classes: readonly ClassBand[]): ClassBand {
  const lowest = classes.at(-1);
  return {
    name: '',
    from: 0,
    fromInclusive: true,
    to: lowest?.from ?? null,
    toInclusive: lowest !== undefined && lowest.from !== null && !lowest.fromInclusive,
    zeroBlocked: false,
  };
}

export function ClassesEditor({ value: classes, onChange, readOnly }: PartProps<readonly ClassBand[]>) {
  const replace = (index: number, band: ClassBand) => onChange(classes.map((each, at) => (at === index ? band : each)));
  return (
    <FormSection title={texts.title} lead={texts.lead}>
      {classes.length === 0 && <p>{texts.empty}</p>}
      <ol className={css.rows}>
        {classes.map((band, index) => (
          <li key={index} className={css.row} id={`lop-${index}`} tabIndex={-1}>
            <TextField label={texts.name} value={band.name} onChange={(name) => replace(index, { ...band, name })} maxLength={100} disabled={readOnly} />
            <BoundFields
              row={band.name === '' ? texts.row(index + 1) : band.name}
              fromLabel={texts.from}
              toLabel={texts.to}
              value={band}
              onChange={(bounds) => replace(index, { ...band, ...bounds })}
              readOnly={readOnly}
            />
            <CheckField label={texts.zeroBlocked} checked={band.zeroBlocked} onChange={(zeroBlocked) => replace(index, { ...band, zeroBlocked })} disabled={readOnly} />
            {!readOnly && (
              <Button onClick={() => onChange(classes.filter((_, at) => at !== index))} aria-label={texts.remove(index + 1)}>
                {messages.campaigns.criteriaEditor.tree.remove}
              </Button>
            )}
          </li>
        ))}
      </ol>
      {!readOnly && (
        <div>
          <Button onClick={() => onChange([...classes, below(classes)])}>{texts.add}</Button>
        </div>
      )}
    </FormSection>
  );
}
