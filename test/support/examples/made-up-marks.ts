import type { Leaf, Mark, Marks } from '@dvk/scoring-core';

/** A small generator of repeatable whole numbers (Lehmer), so that the example never changes by itself. */
export class Dice {
  private state: number;

  constructor(seed: number) {
    this.state = (seed % 2_147_483_646) + 1;
  }

  /** A whole number from `from` to `to`. */
  roll(from: number, to: number): number {
    this.state = (this.state * 48_271) % 2_147_483_647;
    return from + (this.state % (to - from + 1));
  }
}

/** Marks around a quality (percent of each maximum), on the step, never outside 0…max. */
export function marksAround(leaves: readonly Leaf[], quality: number, dice: Dice): Marks {
  const marks: Record<string, Mark> = {};
  for (const leaf of leaves) marks[leaf.code] = markAround(leaf, quality + dice.roll(-5, 5), dice);
  return marks;
}

function markAround(leaf: Leaf, percent: number, dice: Dice): Mark {
  if (leaf.kind === 'gate') return { kind: 'gate', passed: true };
  if (leaf.kind === 'choice') {
    const fitting = leaf.levels.find((level) => level.points * 100 <= leaf.max * (percent + 4));
    return { kind: 'level', level: (fitting ?? leaf.levels.at(-1))?.name ?? '' };
  }
  const step = 'step' in leaf ? leaf.step : 1;
  if (leaf.kind === 'bonus') return { kind: 'points', hundredths: percent > 90 && dice.roll(0, 2) > 0 ? step * dice.roll(1, 3) : 0 };
  if (leaf.kind === 'deduction') return { kind: 'points', hundredths: 0 };
  const wanted = Math.trunc((leaf.max * Math.min(100, Math.max(0, percent))) / 100 / step) * step;
  return { kind: 'points', hundredths: wanted };
}
