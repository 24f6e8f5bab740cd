import { Problem } from '@dvk/platform';
import { blankCriteriaSet } from './blank-criteria-set';
import { modelExample } from './criteria-examples/model';
import { parseCriteriaSet } from './criteria-set.parser';

/** A JSON copy that a test may spoil. */
const copy = (): Record<string, unknown> => JSON.parse(JSON.stringify(modelExample)) as Record<string, unknown>;

function refusedAt(value: unknown): string | undefined {
  try {
    parseCriteriaSet(value);
    return undefined;
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return error.fields[0]?.field;
  }
}

const leafAt = (set: Record<string, unknown>): Record<string, unknown> =>
  ((set['groups'] as Record<string, unknown>[])[0]?.['children'] as Record<string, unknown>[])[1] ?? {};

describe('reading a criteria set from anything', () => {
  it('takes a draft in which nothing is decided yet', () => {
    expect(parseCriteriaSet(JSON.parse(JSON.stringify(blankCriteriaSet)))).toEqual(blankCriteriaSet);
  });

  it.each([null, 0, 'x', [], [modelExample], true])('refuses %p in place of the document', (value) => {
    expect(refusedAt(value)).toBe('content');
  });

  it.each([
    ['a key nobody knows', { surprise: 1 }, 'content.surprise'],
    ['an own __proto__', JSON.parse('{"__proto__":{"polluted":true}}'), 'content.__proto__'],
    ['a number as text', { declaredTotal: '10000' }, 'content.declaredTotal'],
    ['a fraction of a hundredth', { declaredTotal: 0.5 }, 'content.declaredTotal'],
    ['a number past any score', { declaredTotal: Number.POSITIVE_INFINITY }, 'content.declaredTotal'],
    ['a negative cap', { bonusCap: -1 }, 'content.bonusCap'],
    ['a day that does not exist', { issuedOn: '2026-02-31' }, 'content.issuedOn'],
    ['a kind of subject nobody knows', { subjectKinds: ['province'] }, 'content.subjectKinds[0]'],
    ['too long a title', { title: 'x'.repeat(301) }, 'content.title'],
    ['groups that are an object', { groups: { length: 1 } }, 'content.groups'],
    ['a group that is null', { groups: [null] }, 'content.groups[0].kind'],
    ['a leaf kind nobody knows', { groups: [{ kind: 'guess' }] }, 'content.groups[0].kind'],
  ])('refuses %s', (_, spoiled, at) => {
    const whole = copy();
    for (const key of Object.keys(spoiled as object)) {
      Object.defineProperty(whole, key, { value: (spoiled as Record<string, unknown>)[key], enumerable: true, configurable: true });
    }
    expect(refusedAt(whole)).toBe(at);
  });

  it('refuses a key of another kind of leaf, and a missing one', () => {
    const foreign = copy();
    leafAt(foreign)['levels'] = [];
    expect(refusedAt(foreign)).toBe('content.groups[0].children[1].levels');
    const missing = copy();
    delete leafAt(missing)['step'];
    expect(refusedAt(missing)).toBe('content.groups[0].children[1].step');
  });

  it('refuses a tree deeper than a document has levels', () => {
    const group = (children: unknown[]): unknown => ({ kind: 'group', code: '', name: '', max: 0, floor: null, bonusCap: null, deductionCap: null, children });
    const nested = (levels: number): unknown => (levels === 0 ? group([]) : group([nested(levels - 1)]));
    expect(refusedAt({ ...copy(), groups: [nested(40)] })).toBe('content.groups[0].children[0].children[0].children[0]');
  });

  it('refuses more nodes than anybody marks, however they are spread', () => {
    const leaf = { ...leafAt(copy()) };
    const group = { kind: 'group', code: 'x', name: '', max: 0, floor: null, bonusCap: null, deductionCap: null, children: Array(90).fill(leaf) };
    expect(refusedAt({ ...copy(), groups: Array(6).fill(group) })).toMatch(/^content\.groups\[5\]/);
  });

  it('cleans what is typed and keeps what is meant', () => {
    const set = parseCriteriaSet({ ...copy(), title: '  Bộ\u0000 tiêu\r\nchí \u202e2026 ', number: '0125/HD-BTGDV' });
    expect(set.title).toBe('Bộ tiêu chí 2026');
    expect(set.number).toBe('0125/HD-BTGDV');
  });

  it('reads minus zero as zero', () => {
    expect(Object.is(parseCriteriaSet({ ...copy(), declaredTotal: -0 }).declaredTotal, 0)).toBe(true);
  });
});
