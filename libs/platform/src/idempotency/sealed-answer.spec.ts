import { AnswerSeal } from './sealed-answer';

const value = { at: new Date('2026-03-02T01:00:00.000Z'), password: 'mot-lan-thoi', left: undefined, marks: new Map([['A1', 850]]) };

describe('a sealed answer', () => {
  it('comes back as it was, dates and maps included', () => {
    expect(new AnswerSeal('khoa-1', 'p').open(new AnswerSeal('khoa-1', 'p').close(value))).toStrictEqual(value);
  });

  it('opens for nobody else', () => {
    const closed = new AnswerSeal('khoa-1', 'p').close(value);
    expect(closed.toString('latin1')).not.toContain('mot-lan-thoi');
    expect(() => new AnswerSeal('khoa-2', 'p').open(closed)).toThrow();
    expect(() => new AnswerSeal('khoa-1', 'q').open(closed)).toThrow();
  });

  it('is not believed when a bit of it changed', () => {
    const seal = new AnswerSeal('khoa-1', 'p');
    const closed = seal.close(value);
    closed[closed.length - 1] = (closed[closed.length - 1] ?? 0) ^ 1;
    expect(() => seal.open(closed)).toThrow();
  });
});
