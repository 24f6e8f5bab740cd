import { checkMark, type Leaf } from '@dvk/scoring-core';

type Stepped = Extract<Leaf, { kind: 'points' | 'bonus' | 'deduction' }>;

const canStand = (leaf: Stepped, hundredths: number): boolean => checkMark(leaf, { kind: 'points', hundredths }) === null;

/**
 * Whether nothing can be typed behind the text that would make another mark of it: "8,5" where marks go by halves, "10" where
 * ten is the most; not "1" where 10 is possible, not "8" where 8,5 is. Only then is it clear that the number is finished.
 */
export function isFinished(text: string, leaf: Stepped): boolean {
  const [, whole = '', places] = /^\s*(\d+)(?:[.,](\d{0,2}))?$/.exec(text) ?? [];
  if (whole === '' || places === '') return false;
  const hundredths = Number(whole) * 100 + Number((places ?? '').padEnd(2, '0'));
  if (!canStand(leaf, hundredths)) return false;
  if (places?.length === 2) return true;
  if (places?.length === 1) return nothingBetween(leaf, hundredths, 9);
  // A further whole digit makes at least ten times as much; behind a lone 0 nobody types one.
  const mayGrow = Number(whole) > 0 && Number(whole) * 1_000 <= leaf.max;
  return !mayGrow && nothingBetween(leaf, hundredths, 99);
}

/** No mark among the next `steps` hundredths. */
function nothingBetween(leaf: Stepped, hundredths: number, steps: number): boolean {
  return !Array.from({ length: steps }, (_, at) => hundredths + at + 1).some((each) => canStand(leaf, each));
}
