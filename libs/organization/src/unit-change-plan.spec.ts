import fc from 'fast-check';
import type { ParentRow, UnitChange, UnitMade, UnitStep, UnitStructure } from './unit-change';
import { hasCircle, isValidOn, planUnitChange } from './unit-change-plan';

const day = '2026-07-01';
const unit = (id: string, dates: Partial<UnitStructure['units'][number]> = {}) => ({ id, establishedOn: null, dissolvedOn: null, kind: 'commune' as const, ...dates });
const named = (unitId: string, name: string, validFrom: string | null = null, validTo: string | null = null) => ({ id: `name-${unitId}-${name}`, unitId, name, validFrom, validTo });
const below = (unitId: string, parentId: string, validFrom: string | null = null, validTo: string | null = null): ParentRow => ({
  id: `${unitId}<${parentId}@${validFrom ?? ''}`,
  unitId,
  parentId,
  validFrom,
  validTo,
});
const step = (kind: UnitStep['kind'], unitIds: string[], targetIds: string[] = [], more: Partial<UnitStep> = {}): UnitStep => ({
  kind,
  unitIds,
  targetIds,
  heirId: null,
  name: null,
  unitKind: null,
  ...more,
});
const change = (steps: UnitStep[], newUnits: UnitMade[] = []): UnitChange => ({ effectiveOn: day, newUnits, steps });
const fresh = (key: string, parentId: string | null = 'province'): UnitMade => ({ key, code: key.toUpperCase(), kind: 'commune', name: `Xã ${key}`, parentId });

/** A province with the communes a, b and c; a has a party cell below it. */
const structure: UnitStructure = {
  units: ['province', 'a', 'b', 'c', 'cell'].map((id) => unit(id)),
  kinds: [],
  names: ['province', 'a', 'b', 'c', 'cell'].map((id) => named(id, `Xã ${id}`)),
  parents: [below('a', 'province'), below('b', 'province'), below('c', 'province'), below('cell', 'a')],
};
const planOf = (wanted: UnitChange, from = structure) => {
  const { plan, faults } = planUnitChange(from, wanted);
  expect(faults).toEqual([]);
  return plan;
};
const faultsOf = (wanted: UnitChange, from = structure): string[] => planUnitChange(from, wanted).faults.map(({ code }) => code);
const inPlace = (id: string, dates: Partial<UnitStructure['units'][number]>): UnitStructure => ({
  ...structure,
  units: structure.units.map((each) => (each.id === id ? { ...each, ...dates } : each)),
});

describe('a plan of a change', () => {
  it('gives another name from the day on', () => {
    expect(planOf(change([step('rename', ['a'], [], { name: 'Phường a' })]))).toMatchObject({
      endedNames: ['name-a-Xã a'],
      begunNames: [{ unitId: 'a', name: 'Phường a' }],
      dissolved: [],
      links: [],
    });
  });

  it('merges units into one that lives on; what stood below them stands below it', () => {
    expect(planOf(change([step('merge', ['a', 'c'], ['b'])]))).toEqual({
      made: [],
      endedNames: ['name-a-Xã a', 'name-c-Xã c'],
      begunNames: [],
      begunKinds: [],
      endedParents: ['a<province@', 'c<province@', 'cell<a@'],
      begunParents: [{ unitId: 'cell', parentId: 'b' }],
      dissolved: [
        { unitId: 'a', heirId: 'b' },
        { unitId: 'c', heirId: 'b' },
      ],
      links: [
        { from: 'a', to: 'b', kind: 'merge', takesMatters: true },
        { from: 'c', to: 'b', kind: 'merge', takesMatters: true },
      ],
    });
  });

  it('merges units into a new one, and renames what keeps its body', () => {
    const plan = planOf(change([step('merge', ['a', 'b'], ['new-1']), step('rename', ['c'], [], { name: 'Xã c mới' })], [fresh('new-1')]));
    expect(plan.made.map(({ key }) => key)).toEqual(['new-1']);
    expect(plan.begunParents).toEqual([
      { unitId: 'new-1', parentId: 'province' },
      { unitId: 'cell', parentId: 'new-1' },
    ]);
  });

  it('splits a unit, and the one chosen takes over what is open', () => {
    expect(planOf(change([step('split', ['a'], ['b', 'new-1'], { heirId: 'new-1' })], [fresh('new-1')]))).toMatchObject({
      dissolved: [{ unitId: 'a', heirId: 'new-1' }],
      links: [
        { to: 'b', kind: 'split', takesMatters: false },
        { to: 'new-1', kind: 'split', takesMatters: true },
      ],
    });
  });

  it('transfers a part, and nobody ends', () => {
    expect(planOf(change([step('transfer', ['a'], ['b', 'c'])]))).toMatchObject({
      endedNames: [],
      endedParents: [],
      dissolved: [],
      links: [
        { from: 'a', to: 'b', kind: 'transfer', takesMatters: false },
        { from: 'a', to: 'c', kind: 'transfer', takesMatters: false },
      ],
    });
  });

  it('dissolves a unit for an heir, and moves another below nobody', () => {
    expect(planOf(change([step('dissolve', ['cell'], [], { heirId: 'a' }), step('move', ['b'])]))).toMatchObject({
      endedParents: ['cell<a@', 'b<province@'],
      begunParents: [],
      links: [{ from: 'cell', to: 'a', kind: 'dissolve', takesMatters: true }],
    });
  });

  it('makes units of another kind, under another name as well', () => {
    const ward = change([step('convert', ['a', 'b'], [], { unitKind: 'ward' }), step('rename', ['a'], [], { name: 'Phường a' })]);
    const was = { ...structure, kinds: [{ unitId: 'b', kind: 'township' as const, validFrom: '2025-07-01' }] };
    expect(planOf(ward, was)).toMatchObject({
      begunNames: [{ unitId: 'a', name: 'Phường a' }],
      begunKinds: [
        { unitId: 'a', before: 'commune', kind: 'ward' },
        { unitId: 'b', before: 'township', kind: 'ward' },
      ],
      endedParents: [],
      dissolved: [],
    });
    const later = { ...structure, kinds: [{ unitId: 'b', kind: 'township' as const, validFrom: day }] };
    expect(faultsOf(ward, later)).toEqual(['unit-change.later-change']);
    expect(faultsOf(change([step('merge', ['b'], ['a'])]), later)).toEqual(['unit-change.later-change']);
  });

  it('does not hang what the change moves or ends itself below the heir', () => {
    expect(planOf(change([step('dissolve', ['a'], [], { heirId: 'province' }), step('move', ['cell'], ['c'])])).begunParents).toEqual([{ unitId: 'cell', parentId: 'c' }]);
    expect(planOf(change([step('merge', ['a', 'cell'], ['b'])])).begunParents).toEqual([]);
  });

  it('is made upon what an earlier change left', () => {
    const then = { ...structure, names: [...structure.names.slice(0, 1), named('a', 'Cũ', null, '2020-01-01'), named('a', 'Mới', '2020-01-01')] };
    expect(planOf(change([step('rename', ['a'], [], { name: 'Mới hơn' })]), then).endedNames).toEqual(['name-a-Mới']);
  });
});

describe('what cannot be planned', () => {
  it.each<[string, UnitChange, string]>([
    ['nothing', change([]), 'unit-change.empty'],
    ['a unit nobody knows', change([step('merge', ['x'], ['b'])]), 'unit-change.unit-unknown'],
    ['a target nobody knows', change([step('merge', ['a'], ['x'])]), 'unit-change.unit-unknown'],
    ['a unit into itself', change([step('merge', ['a', 'b'], ['b'])]), 'unit-change.into-itself'],
    ['two into each other', change([step('merge', ['a'], ['b']), step('merge', ['b'], ['a'])]), 'unit-change.target-ends'],
    ['a chain within one day', change([step('merge', ['a'], ['b']), step('merge', ['b'], ['c'])]), 'unit-change.target-ends'],
    ['an end twice', change([step('merge', ['a'], ['b']), step('dissolve', ['a'], [], { heirId: 'c' })]), 'unit-change.twice'],
    ['a kind twice', change([step('convert', ['a', 'b'], [], { unitKind: 'ward' }), step('convert', ['a'], [], { unitKind: 'township' })]), 'unit-change.twice'],
    ['a kind it has', change([step('convert', ['a'], [], { unitKind: 'commune' })]), 'unit-change.nothing-changes'],
    ['a kind not said', change([step('convert', ['a'])]), 'unit-change.step-incomplete'],
    ['a kind beside another step', change([step('move', ['a'], ['b'], { unitKind: 'ward' })]), 'unit-change.step-incomplete'],
    ['a kind of what ends', change([step('merge', ['a'], ['b']), step('convert', ['a'], [], { unitKind: 'ward' })]), 'unit-change.target-ends'],
    ['a name twice', change([step('rename', ['a'], [], { name: 'x' }), step('rename', ['a'], [], { name: 'y' })]), 'unit-change.twice'],
    ['a place twice', change([step('move', ['a'], ['b']), step('move', ['a'], ['c'])]), 'unit-change.twice'],
    ['a name for what ends', change([step('merge', ['a'], ['b']), step('rename', ['a'], [], { name: 'x' })]), 'unit-change.target-ends'],
    ['a place for what ends', change([step('move', ['a'], ['b']), step('merge', ['a'], ['b'])]), 'unit-change.target-ends'],
    ['the name it bears', change([step('rename', ['a'], [], { name: 'Xã a' })]), 'unit-change.nothing-changes'],
    ['no name', change([step('rename', ['a'], [], { name: '' })]), 'unit-change.step-incomplete'],
    ['several successors and no heir', change([step('split', ['a'], ['b', 'c'])]), 'unit-change.heir-missing'],
    ['an heir that is no successor', change([step('split', ['a'], ['b', 'c'], { heirId: 'province' })]), 'unit-change.step-incomplete'],
    ['a dissolution without heir', change([step('dissolve', ['a'])]), 'unit-change.heir-missing'],
    ['an heir that ends too', change([step('dissolve', ['a', 'b'], [], { heirId: 'b' })]), 'unit-change.target-ends'],
    ['a place below itself', change([step('move', ['a'], ['a'])]), 'unit.above-itself'],
    ['a place below what stands below it', change([step('move', ['a'], ['cell'])]), 'unit.above-itself'],
    ['heirs below what they inherit from', change([step('dissolve', ['a'], [], { heirId: 'cell' })]), 'unit.above-itself'],
    ['two that come to stand above each other', change([step('move', ['a'], ['b']), step('move', ['b'], ['a'])]), 'unit.above-itself'],
    ['a new unit below what ends', change([step('merge', ['a'], ['b'])], [fresh('new-1', 'a')]), 'unit-change.target-ends'],
    ['one code for two', change([], [fresh('new-1'), fresh('new-1')]), 'unit.code-taken'],
    ['a new unit that changes on its first day', change([step('rename', ['new-1'], [], { name: 'x' })], [fresh('new-1')]), 'unit-change.unit-begins'],
  ])('%s', (_, wanted, code) => {
    expect(faultsOf(wanted)).toContain(code);
  });

  it.each<[string, UnitStructure, string]>([
    ['a unit that has ended', inPlace('a', { dissolvedOn: day }), 'unit-change.unit-ended'],
    ['a unit whose later end is known', inPlace('a', { dissolvedOn: '2027-01-01' }), 'unit-change.later-change'],
    ['a unit that begins that day', inPlace('a', { establishedOn: day }), 'unit-change.unit-begins'],
    ['a target that begins later', inPlace('b', { establishedOn: '2027-01-01' }), 'unit-change.unit-begins'],
    ['a target whose end is known', inPlace('b', { dissolvedOn: '2027-01-01' }), 'unit-change.later-change'],
    ['a name that begins later', { ...structure, names: [named('a', 'Sau', '2026-09-01')] }, 'unit-change.later-change'],
    ['a name that begins that very day', { ...structure, names: [named('a', 'Nay', day)] }, 'unit-change.later-change'],
    ['a place that begins later', { ...structure, parents: [below('a', 'c', '2026-09-01')] }, 'unit-change.later-change'],
    ['somebody who comes to stand below it later', { ...structure, parents: [below('cell', 'a', '2026-09-01')] }, 'unit-change.later-change'],
  ])('for %s', (_, from, code) => {
    expect(faultsOf(change([step('merge', ['a'], ['b'])]), from)).toContain(code);
  });

  it('says at which step', () => {
    expect(planUnitChange(structure, change([step('rename', ['a'], [], { name: 'x' }), step('move', ['b'], ['x'])])).faults).toEqual([
      { field: 'steps.1', code: 'unit-change.unit-unknown' },
    ]);
  });
});

describe('whatever is changed, one after the other', () => {
  const ids = ['u0', 'u1', 'u2', 'u3', 'u4', 'u5'];
  const someUnit = fc.constantFrom(...ids);
  const someStep: fc.Arbitrary<UnitStep> = fc.oneof(
    fc.record({ unit: someUnit, target: fc.option(someUnit) }).map((each) => step('move', [each.unit], each.target === null ? [] : [each.target])),
    fc.record({ units: fc.uniqueArray(someUnit, { minLength: 1, maxLength: 3 }), target: someUnit }).map((each) => step('merge', each.units, [each.target])),
    fc.record({ unit: someUnit, targets: fc.uniqueArray(someUnit, { minLength: 2, maxLength: 3 }) }).map((each) =>
      step('split', [each.unit], each.targets, { heirId: each.targets[0] ?? null }),
    ),
    fc.record({ unit: someUnit, heir: someUnit }).map((each) => step('dissolve', [each.unit], [], { heirId: each.heir })),
    fc.record({ unit: someUnit, name: fc.constantFrom('x', 'y', 'z') }).map((each) => step('rename', [each.unit], [], { name: each.name })),
  );
  const someChanges = fc.array(fc.record({ month: fc.integer({ min: 1, max: 12 }), steps: fc.array(someStep, { minLength: 1, maxLength: 3 }) }), { maxLength: 12 });
  let written = 0;

  /** The structure after a plan, as the tables keep it. */
  function after(from: UnitStructure, { effectiveOn, steps }: UnitChange): { structure: UnitStructure; done: boolean } {
    const { plan, faults } = planUnitChange(from, { effectiveOn, newUnits: [], steps });
    if (faults.length > 0) return { structure: from, done: false };
    const end = <Row extends { id: string }>(rows: readonly Row[], ended: readonly string[]) => rows.map((row) => (ended.includes(row.id) ? { ...row, validTo: effectiveOn } : row));
    const begin = { validFrom: effectiveOn, validTo: null };
    return {
      done: true,
      structure: {
        units: from.units.map((each) => (plan.dissolved.some(({ unitId }) => unitId === each.id) ? { ...each, dissolvedOn: effectiveOn } : each)),
        names: [...end(from.names, plan.endedNames), ...plan.begunNames.map((name) => ({ ...name, ...begin, id: `n${(written += 1)}` }))],
        kinds: [...from.kinds, ...plan.begunKinds.map(({ unitId, kind }) => ({ unitId, kind, validFrom: effectiveOn }))],
        parents: [...end(from.parents, plan.endedParents), ...plan.begunParents.map((link) => ({ ...link, ...begin, id: `p${(written += 1)}` }))],
      },
    };
  }

  it('nobody ever stands above themselves, bears two names on one day, or stands anywhere after their end', () => {
    let done = 0;
    fc.assert(
      fc.property(someChanges, (changes) => {
        let now: UnitStructure = { units: ids.map((id) => unit(id)), kinds: [], names: ids.map((id) => named(id, id)), parents: [below('u1', 'u0'), below('u2', 'u1'), below('u3', 'u0')] };
        const days = ['0001-01-01'];
        for (const { month, steps } of changes) {
          const effectiveOn = `2026-${String(month).padStart(2, '0')}-01`;
          const next = after(now, { effectiveOn, newUnits: [], steps });
          now = next.structure;
          done += next.done ? 1 : 0;
          days.push(effectiveOn);
        }
        expect(hasCircle(now.parents)).toBe(false);
        for (const today of days) {
          for (const { id, dissolvedOn } of now.units) {
            const lives = dissolvedOn === null || dissolvedOn > today;
            expect(now.names.filter((row) => row.unitId === id && isValidOn(row, today))).toHaveLength(lives ? 1 : 0);
            if (!lives) expect(now.parents.filter((row) => (row.unitId === id || row.parentId === id) && isValidOn(row, today))).toEqual([]);
          }
        }
        for (const row of [...now.names, ...now.parents]) expect(row.validTo === null || row.validFrom === null || row.validTo > row.validFrom).toBe(true);
      }),
      { numRuns: 300 },
    );
    expect(done).toBeGreaterThan(200);
  });
});
