import type { Mark } from '@dvk/scoring-core';
import { focused, type KeptMark, sameMark, seen, typed, type TypedMark } from './kept-mark';

const mark = (points: number): Mark => ({ kind: 'points', hundredths: points * 100 });

/** Types one text after the other into a field, each echoed by the sheet. */
const typing = (before: KeptMark, ...texts: readonly TypedMark[]): KeptMark =>
  texts.reduce<KeptMark>((kept, text) => {
    const after = typed(kept, text);
    return seen(after, after.asked);
  }, before);

it('keeps the mark that stood when the field got the focus, never a half-typed one', () => {
  expect(typing(focused(mark(8)), mark(1), 'unread').asked).toEqual(mark(8));
  expect(typing(focused(undefined), mark(1), 'unread').asked).toBeUndefined();
});

it('takes what can stand after all, and a field emptied on purpose', () => {
  expect(typing(focused(mark(8)), 'unread', mark(1)).asked).toEqual(mark(1));
  expect(typing(focused(mark(8)), 'unread', undefined).asked).toBeUndefined();
});

it('keeps what was typed before, once the field was left and is typed in again', () => {
  const { asked } = typing(focused(mark(8)), mark(9));
  expect(typing(focused(asked), 'unread').asked).toEqual(mark(9));
});

it('keeps a mark that came from elsewhere rather than the one from before it', () => {
  const kept = typing(focused(mark(8)), mark(1));
  const elsewhere = seen(kept, mark(6));
  expect(elsewhere).not.toBe(kept);
  expect(typing(elsewhere, 'unread').asked).toEqual(mark(6));
});

it('takes the echo of what it asked for as its own, in whatever order it is written', () => {
  const kept = typed(focused(undefined), { kind: 'ratio', done: 3, assigned: 4 });
  expect(seen(kept, { assigned: 4, done: 3, kind: 'ratio' })).toBe(kept);
  expect(sameMark(mark(0), undefined)).toBe(false);
});
