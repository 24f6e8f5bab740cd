import fc from 'fast-check';
import { type Figure, intraclass, kendallW, krippendorffAlpha, LEAST_NOMINATIONS, type MarkTable, memberFigures, pairFigures, rankCorrelation } from '..';
import { plainAlpha, plainCorrelation, plainKendallW, plainLeniency, plainMeanSquares, plainWithoutTies } from '../../test-oracle/plain-agreement';

const RUNS = { numRuns: 400 };

/** Marks in ten-thousandths: few values give ties, many give none. */
const marks = (steps: number) => fc.integer({ min: 0, max: steps }).map((step) => step * 2500);
const sizes = fc.record({ members: fc.integer({ min: 1, max: 6 }), nominations: fc.integer({ min: 0, max: 9 }), steps: fc.constantFrom(1, 4, 400) });
const tables = (gaps: boolean): fc.Arbitrary<MarkTable> =>
  sizes.chain(({ members, nominations, steps }) => {
    const mark = gaps ? fc.option(marks(steps), { nil: null, freq: 4 }) : marks(steps);
    return fc.array(fc.array(mark, { minLength: members, maxLength: members }), { minLength: nominations, maxLength: nominations });
  });

const everyFigure = (table: MarkTable): readonly Figure[] => [kendallW(table), krippendorffAlpha(table), ...Object.values(intraclass(table) as unknown as Record<string, Figure>)];
const near = (figure: Figure): unknown => (figure.ok ? { ok: true, value: expect.closeTo(figure.value, 9) } : figure);
const valueOf = (figure: Figure): number => (figure.ok ? figure.value : NaN);
const isComplete = (table: MarkTable): boolean => table.every((row) => !row.includes(null));
const columnOf = (table: MarkTable, at: number): readonly number[] => table.map((row) => row[at] ?? 0);

function turned<T>(items: readonly T[], by: number): readonly T[] {
  const at = items.length === 0 ? 0 : by % items.length;
  return [...items.slice(at), ...items.slice(0, at)].reverse();
}

describe('figures of agreement, whatever the marks', () => {
  it('are those of the plain definitions', () => {
    fc.assert(
      fc.property(tables(true), (table) => {
        const complete = table.filter((row) => !row.includes(null));
        const [w, alpha, { icc21, icc2k, icc31, icc3k }] = [kendallW(table), krippendorffAlpha(table), intraclass(table)];
        if (w.ok) expect(w.value).toBeCloseTo(plainKendallW(complete), 9);
        if (alpha.ok) expect(alpha.value).toBeCloseTo(plainAlpha(table), 9);
        const { bms, jms, ems } = plainMeanSquares(complete);
        const [n, k] = [complete.length, table[0]?.length ?? 0];
        if (icc21.ok) expect(icc21.value).toBeCloseTo((bms - ems) / (bms + (k - 1) * ems + (k * (jms - ems)) / n), 6);
        if (icc2k.ok) expect(icc2k.value * (bms + (jms - ems) / n)).toBeCloseTo(bms - ems, -2);
        if (icc31.ok) expect(icc31.value).toBeCloseTo((bms - ems) / (bms + (k - 1) * ems), 6);
        if (icc3k.ok) expect(icc3k.value * bms).toBeCloseTo(bms - ems, -2);
        for (let at = 0; at < k; at += 1) {
          const { leniency } = memberFigures(table, at);
          if (leniency.ok) expect(leniency.value).toBeCloseTo(plainLeniency(table, at), 6);
        }
      }),
      RUNS,
    );
  });

  it('change by no constant added to all marks and by no order of members or nominations', () => {
    fc.assert(
      fc.property(tables(true), fc.nat(9), fc.nat(9), fc.integer({ min: 0, max: 1_000_000 }), (table, members, nominations, constant) => {
        const moved = turned(table, nominations).map((row) => turned(row, members).map((mark) => (mark === null ? null : mark + constant)));
        expect(everyFigure(moved)).toEqual(everyFigure(table).map(near));
        table[0]?.forEach((_, at) => {
          const before = turned((table[0] ?? []).map((__, column) => column), members).indexOf(at);
          const [own, then] = [memberFigures(table, at), memberFigures(moved, before)];
          expect([then.correlation, then.spread]).toEqual([near(own.correlation), near(own.spread)]);
          expect(then.leniency.ok ? then.leniency.value : then.leniency.reason).toEqual(own.leniency.ok ? expect.closeTo(own.leniency.value, 5) : own.leniency.reason);
        });
      }),
      RUNS,
    );
  });

  it('stay inside their ranges, and either have a value or say why not', () => {
    fc.assert(
      fc.property(tables(true), (table) => {
        const [w, alpha, icc] = [kendallW(table), krippendorffAlpha(table), intraclass(table)];
        if (w.ok) expect(w.value >= 0 && w.value <= 1).toBe(true);
        for (const figure of [alpha, ...Object.values(icc as unknown as Record<string, Figure>)]) if (figure.ok) expect(figure.value).toBeLessThanOrEqual(1);
        for (const figure of everyFigure(table)) if (figure.ok) expect(Number.isFinite(figure.value)).toBe(true);
        if (isComplete(table) && table.length >= LEAST_NOMINATIONS && (table[0]?.length ?? 0) > 1) {
          for (const figure of everyFigure(table)) if (!figure.ok) expect(['no-variance', 'out-of-range']).toContain(figure.reason);
        }
      }),
      RUNS,
    );
  });

  it('are 1 where all members agree', () => {
    fc.assert(
      fc.property(fc.array(marks(400), { minLength: LEAST_NOMINATIONS, maxLength: 12 }), fc.integer({ min: 2, max: 9 }), (values, members) => {
        fc.pre(new Set(values).size > 1);
        const table = values.map((value) => new Array<number>(members).fill(value));
        expect(everyFigure(table)).toEqual(everyFigure(table).map(() => ({ ok: true, value: 1 })));
        expect(valueOf(memberFigures(table, 0).correlation)).toBeCloseTo(1, 12);
        expect(memberFigures(table, 0).leniency).toEqual({ ok: true, value: 0 });
      }),
      RUNS,
    );
  });

  it('a member who is stricter by a constant changes no order: W and ICC(3) stay 1, ICC(2) and alpha do not', () => {
    fc.assert(
      fc.property(fc.array(marks(40), { minLength: LEAST_NOMINATIONS, maxLength: 12 }), fc.integer({ min: 1, max: 200_000 }), (values, strict) => {
        fc.pre(new Set(values).size > 1);
        const table = values.map((value) => [value + strict, value, value + strict]);
        const { icc21, icc2k, icc31, icc3k } = intraclass(table);
        expect([kendallW(table), icc31, icc3k].map(valueOf)).toEqual([1, 1, 1]);
        for (const figure of [icc21, icc2k, krippendorffAlpha(table)]) expect(valueOf(figure)).toBeLessThan(1);
        expect(valueOf(memberFigures(table, 1).leniency)).toBeCloseTo(-strict, 6);
      }),
      RUNS,
    );
  });

  it('W without ties is the mean correlation of the members, in another dress', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 5 }), fc.integer({ min: 3, max: 8 }), fc.infiniteStream(fc.nat(1_000_000)), (members, nominations, stream) => {
        const next = () => stream.next().value as number;
        const columns = Array.from({ length: members }, () => {
          const keys = Array.from({ length: nominations }, (_, at) => ({ at, key: next() })).sort((a, b) => a.key - b.key || a.at - b.at);
          return keys.map(({ at }) => at);
        });
        const table = Array.from({ length: nominations }, (_, row) => columns.map((column) => column[row] ?? 0));
        expect(valueOf(kendallW(table))).toBeCloseTo(plainWithoutTies(table), 9);
      }),
      RUNS,
    );
  });

  it('correlation of ranks is the plain one, the same both ways, and turned round by turned ranks', () => {
    fc.assert(
      fc.property(tables(false), (table) => {
        fc.pre((table[0]?.length ?? 0) > 1);
        const [one, other] = [columnOf(table, 0), columnOf(table, 1)];
        const figure = rankCorrelation(one, other);
        expect(rankCorrelation(other, one)).toEqual(near(figure));
        expect(pairFigures(table, 0, 1).correlation).toEqual(figure);
        if (!figure.ok) return;
        expect(figure.value).toBeCloseTo(plainCorrelation(one, other), 9);
        expect(valueOf(rankCorrelation(one.map((mark) => -mark), other))).toBeCloseTo(-figure.value, 9);
      }),
      RUNS,
    );
  });
});

describe('reasons', () => {
  const rows = (count: number, row: (at: number) => readonly (number | null)[]): MarkTable => Array.from({ length: count }, (_, at) => row(at));
  it.each<[string, MarkTable, string[]]>([
    ['nothing at all', [], ['too-few-nominations', 'too-few-nominations', 'too-few-nominations']],
    ['one member', rows(4, (at) => [at]), ['one-assessor', 'one-assessor', 'one-assessor']],
    ['two nominations', rows(2, (at) => [at, at]), ['too-few-nominations', 'too-few-nominations', 'too-few-nominations']],
    ['all marks equal', rows(4, () => [5, 5]), ['no-variance', 'no-variance', 'no-variance']],
    ['nobody marked the same', rows(4, (at) => (at % 2 === 0 ? [at, null] : [null, at])), ['gaps', 'gaps', 'gaps']],
  ])('%s', (_, table, expected) => {
    expect([kendallW(table), krippendorffAlpha(table), intraclass(table).icc21].map((figure) => (figure.ok ? 'ok' : figure.reason))).toEqual(expected);
  });

  it('a constant member has no correlation and a spread of 0', () => {
    const { correlation, spread } = memberFigures([[5, 1], [5, 2], [5, 3]], 0);
    expect([correlation, spread]).toEqual([{ ok: false, reason: 'no-variance' }, { ok: true, value: 0 }]);
  });

  it('gaps are no hindrance to alpha where every nomination has two marks', () => {
    const table: MarkTable = [[1, 1, null], [null, 2, 2], [3, null, 3], [4, 4, null]];
    expect(kendallW(table)).toEqual({ ok: false, reason: 'gaps' });
    expect(krippendorffAlpha(table)).toEqual({ ok: true, value: 1 });
  });

  it('marks that contradict each other leave the range of ICC(2,k)', () => {
    const table: MarkTable = [[0, 10], [10, 0], [0, 11]];
    const { icc2k, icc3k } = intraclass(table);
    expect(icc2k).toEqual({ ok: false, reason: 'out-of-range' });
    expect(valueOf(icc3k)).toBeLessThan(0);
  });
});
