import type { CriteriaSet, Leaf } from '@dvk/scoring-core';
import { figuresOf, printedTotal, readDraft, sameContent, submissionProblems, type SheetForm } from './sheet-content';

const common = { guidance: '', weight: 100, markedBy: 'panel', mayBeNotApplicable: true, floor: null } as const;
const points = (code: string): Leaf => ({ ...common, kind: 'points', code, name: code, max: 1000, step: 25 });
const leaves: Leaf[] = [
  points('A1'),
  points('A2'),
  { ...common, kind: 'bonus', code: 'T1', name: 'T1', max: 300, step: 50 },
  { ...points('V1'), markedBy: 'office' },
];
const set: CriteriaSet = {
  title: 'Bộ tiêu chí',
  issuer: 'Ban',
  number: '01',
  issuedOn: null,
  effectiveFrom: null,
  effectiveTo: null,
  subjectKinds: ['collective-model'],
  scores: 'model',
  decimals: 2,
  declaredTotal: 3000,
  bonusCap: 300,
  deductionCap: null,
  bonusMayExceedMax: true,
  groups: [{ kind: 'group', code: 'A', name: 'A', max: 3000, floor: null, bonusCap: null, deductionCap: null, children: leaves }],
  classes: [],
};
const form: SheetForm = { set, part: 'panel', notApplicable: {} };
const mark = (hundredths: number) => ({ kind: 'points', hundredths });

describe('a draft', () => {
  it('may be incomplete', () => {
    expect(readDraft({ marks: { A1: mark(825) }, remarks: { A1: ' Tốt ', A2: '  ' } }, form)).toEqual({
      content: { marks: { A1: mark(825) }, remarks: { A1: 'Tốt' } },
      problems: [],
    });
  });

  it('names every mark that cannot stand, at once', () => {
    const { problems } = readDraft(
      { marks: { A1: mark(1001), A2: mark(830), T1: '5', V1: mark(100), X: mark(0) }, remarks: { A1: 5, X: 'a', A2: 'a'.repeat(2_001) } },
      form,
    );
    expect(problems.map(({ field, code }) => [field, code])).toEqual([
      ['marks.T1', 'mark.wrong-shape'],
      ['marks.A1', 'mark.over-max'],
      ['marks.A2', 'mark.wrong-step'],
      ['marks.V1', 'mark.not-yours'],
      ['marks.X', 'mark.code-unknown'],
      ['remarks.A1', 'remark.wrong-shape'],
      ['remarks.X', 'mark.code-unknown'],
      ['remarks.A2', 'remark.too-long'],
    ]);
  });

  it('takes no mark on an item that was set aside, and no such mark from a member', () => {
    const { problems } = readDraft({ marks: { A1: mark(100), A2: { kind: 'not-applicable' } }, remarks: {} }, { ...form, notApplicable: { A1: 'x' } });
    expect(problems.map(({ field, code }) => [field, code])).toEqual([
      ['marks.A1', 'score-sheet.item-set-aside'],
      ['marks.A2', 'score-sheet.item-set-aside'],
    ]);
  });
});

describe('handing in', () => {
  it('names what is missing and the bonus without a reason', () => {
    const { content } = readDraft({ marks: { A1: mark(825), T1: mark(50) }, remarks: {} }, form);
    expect(submissionProblems(content, form).map(({ field, code }) => [field, code])).toEqual([
      ['marks.A2', 'mark.missing'],
      ['remarks.T1', 'remark.reason-missing'],
    ]);
  });

  it('asks for nothing on an item that was set aside and rescales its group', () => {
    const aside = { ...form, notApplicable: { A2: 'x', V1: 'x' } };
    const { content } = readDraft({ marks: { A1: mark(825), T1: mark(0) }, remarks: {} }, aside);
    expect(submissionProblems(content, aside)).toEqual([]);
    expect(figuresOf(content.marks, aside)).toEqual({ total: '24.75', complete: true, missing: [] });
  });
});

describe('printedTotal', () => {
  it.each([
    ['87.5000', 2, '87.50'],
    ['87.5000', 0, '87'],
    ['87.1234', 4, '87.1234'],
    ['87', 1, '87.0'],
  ])('%s with %i places is %s', (stored, decimals, printed) => expect(printedTotal(stored, decimals)).toBe(printed));
});

describe('sameContent', () => {
  it('looks past the order of keys and at every value', () => {
    expect(sameContent({ a: mark(1), b: [1, 2] }, { b: [1, 2], a: { hundredths: 1, kind: 'points' } })).toBe(true);
    expect(sameContent({ a: mark(1) }, { a: mark(2) })).toBe(false);
    expect(sameContent({ a: mark(1) }, { a: mark(1), b: mark(1) })).toBe(false);
  });
});
