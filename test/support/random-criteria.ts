import * as fc from 'fast-check';
import { type CriteriaGroup, type CriteriaNode, type CriteriaSet, type Leaf, leavesOf, type Mark, type Marks, type Step } from '@dvk/scoring-core';

const weights = [100, 100, 100, 25, 40, 133, 150, 200, 7];
const maxima = [100, 125, 250, 500, 1000, 1700, 3300];
/** What people put into names: signs of formulas and links, Vietnamese, blanks. */
const names = ['Sáng tạo', '=1+1', 'Kết quả “đo được” & bền vững', 'https://example.vn', 'Phối hợp  các   ban', "Người dân 'tự' làm <b>", '+84 9', '@SUM(A1)'];
const levelNames = ['Tốt', 'Khá', 'Trung bình', 'Yếu', 'a*', '=A1', 'Mức 1, 2', '“Rất tốt”'];

const distinct = <Value>(values: readonly Value[], atLeast: number, atMost: number): fc.Arbitrary<Value[]> =>
  fc.shuffledSubarray([...values], { minLength: atLeast, maxLength: atMost });

/** Steps that leave no gap between 0 and beyond. */
function stepsTo(max: number): fc.Arbitrary<Step[]> {
  return fc.tuple(fc.uniqueArray(fc.integer({ min: 1, max: 20_000 }), { minLength: 1, maxLength: 4 }), fc.boolean()).map(([cuts, upper]) => {
    const bounds = [...cuts].sort((a, b) => a - b);
    const count = bounds.length + 1;
    return Array.from({ length: count }, (_, at): Step => ({
      from: at === 0 ? null : (bounds[at - 1] ?? 0),
      fromInclusive: upper,
      to: at === count - 1 ? null : (bounds[at] ?? 0),
      toInclusive: !upper,
      points: at === count - 1 ? max : Math.floor((max * at) / count),
    }));
  });
}

type Shape = fc.Arbitrary<Leaf>;

function leaf(code: string): Shape {
  const fields = {
    code: fc.constant(code),
    name: fc.constantFrom(...names),
    guidance: fc.constantFrom('', 'Có minh chứng kèm theo.', '=HYPERLINK("x")'),
    max: fc.constantFrom(...maxima),
    weight: fc.constantFrom(...weights),
    markedBy: fc.constantFrom('panel', 'panel', 'panel', 'panel', 'office', 'unit') as fc.Arbitrary<Leaf['markedBy']>,
    mayBeNotApplicable: fc.constant(true),
    floor: fc.constant(null),
  };
  return fc.oneof(
    fc.record({ ...fields, kind: fc.constantFrom('points', 'points', 'bonus', 'deduction'), step: fc.constantFrom(1, 5, 25, 50, 100) }).map((one) => ({ ...one, step: one.max % one.step === 0 ? one.step : 1 }) as Leaf),
    fc.record({ ...fields, kind: fc.constant('choice' as const), names: distinct(levelNames, 2, 5), shares: fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 5, maxLength: 5 }) }).map(
      ({ names: own, shares, ...one }): Leaf => ({ ...one, levels: own.map((name, at) => ({ name, points: at === 0 ? one.max : Math.floor((one.max * (shares[at] ?? 0)) / 100) })) }),
    ),
    fc.record({ ...fields, kind: fc.constant('gate' as const), whenFailed: fc.constantFrom('ineligible' as const, 'group-zero' as const) }),
    fc.record({ ...fields, kind: fc.constant('count' as const), pointsEach: fc.constantFrom(25, 33, 100, 150) }),
    fc.record({ ...fields, kind: fc.constant('ratio' as const) }),
    fc.record({ ...fields, kind: fc.constant('steps' as const) }).chain((one) => stepsTo(one.max).map((steps): Leaf => ({ ...one, steps }))),
  );
}

const share = (node: CriteriaNode): number => {
  if (node.kind === 'group') return node.max * 100;
  return node.kind === 'gate' || node.kind === 'bonus' || node.kind === 'deduction' || node.markedBy === 'unit' ? 0 : node.max * node.weight;
};

/** A maximum has two places at most: where max × weight has more, every leaf weighs 1. */
function groupOf(code: string, name: string, caps: readonly (number | null)[], children: CriteriaNode[]): CriteriaGroup {
  const sum = children.reduce((total, node) => total + share(node), 0);
  const whole = sum % 100 === 0 ? children : children.map((node) => (node.kind === 'group' ? node : { ...node, weight: 100 }));
  const max = whole.reduce((total, node) => total + share(node), 0) / 100;
  return { kind: 'group', code, name, max, floor: null, bonusCap: caps[0] ?? null, deductionCap: caps[1] ?? null, children: whole };
}

function group(code: string, depth: number): fc.Arbitrary<CriteriaGroup> {
  const children = fc.integer({ min: 1, max: 4 }).chain((count) =>
    fc.tuple(...Array.from({ length: count }, (_, at) => (depth > 0 && at === 1 ? fc.oneof(leaf(`${code}.${at}`), group(`${code}.${at}`, depth - 1)) : leaf(`${code}.${at}`)))),
  );
  const cap = fc.option(fc.integer({ min: 0, max: 400 }), { nil: null });
  return fc.tuple(children, fc.constantFrom(...names), cap, cap).map(([nodes, name, bonus, deduction]) => groupOf(code, name, [bonus, deduction], nodes as CriteriaNode[]));
}

/** Criteria sets with every kind of leaf, weights, caps, nesting, any number of places and awkward names. */
export const criteriaSets: fc.Arbitrary<CriteriaSet> = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.constantFrom(0, 1, 2, 2, 2, 3, 4), fc.option(fc.integer({ min: 0, max: 500 }), { nil: null }), fc.boolean())
  .chain(([count, decimals, cap, mayExceed]) =>
    fc.tuple(...Array.from({ length: count }, (_, at) => group('ABCD'.charAt(at), 1))).map((groups): CriteriaSet => ({
      title: 'Bộ tiêu chí',
      issuer: 'Ban Tuyên giáo và Dân vận',
      number: '01/HD',
      issuedOn: null,
      effectiveFrom: null,
      effectiveTo: null,
      subjectKinds: ['collective-model'],
      scores: 'model',
      decimals,
      declaredTotal: groups.reduce((sum, { max }) => sum + max, 0),
      bonusCap: cap,
      deductionCap: cap,
      bonusMayExceedMax: mayExceed,
      groups,
      classes: [],
    })),
  );

function markFor(one: Leaf): fc.Arbitrary<Mark> {
  switch (one.kind) {
    case 'points':
    case 'bonus':
    case 'deduction':
      return fc.integer({ min: 0, max: one.max / one.step }).map((steps) => ({ kind: 'points', hundredths: steps * one.step }));
    case 'choice':
      return fc.constantFrom(...one.levels).map(({ name }) => ({ kind: 'level', level: name }));
    case 'gate':
      return fc.boolean().map((passed) => ({ kind: 'gate', passed }));
    case 'count':
      return fc.integer({ min: 0, max: 60 }).map((count) => ({ kind: 'count', count }));
    case 'ratio':
      return fc.tuple(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 1, max: 370 })).map(([done, assigned]) => ({ kind: 'ratio', done, assigned }));
    case 'steps':
      return fc.oneof(fc.integer({ min: 0, max: 25_000 }), fc.constantFrom(...one.steps.flatMap(({ from, to }) => [from ?? 0, to ?? 0]))).map((hundredths) => ({ kind: 'measured', hundredths }));
  }
}

const remarks = ['', '', 'Ghi rõ', '=1+1', '8,5', 'Dòng một\nDòng hai', '“Trích dẫn” & <thẻ>', 'Tốt 👍'];

export interface RandomSheet {
  readonly marks: Marks;
  readonly remarks: Readonly<Record<string, string>>;
  readonly comment: string;
  readonly notApplicable: Readonly<Record<string, string>>;
}

/** What a member may have written with a set, finished or not, with items that the office has set aside. */
export function sheetsFor(set: CriteriaSet): fc.Arbitrary<RandomSheet> {
  const leaves = leavesOf(set.groups);
  const entry = (one: Leaf) =>
    fc.record({ mark: fc.option(markFor(one), { nil: null, freq: 6 }), remark: fc.constantFrom(...remarks), aside: fc.integer({ min: 0, max: 7 }).map((roll) => roll === 0) });
  return fc.tuple(fc.tuple(...leaves.map(entry)), fc.constantFrom(...remarks)).map(([entries, comment]) => {
    const own = leaves.map((one, at) => ({ one, ...entries[at]! })).filter(({ one }) => one.markedBy === 'panel');
    const kept = own.filter(({ aside }) => !aside);
    return {
      marks: Object.fromEntries(kept.flatMap(({ one, mark }) => (mark === null ? [] : [[one.code, mark]]))),
      remarks: Object.fromEntries(kept.flatMap(({ one, remark }) => (remark === '' ? [] : [[one.code, remark]]))),
      comment,
      notApplicable: Object.fromEntries(own.filter(({ aside }) => aside).map(({ one }) => [one.code, 'Không được giao nhiệm vụ'])),
    };
  });
}
