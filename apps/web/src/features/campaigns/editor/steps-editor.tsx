import type { Step } from '@dvk/scoring-core';
import Button from 'antd/es/button';
import { messages } from '../../../messages/vi';
import { DecimalInput } from '../../../ui/decimal/decimal-input';
import { BoundFields } from './bound-fields';
import type { PartProps } from './editor-props';
import css from './editor.module.css';

const texts = messages.campaigns.criteriaEditor.steps;

/** The steps of a measured value; each bound says whether it belongs to its step. */
export function StepsEditor({ value: steps, onChange, readOnly }: PartProps<readonly Step[]>) {
  const replace = (index: number, step: Step) => onChange(steps.map((each, at) => (at === index ? step : each)));
  const last = steps.at(-1);
  const next: Step = { from: last?.to ?? null, fromInclusive: last !== undefined && last.to !== null && !last.toInclusive, to: null, toInclusive: false, points: 0 };
  return (
    <section className={css.part}>
      <h4>{texts.title}</h4>
      <p className={css.hint}>{texts.openHint}</p>
      <ol className={css.rows}>
        {steps.map((step, index) => (
          <li key={index} className={css.row}>
            <BoundFields
              row={texts.row(index + 1)}
              fromLabel={texts.from}
              toLabel={texts.to}
              value={step}
              onChange={(bounds) => replace(index, { ...step, ...bounds })}
              readOnly={readOnly}
            />
            <DecimalInput
              label={texts.points}
              value={step.points}
              onChange={(points) => {
                if (points !== null) replace(index, { ...step, points });
              }}
              disabled={readOnly}
            />
            {!readOnly && (
              <Button onClick={() => onChange(steps.filter((_, at) => at !== index))} aria-label={texts.remove(index + 1)}>
                {messages.campaigns.criteriaEditor.tree.remove}
              </Button>
            )}
          </li>
        ))}
      </ol>
      {!readOnly && (
        <div>
          <Button onClick={() => onChange([...steps, next])}>{texts.add}</Button>
        </div>
      )}
    </section>
  );
}
