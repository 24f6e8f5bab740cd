import type { Leaf } from '@dvk/scoring-core';
import type { RawCell, RawCellType } from '../../season-workbook/reading/raw-workbook';
import { readMarkCell, readTextCell } from './mark-cell';

const fields = { code: 'A1', name: 'Sáng tạo', guidance: '', max: 1000, weight: 100, markedBy: 'panel', mayBeNotApplicable: false, floor: null } as const;
const points: Leaf = { ...fields, kind: 'points', step: 25 };
const choice: Leaf = { ...fields, kind: 'choice', levels: [{ name: 'Tốt', points: 1000 }, { name: 'Khá', points: 700 }, { name: '1', points: 100 }] };
const gate: Leaf = { ...fields, kind: 'gate', whenFailed: 'ineligible' };
const count: Leaf = { ...fields, kind: 'count', pointsEach: 50 };
const ratio: Leaf = { ...fields, kind: 'ratio' };
const steps: Leaf = { ...fields, kind: 'steps', steps: [{ from: 0, fromInclusive: true, to: 9000, toInclusive: true, points: 1000 }] };

const cell = (type: RawCellType, value: string): RawCell => [5, type, value];
const read = (leaf: Leaf, type: RawCellType, value: string) => {
  const reading = readMarkCell(leaf, cell(type, value), undefined);
  return reading.kind === 'refused' ? reading.refusal.code : reading.kind === 'mark' ? reading.mark : reading.kind;
};

describe('a mark cell', () => {
  it.each([
    ['number', '8.25', 825],
    ['number', '8.2500000000000004', 825],
    ['number', '0', 0],
    ['text', '8,5', 850],
    ['text', ' 8.50 ', 850],
    ['text', '10', 1000],
  ] as const)('takes %s %s', (type, value, hundredths) => {
    expect(read(points, type, value)).toEqual({ kind: 'points', hundredths });
  });

  it.each([
    ['number', '10.25', 'mark.over-max'],
    ['number', '8.3', 'mark.wrong-step'],
    ['number', '8.345', 'mark-cell.too-many-places'],
    ['number', '9.999999999999999999', { kind: 'points', hundredths: 1000 }],
    ['number', '-1', 'mark-cell.signed'],
    ['number', '-0', { kind: 'points', hundredths: 0 }],
    ['number', '1E400', 'mark-cell.exponent'],
    ['text', '1e1', 'mark-cell.exponent'],
    ['text', '1e400', 'mark-cell.exponent'],
    ['text', '+8', 'mark-cell.signed'],
    ['text', '1.000,5', 'mark-cell.thousands'],
    ['text', 'NaN', 'mark-cell.not-a-number'],
    ['text', '0x0A', 'mark-cell.not-a-number'],
    ['text', '٨', 'mark-cell.not-a-number'],
    ['text', '８', 'mark-cell.not-a-number'],
    ['text', 'tám', 'mark-cell.not-a-number'],
    ['text', '12345678901', 'mark-cell.too-large'],
    ['text', '', 'blank'],
    ['text', '\u200b ', 'blank'],
    ['text', 'kad', 'set-aside'],
    ['boolean', '1', 'mark-cell.truth-value'],
    ['error', '#N/A', 'mark-cell.error'],
    ['date', '2026-08-05', 'mark-cell.date'],
    ['percent', '0.08', 'mark-cell.percent'],
    ['formula', '', 'mark-cell.formula'],
    ['uncalculated', '', 'mark-cell.formula'],
  ] as const)('says of %s “%s”: %s', (type, value, expected) => {
    expect(read(points, type, value)).toEqual(expected);
  });

  it('knows levels and gates however they were typed, and nothing that is not meant', () => {
    expect(read(choice, 'text', 'Khá')).toEqual({ kind: 'level', level: 'Khá' });
    expect(read(choice, 'text', 'Khá'.normalize('NFD'))).toEqual({ kind: 'level', level: 'Khá' });
    expect(read(choice, 'text', ' KHÁ')).toEqual({ kind: 'level', level: 'Khá' });
    expect(read(choice, 'number', '1')).toEqual({ kind: 'level', level: '1' });
    expect(read(choice, 'text', 'Giỏi')).toBe('mark.level-unknown');
    expect(read(gate, 'text', 'không đạt'.normalize('NFD'))).toEqual({ kind: 'gate', passed: false });
    expect(read(gate, 'text', 'Đạt')).toEqual({ kind: 'gate', passed: true });
    expect(read(gate, 'text', 'x')).toBe('mark-cell.gate-unknown');
  });

  it('knows counts, measured values and ratios of two cells', () => {
    expect(read(count, 'number', '7')).toEqual({ kind: 'count', count: 7 });
    expect(read(count, 'number', '7.5')).toBe('mark.count-not-whole');
    expect(read(steps, 'text', '87,5')).toEqual({ kind: 'measured', hundredths: 8750 });
    expect(read(steps, 'number', '95')).toBe('mark.outside-steps');
    const both = (done: RawCell | undefined, assigned: RawCell | undefined) => {
      const reading = readMarkCell(ratio, done, assigned);
      return reading.kind === 'refused' ? reading.refusal.code : reading.kind === 'mark' ? reading.mark : reading.kind;
    };
    expect(both(cell('number', '17'), cell('text', '20'))).toEqual({ kind: 'ratio', done: 17, assigned: 20 });
    expect(both(undefined, undefined)).toBe('blank');
    expect(both(cell('number', '17'), undefined)).toBe('mark-cell.ratio-half');
    expect(both(cell('number', '17'), cell('number', '0'))).toBe('mark.nothing-assigned');
    expect(both(cell('number', '17'), cell('formula', ''))).toBe('mark-cell.formula');
    expect(both(cell('text', 'KAD'), cell('text', 'KAD'))).toBe('set-aside');
  });

  it('reads remarks as typed, dates and numbers too', () => {
    const text = (type: RawCellType, value: string) => readTextCell(cell(type, value), 10);
    expect(text('text', '=1+1')).toEqual({ kind: 'text', text: '=1+1' });
    expect(text('date', '2026-08-05')).toEqual({ kind: 'text', text: '05/08/2026' });
    expect(text('number', '8.3000000000000007')).toEqual({ kind: 'text', text: '8.3' });
    expect(text('text', 'Hòa'.normalize('NFD'))).toEqual({ kind: 'text', text: 'Hòa' });
    expect(text('formula', '')).toMatchObject({ refusal: { code: 'remark-cell.formula' } });
    expect(text('text', 'a'.repeat(11))).toMatchObject({ refusal: { code: 'remark.too-long', params: { most: 10 } } });
  });
});
