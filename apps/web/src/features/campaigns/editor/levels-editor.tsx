import type { Level } from '@dvk/scoring-core';
import Button from 'antd/es/button';
import { messages } from '../../../messages/vi';
import { DecimalInput } from '../../../ui/decimal/decimal-input';
import { TextField } from '../../../ui/text-field';
import type { PartProps } from './editor-props';
import css from './editor.module.css';

const texts = messages.campaigns.criteriaEditor.levels;

/** The described levels of a `choice` leaf. */
export function LevelsEditor({ value: levels, onChange, readOnly }: PartProps<readonly Level[]>) {
  const replace = (index: number, level: Level) => onChange(levels.map((each, at) => (at === index ? level : each)));
  return (
    <section className={css.part}>
      <h4>{texts.title}</h4>
      <ol className={css.rows}>
        {levels.map((level, index) => (
          <li key={index} className={css.row}>
            <div className={css.wide}>
              <TextField label={texts.name} value={level.name} onChange={(name) => replace(index, { ...level, name })} maxLength={500} disabled={readOnly} />
            </div>
            <DecimalInput
              label={texts.points}
              value={level.points}
              onChange={(points) => {
                if (points !== null) replace(index, { ...level, points });
              }}
              disabled={readOnly}
            />
            {!readOnly && (
              <Button onClick={() => onChange(levels.filter((_, at) => at !== index))} aria-label={texts.remove(index + 1)}>
                {messages.campaigns.criteriaEditor.tree.remove}
              </Button>
            )}
          </li>
        ))}
      </ol>
      {!readOnly && (
        <div>
          <Button onClick={() => onChange([...levels, { name: '', points: 0 }])}>{texts.add}</Button>
        </div>
      )}
    </section>
  );
}
