import { formatDecimal, type Leaf, type Mark } from '@dvk/scoring-core';
import { messages } from '../../messages/vi';
import { DecimalInput } from '../../ui/decimal/decimal-input';
import { SelectField } from '../../ui/select-field';

const texts = messages.registry.selfMarking;
const comma = (hundredths: number): string => formatDecimal(hundredths, { comma: true });

interface MarkEditorProps {
  leaf: Leaf;
  mark: Mark | undefined;
  /** undefined takes the mark away. */
  onChange: (mark: Mark | undefined) => void;
}

/** The control for the mark of one leaf, whatever its kind. */
export function MarkEditor(props: MarkEditorProps) {
  const { leaf, mark, onChange } = props;
  switch (leaf.kind) {
    case 'points':
    case 'bonus':
    case 'deduction':
      return (
        <DecimalInput
          label={texts.mark}
          hint={`${texts.maxPoints(comma(leaf.max))}, ${texts.step(comma(leaf.step))}`}
          max={leaf.max}
          value={mark?.kind === 'points' ? mark.hundredths : null}
          error={mark?.kind === 'points' && mark.hundredths % leaf.step !== 0 ? `${texts.points}: ${texts.step(comma(leaf.step))}` : undefined}
          onChange={(hundredths) => onChange(hundredths === null ? undefined : { kind: 'points', hundredths })}
        />
      );
    case 'choice':
      return (
        <SelectField
          label={texts.level}
          blank={texts.notChosen}
          value={mark?.kind === 'level' ? mark.level : ''}
          onChange={(level) => onChange(level === '' ? undefined : { kind: 'level', level })}
          choices={leaf.levels.map(({ name, points }) => ({ value: name, label: texts.levelPoints(name, comma(points)) }))}
        />
      );
    case 'gate':
      return (
        <SelectField
          label={texts.gate}
          blank={texts.notChosen}
          value={mark?.kind === 'gate' ? String(mark.passed) : ''}
          onChange={(passed) => onChange(passed === '' ? undefined : { kind: 'gate', passed: passed === 'true' })}
          choices={[
            { value: 'true', label: texts.passed },
            { value: 'false', label: texts.failed },
          ]}
        />
      );
    case 'count':
      return (
        <DecimalInput
          label={texts.count}
          places={0}
          hint={`${texts.countHint(comma(leaf.pointsEach))}. ${texts.maxPoints(comma(leaf.max))}`}
          value={mark?.kind === 'count' ? mark.count * 100 : null}
          onChange={(value) => onChange(value === null ? undefined : { kind: 'count', count: value / 100 })}
        />
      );
    case 'ratio':
      return <RatioEditor {...props} />;
    case 'steps':
      return (
        <DecimalInput
          label={texts.measured}
          hint={texts.maxPoints(comma(leaf.max))}
          value={mark?.kind === 'measured' ? mark.hundredths : null}
          onChange={(hundredths) => onChange(hundredths === null ? undefined : { kind: 'measured', hundredths })}
        />
      );
  }
}

/** Two counts; the mark exists once the number assigned is there, and the number done counts as 0 until then. */
function RatioEditor({ mark, onChange }: MarkEditorProps) {
  const ratio = mark?.kind === 'ratio' ? mark : null;
  return (
    <>
      <DecimalInput
        label={texts.ratioAssigned}
        places={0}
        min={100}
        value={ratio === null ? null : ratio.assigned * 100}
        onChange={(value) => onChange(value === null ? undefined : { kind: 'ratio', done: ratio?.done ?? 0, assigned: value / 100 })}
      />
      <DecimalInput
        label={texts.ratioDone}
        places={0}
        disabled={ratio === null}
        value={ratio === null ? null : ratio.done * 100}
        onChange={(value) => ratio !== null && onChange({ ...ratio, done: (value ?? 0) / 100 })}
      />
    </>
  );
}
