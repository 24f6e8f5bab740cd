import { checkMark, formatDecimal, type Leaf, type Mark } from '@dvk/scoring-core';
import { useState, type KeyboardEvent } from 'react';
import { fillSentence } from '../../messages/format';
import { messages } from '../../messages/vi';
import { DecimalInput } from '../../ui/decimal/decimal-input';
import { ChoiceMarks } from './choice-marks';
import { isFinished } from './finished-number';
import { fieldsAfter, fieldsOf, ratioOf, sameRatio, type TypedRatio } from './typed-ratio';

const texts = messages.judging.sheet;
const comma = (hundredths: number): string => formatDecimal(hundredths, { comma: true });

interface MarkInputProps {
  leaf: Leaf;
  mark: Mark | undefined;
  /** undefined: no mark that can stand. */
  onChange: (mark: Mark | undefined) => void;
  /** Whether something is typed that cannot stand; it is not saved. */
  onUnread: (unread: boolean) => void;
  /** Moves to the next field (1) or the one before (−1). */
  onMove: (by: 1 | -1) => void;
  /** A number is typed behind which nothing else can come. */
  onFinished?: (() => void) | undefined;
}

/** The control for one mark. What cannot stand stays as typed, with the reason, and counts as missing. */
export function MarkInput(props: MarkInputProps) {
  const { leaf, mark, onChange, onMove } = props;
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

function hintOf(leaf: NumberLeaf): string {
  const max = texts.max(comma(leaf.max));
  if (leaf.kind === 'steps') return max;
  return leaf.kind === 'count' ? `${texts.countHint(comma(leaf.pointsEach))}. ${max}` : `${max}, ${texts.step(comma(leaf.step))}`;
}

const labels: Readonly<Record<NumberLeaf['kind'], string>> = {
  points: texts.mark,
  bonus: texts.mark,
  deduction: texts.mark,
  count: texts.count,
  steps: texts.measured,
};

function NumberInput({ leaf, mark, onChange, onUnread, onMove, onFinished }: Omit<MarkInputProps, 'leaf'> & { leaf: NumberLeaf }) {
  const [refused, setRefused] = useState<number | null>(null);
  const stored = numberOf(mark);
  const [known, setKnown] = useState(stored);
  // A mark from elsewhere (another version, another tab) replaces what was refused here; that none stands is the echo of refusing.
  if (stored !== known) {
    setKnown(stored);
    if (stored !== null) setRefused(null);
  }
  const problem = refused === null ? null : checkMark(leaf, markOf(leaf, refused));
  const type = (hundredths: number | null): void => {
    const wrong = hundredths !== null && checkMark(leaf, markOf(leaf, hundredths)) !== null;
    setRefused(wrong ? hundredths : null);
    onChange(hundredths === null || wrong ? undefined : markOf(leaf, hundredths));
    onUnread(wrong);
  };
  return (
    <DecimalInput
      label={labels[leaf.kind]}
      hint={hintOf(leaf)}
      places={leaf.kind === 'count' ? 0 : 2}
      max={leaf.kind === 'count' || leaf.kind === 'steps' ? undefined : leaf.max}
      value={refused ?? stored}
      error={problem === null ? undefined : (fillSentence(messages.errors[problem.code] ?? '', withCommas(problem.params)) ?? undefined)}
      onChange={type}
      onProblem={(unread) => {
        if (unread !== null) {
          setRefused(null);
          onChange(undefined);
        }
        onUnread(unread !== null);
      }}
      onTyped={(text) => {
        if (leaf.kind !== 'count' && leaf.kind !== 'steps' && isFinished(text, leaf)) onFinished?.();
      }}
      onEnter={() => onMove(1)}
      onKeyDown={(event) => moveByArrow(event, onMove)}
    />
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

/** Two counts that make one mark; there is none until both are there. */
function RatioInput({ mark, onChange, onUnread, onMove }: MarkInputProps) {
  const ratio = mark?.kind === 'ratio' ? mark : null;
  const [typed, setTyped] = useState(fieldsOf(ratio));
  const [known, setKnown] = useState(ratio);
  if (!sameRatio(ratio, known)) {
    setKnown(ratio);
    setTyped(fieldsAfter(typed, ratio));
  }
  const type = (change: Partial<TypedRatio>): void => {
    const next = { ...typed, ...change };
    setTyped(next);
    onChange(ratioOf(next) ?? undefined);
  };
  const field = (name: 'done' | 'assigned', label: string, min: number) => (
    <DecimalInput
      label={label}
      places={0}
      min={min}
      value={typed[name] === null ? null : typed[name] * 100}
      onChange={(value) => type({ [name]: value === null ? null : value / 100 })}
      onProblem={(problem) => {
        if (problem !== null) type({ [name]: null });
        onUnread(problem !== null);
      }}
      onEnter={() => onMove(1)}
      onKeyDown={(event) => moveByArrow(event, onMove)}
    />
  );
  return (
    <>
      {field('assigned', texts.assigned, 100)}
      {field('done', texts.done, 0)}
    </>
  );
}
