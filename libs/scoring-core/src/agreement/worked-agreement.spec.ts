import { intraclass, kendallW, krippendorffAlpha, memberFigures } from '..';
import { type Numbers, workedCase } from '../../test-oracle/worked-case';
import { plainMeanSquares } from '../../test-oracle/plain-agreement';

const valueOf = (figure: { readonly ok: boolean }): unknown => ('value' in figure ? figure.value : figure);

describe('worked cases: agreement', () => {
  workedCase<{ ranks: readonly Numbers[] }, { W: number; chi2: number; df: number }>('kendall-w-01', ({ ranks }, expected) => {
    const w = valueOf(kendallW(ranks)) as number;
    expect(w).toBeCloseTo(expected.W, 12);
    const judges = ranks[0]?.length ?? 0;
    expect(judges * expected.df * w).toBeCloseTo(expected.chi2, 10);
  });

  workedCase<{ data: readonly (readonly (number | null)[])[] }, { interval: number; pairable_values: number }>('krippendorff-alpha-01', ({ data }, expected) => {
    const units = (data[0] ?? []).map((_, unit) => data.map((judge) => judge[unit] ?? null));
    expect(units.map((unit) => unit.filter((mark) => mark !== null).length).filter((marks) => marks > 1).reduce((sum, marks) => sum + marks)).toBe(expected.pairable_values);
    expect(valueOf(krippendorffAlpha(units))).toBeCloseTo(expected.interval, 12);
  });

  workedCase<{ ratings: readonly Numbers[] }, Readonly<Record<'BMS' | 'JMS' | 'EMS' | 'ICC_2_1' | 'ICC_2_k' | 'ICC_3_1' | 'ICC_3_k', number>>>(
    'icc-shrout-fleiss-1979',
    ({ ratings }, expected) => {
      const { icc21, icc2k, icc31, icc3k } = intraclass(ratings);
      expect(valueOf(icc21)).toBeCloseTo(expected.ICC_2_1, 12);
      expect(valueOf(icc2k)).toBeCloseTo(expected.ICC_2_k, 12);
      expect(valueOf(icc31)).toBeCloseTo(expected.ICC_3_1, 12);
      expect(valueOf(icc3k)).toBeCloseTo(expected.ICC_3_k, 12);
      const { bms, jms, ems } = plainMeanSquares(ratings);
      expect([bms, jms, ems]).toEqual([expected.BMS, expected.JMS, expected.EMS].map((square) => expect.closeTo(square, 9)));
    },
  );

  workedCase<{ judge_totals: Numbers }, { difference: Numbers; mean_without_judge_first_five: Numbers }>('leave-one-out-judge-01', (inputs, expected) => {
    const hundredths = inputs.judge_totals.map((total) => Math.round(total * 100));
    const differences = hundredths.map((_, judge) => valueOf(memberFigures([hundredths], judge).leniency) as number);
    expect(differences.map((difference) => difference / 100)).toEqual(expected.difference.map((difference) => expect.closeTo(difference, 9)));
    const withoutJudge = expected.mean_without_judge_first_five.map((_, judge) => ((hundredths[judge] ?? 0) - (differences[judge] ?? 0)) / 100);
    expect(withoutJudge).toEqual(expected.mean_without_judge_first_five.map((mean) => expect.closeTo(mean, 9)));
  });
});
