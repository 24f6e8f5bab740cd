import { apartPairs, columnPairs, countChosen, covered, fitsOneAct, isChosen, type MatrixChoice, mostChosen, noChoice, readChoice, rowPairs, withPairs, writeChoice } from './matrix-choice';

const givable = [
  { code: 'MH001', memberCodes: ['TV01', 'TV02', 'TV03'], apart: ['TV02'] },
  { code: 'MH002', memberCodes: ['TV01', 'TV03'], apart: [] },
  { code: 'MH010', memberCodes: ['TV02'], apart: ['TV02'] },
];
const plain = (choice: MatrixChoice) => Object.fromEntries([...choice].map(([code, members]) => [code, [...members].sort()]));

describe('choosing sheets of the matrix', () => {
  it('takes a whole row, a whole column and all that stand apart, and gives them up again', () => {
    const row = withPairs(noChoice, rowPairs(givable[0]!), true);
    expect(plain(row)).toEqual({ MH001: ['TV01', 'TV02', 'TV03'] });
    const column = withPairs(row, columnPairs(givable, 'TV02'), true);
    expect(plain(column)).toEqual({ MH001: ['TV01', 'TV02', 'TV03'], MH010: ['TV02'] });
    expect(countChosen(column)).toEqual({ sheets: 4, nominations: 2 });
    expect(plain(withPairs(column, rowPairs(givable[0]!), false))).toEqual({ MH010: ['TV02'] });
    expect(plain(withPairs(noChoice, apartPairs(givable), true))).toEqual({ MH001: ['TV02'], MH010: ['TV02'] });
    expect(withPairs(row, rowPairs(givable[0]!), false).size).toBe(0);
    // One sheet, or one column, leaves the others of its row chosen.
    expect(plain(withPairs(column, columnPairs(givable, 'TV02'), false))).toEqual({ MH001: ['TV01', 'TV03'] });
  });

  it('knows what is chosen, wholly or in part', () => {
    const choice = withPairs(noChoice, [{ code: 'MH001', memberCode: 'TV01' }], true);
    expect([isChosen(choice, 'MH001', 'TV01'), isChosen(choice, 'MH001', 'TV02'), isChosen(choice, 'MH002', 'TV01')]).toEqual([true, false, false]);
    expect([covered(choice, rowPairs(givable[0]!)), covered(choice, columnPairs(givable, 'TV02')), covered(choice, rowPairs(givable[2]!))]).toEqual(['some', 'none', 'none']);
    expect(covered(choice, [{ code: 'MH001', memberCode: 'TV01' }])).toBe('all');
  });
});

describe('the choice in an address', () => {
  it.each([
    [{ MH001: ['TV01', 'TV03'], MH002: ['TV01', 'TV03'], MH010: ['TV02'] }],
    [{ MH001: ['TV09'] }],
    // What one nomination is called may be how another begins, and codes may hold any sign.
    [{ MH: ['TV01'], MH1: ['TV01', 'TV_2'] }],
    [{ 'a*b_c.d~2a': ['T.1', 'T*2', 'T_3', 'T~5f'], 'Đề 1/2?&=#%': ['T.1'] }],
  ])('comes back as it was: %j', (record) => {
    const choice = new Map(Object.entries(record));
    const address = new URLSearchParams({ phieu: writeChoice(choice) }).toString();
    expect(plain(readChoice(new URLSearchParams(address).get('phieu') ?? ''))).toEqual(plain(choice));
  });

  it.each(['', '*', '**', 'TV01', 'TV01*MH', 'TV01*MH*zz.001', 'TV01*MH*0.001', 'TV01*MH*2.001', 'ba0a0a1c-0000-4000-8000-000000000000,x'])('is empty for %j', (text) => {
    expect(readChoice(text).size).toBe(0);
  });

  it('holds a whole panel of nine with 300 nominations in less than 2,000 characters, and says when it is too much', () => {
    const nine = Array.from({ length: 9 }, (_, at) => `TV0${at + 1}`);
    const panel = (nominations: number): MatrixChoice => new Map(Array.from({ length: nominations }, (_, at) => [`MH-2026-${String(at).padStart(4, '0')}`, nine]));
    expect(writeChoice(panel(300)).length).toBeLessThan(2_000);
    expect(countChosen(panel(300)).sheets).toBe(mostChosen);
    expect([fitsOneAct(panel(300)), fitsOneAct(panel(301))]).toEqual([true, false]);
    const column = new Map(Array.from({ length: 2_000 }, (_, at) => [`MH-2026-${String(at).padStart(4, '0')}`, ['TV01']]));
    expect(fitsOneAct(column)).toBe(false);
  });
});
