import { checkMark, formatDecimal, type Leaf, type Mark } from '@dvk/scoring-core';
import { useState, type KeyboardEvent } from 'react';
import { fillSentence } from '../../messages/format';
import { messages } from '../../messages/vi';
import { DecimalInput } from '../../ui/decimal/decimal-input';
import { ChoiceMarks } from './choice-marks';
import { isFinished } from './finished-number';
import css from './judging.module.css';
import { markText } from './sheet-draft';
import { fieldsOf, isHalf, ratioOf, type TypedCount, type TypedRatio } from './typed-ratio';
import { useKeptMark } from './use-kept-mark';

const texts = messages.judging.sheet;
const comma = (hundredths: number): string => formatDecimal(hundredths, { comma: true });

interface MarkInputProps {
  leaf: Leaf;
  mark: Mark | undefined;
  /** undefined: none any more, the fields were emptied. */
  onChange: (mark: Mark | undefined) => void;
  /** Whether something is typed that cannot stand; it is not saved, and the mark that stood before it is. */
  onUnread: (unread: boolean) => void;
  /** Moves to the next field (1) or the one before (−1). */
  onMove: (by: 1 | -1) => void;
  /** A number is typed behind which nothing else can come. */
  onFinished?: (() => void) | undefined;
  /** Id of the text that says how the item is marked. */
  describedBy: string;
}

/** The control for one mark. What cannot stand stays as typed, with the reason; it costs none that stood before. */
export function MarkInput(props: MarkInputProps) {
  const { leaf, mark, onChange, onMove, describedBy } = props;
  const next = () => onMove(1);
  switch (leaf.kind) {
    case 'choice':
      return (
        <ChoiceMarks
          label={texts.level}
          choices={leaf.levels.map(({ name, points }) => ({ value: name, label: texts.levelPoints(name, comma(points)) }))}
          value={mark?.kind === 'level' ? mark.level : null}
          onChange={(level) => onChange(level === null ? undefined : { kind: 'level', level })}
          onEnter={next}
          describedBy={describedBy}
        />
      );
    case 'gate':
      return (
        <ChoiceMarks
          label={texts.gate}
          choices={[
            { value: 'passed', label: texts.passed },
            { value: 'failed', label: texts.failed },
          ]}
          value={mark?.kind === 'gate' ? (mark.passed ? 'passed' : 'failed') : null}
          onChange={(value) => onChange(value === null ? undefined : { kind: 'gate', passed: value === 'passed' })}
          onEnter={next}
          describedBy={describedBy}
        />
      );
    case 'ratio':
      return <RatioInput {...props} />;
    default:
      return <NumberInput {...props} leaf={leaf} />;
  }
}

type NumberLeaf = Extract<Leaf, { kind: 'points' | 'bonus' | 'deduction' | 'count' | 'steps' }>;

function markOf(leaf: NumberLeaf, hundredths: number): Mark {
  if (leaf.kind === 'count') return { kind: 'count', count: hundredths / 100 };
  return { kind: leaf.kind === 'steps' ? 'measured' : 'points', hundredths };
}

function numberOf(mark: Mark | undefined): number | null {
  if (mark?.kind === 'points' || mark?.kind === 'measured') return mark.hundredths;
  return mark?.kind === 'count' ? mark.count * 100 : null;
}

const labels: Readonly<Record<NumberLeaf['kind'], string>> = {
  points: texts.mark,
  bonus: texts.mark,
  deduction: texts.mark,
  count: texts.count,
  steps: texts.measured,
};

function NumberInput({ leaf, onMove, onFinished, describedBy, ...mark }: Omit<MarkInputProps, 'leaf'> & { leaf: NumberLeaf }) {
  const { elsewhere, unread, focus, type } = useKeptMark(mark);
  /** The number typed that cannot stand; null also where what is typed is no number. */
  const [refused, setRefused] = useState<number | null>(null);
  if (elsewhere) setRefused(null);
  const problem = refused === null ? null : checkMark(leaf, markOf(leaf, refused));
  const read = (hundredths: number | null): void => {
    const next = hundredths === null ? undefined : markOf(leaf, hundredths);
    const wrong = next !== undefined && checkMark(leaf, next) !== null;
    setRefused(wrong ? hundredths : null);
    type(wrong ? 'unread' : next);
  };
  return (
    <>
      <DecimalInput
        label={labels[leaf.kind]}
        describedBy={describedBy}
        places={leaf.kind === 'count' ? 0 : 2}
        max={leaf.kind === 'count' || leaf.kind === 'steps' ? undefined : leaf.max}
        value={unread ? refused : numberOf(mark.mark)}
        error={problem === null ? undefined : (fillSentence(messages.errors[problem.code] ?? '', withCommas(problem.params)) ?? undefined)}
        onChange={read}
        onProblem={(sentence) => {
          if (sentence === null) return;
          setRefused(null);
          type('unread');
        }}
        onTyped={(text) => {
          if (leaf.kind !== 'count' && leaf.kind !== 'steps' && isFinished(text, leaf)) onFinished?.();
        }}
        onFocus={focus}
        onEnter={() => unread || onMove(1)}
        onKeyDown={(event) => moveByArrow(event, onMove)}
      />
      <StillStanding unread={unread} mark={mark.mark} />
    </>
  );
}

/** What counts while something is typed that cannot stand. */
function StillStanding({ unread, half = false, mark }: { unread: boolean; half?: boolean; mark: Mark | undefined }) {
  const sentence = mark === undefined ? half && texts.half : texts.stillStanding(half, markText(mark));
  return (
    <p role="status" className={css.stillStanding}>
      {unread && sentence}
    </p>
  );
}

/** Decimals in a problem are texts with a point. */
const withCommas = (params: Readonly<Record<string, string | number>>): Readonly<Record<string, string | number>> =>
  Object.fromEntries(Object.entries(params).map(([name, value]) => [name, typeof value === 'string' ? value.replace('.', ',') : value]));

function moveByArrow(event: KeyboardEvent, onMove: (by: 1 | -1) => void): void {
  if ((event.key !== 'ArrowDown' && event.key !== 'ArrowUp') || event.altKey) return;
  event.preventDefault();
  onMove(event.key === 'ArrowDown' ? 1 : -1);
}

/** Two counts that make one mark. Half a ratio is none, and the one before stays until both are there again or both are emptied. */
function RatioInput({ mark, onChange, onUnread, onMove, describedBy }: MarkInputProps) {
  const ratio = mark?.kind === 'ratio' ? mark : undefined;
  const { elsewhere, unread, focus, type } = useKeptMark({ mark: ratio, onChange, onUnread });
  const [typed, setTyped] = useState(fieldsOf(ratio));
  if (elsewhere) setTyped(fieldsOf(ratio));
  const put = (name: keyof TypedRatio, count: TypedCount): void => {
    const next = { ...typed, [name]: count };
    setTyped(next);
    type(ratioOf(next));
  };
  const field = (name: keyof TypedRatio, label: string, min: number) => {
    const count = typed[name];
    return (
      <DecimalInput
        label={label}
        describedBy={describedBy}
        places={0}
        min={min}
        value={typeof count === 'number' ? count * 100 : null}
        onChange={(value) => put(name, value === null ? null : value / 100)}
        onProblem={(sentence) => sentence !== null && put(name, 'unread')}
        onFocus={focus}
        onEnter={() => onMove(1)}
        onKeyDown={(event) => moveByArrow(event, onMove)}
      />
    );
  };
  return (
    <>
      {field('assigned', texts.assigned, 100)}
      {field('done', texts.done, 0)}
      <StillStanding unread={unread} half={isHalf(typed)} mark={ratio} />
    </>
  );
}
