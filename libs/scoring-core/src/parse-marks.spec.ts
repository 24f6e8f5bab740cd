import { parseMarks } from './parse-marks';

describe('parseMarks', () => {
  it('reads every kind of mark', () => {
    const marks = {
      a: { kind: 'points', hundredths: 825 },
      b: { kind: 'level', level: 'Tốt' },
      c: { kind: 'gate', passed: false },
      d: { kind: 'count', count: 3 },
      e: { kind: 'ratio', done: 7, assigned: 9 },
      g: { kind: 'measured', hundredths: -150 },
      h: { kind: 'not-applicable' },
    };
    expect(parseMarks(marks)).toEqual({ marks, problems: [] });
  });

  it.each([
    ['a text for a number', { kind: 'points', hundredths: '8,5' }],
    ['an empty text', { kind: 'points', hundredths: '' }],
    ['a truth value for a number', { kind: 'points', hundredths: true }],
    ['a list for a number', { kind: 'points', hundredths: [5] }],
    ['no number', { kind: 'points', hundredths: null }],
    ['a number beyond all numbers', JSON.parse('{"kind":"points","hundredths":1e400}')],
    ['a field too many', { kind: 'points', hundredths: 5, extra: 1 }],
    ['a field missing', { kind: 'ratio', done: 1 }],
    ['a field of the prototype', JSON.parse('{"kind":"points","__proto__":{"hundredths":5}}')],
    ['an unknown kind', { kind: 'toString' }],
    ['no kind', { hundredths: 5 }],
    ['a bare number', 5],
    ['null', null],
    ['a list', [5]],
  ])('refuses %s at its leaf and keeps the rest', (_, mark) => {
    const { marks, problems } = parseMarks({ a: mark, b: { kind: 'gate', passed: true } });
    expect(problems).toEqual([{ code: 'mark.wrong-shape', at: 'a', params: {} }]);
    expect(marks).toEqual({ b: { kind: 'gate', passed: true } });
  });

  it.each([null, [], 'a', 5, undefined])('refuses %p as a whole', (document) => {
    expect(parseMarks(document).problems).toEqual([{ code: 'mark.wrong-shape', at: 'marks', params: {} }]);
  });

  it('refuses a document that is no sheet by its size', () => {
    const many = Object.fromEntries(Array.from({ length: 1_001 }, (_, at) => [String(at), { kind: 'gate', passed: true }]));
    expect(parseMarks(many)).toEqual({ marks: {}, problems: [{ code: 'mark.too-many', at: 'marks', params: { most: 1_000 } }] });
  });

  it('takes a code named like the prototype as a code', () => {
    const { marks } = parseMarks(JSON.parse('{"__proto__":{"kind":"gate","passed":true}}'));
    expect(Object.keys(marks)).toEqual(['__proto__']);
    expect(Object.getPrototypeOf(marks)).toBe(Object.prototype);
  });
});
