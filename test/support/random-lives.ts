import type { Dropping, LifeStory, Recognition, Reward, Step } from './slow-figures';

/** Numbers that follow from a seed: the same lives with every run. */
export class Dice {
  constructor(private state: number) {}

  /** From 0 to `sides` − 1. */
  roll(sides: number): number {
    this.state = (Math.imul(this.state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((this.state / 4_294_967_296) * sides);
  }

  one<Value>(values: readonly Value[]): Value {
    return values[this.roll(values.length)] as Value;
  }

  often(percent: number): boolean {
    return this.roll(100) < percent;
  }
}

const start = Date.parse('2021-01-01T00:00:00Z');
const quarterHours = 3 * 365 * 96;
const fields = ['Kinh tế', 'Văn hóa – xã hội', ''] as const;
const kinds = ['collective-model', 'individual-model', 'household'] as const;

/** Any instant of three years; often close to midnight in Viet Nam, where days are mistaken. */
export function instant(dice: Dice): string {
  return nearMidnight(dice, start + dice.roll(quarterHours) * 900_000);
}

function nearMidnight(dice: Dice, at: number): string {
  if (dice.often(60)) return new Date(at).toISOString();
  const midnight = Math.floor(at / 86_400_000) * 86_400_000 + 17 * 3_600_000;
  return new Date(midnight + dice.one([-1, 0, 1]) * 60_000).toISOString();
}

export const day = (dice: Dice): string => instant(dice).slice(0, 10);

const later = (dice: Dice, from: string): string => nearMidnight(dice, Date.parse(from) + 86_400_000 + dice.roll(200 * 96) * 900_000);

function steps(dice: Dice): Step[] {
  const made: Step[] = [];
  let happened = instant(dice);
  for (let left = dice.roll(5); left > 0; left -= 1) {
    const known = dice.often(70) ? happened : later(dice, happened);
    made.push({ state: dice.one(['handed-in', 'accepted', 'returned', 'draft']), happened, known });
    happened = new Date(Date.parse(later(dice, happened)) + 900_000).toISOString();
  }
  return made;
}

function recognition(dice: Dice): Recognition {
  const date = day(dice);
  const from = day(dice);
  const entered = later(dice, `${date}T03:00:00Z`);
  return { date, from, to: from.replace(/^\d{4}/, (year) => String(Number(year) + dice.roll(3))).replace(/-02-29$/, '-02-28'), entered, withdrawn: dice.often(30) ? later(dice, entered) : null };
}

function dropping(dice: Dice): Dropping {
  const date = day(dice);
  const entered = later(dice, `${date}T03:00:00Z`);
  return { date, entered, restored: dice.often(50) ? later(dice, entered) : null };
}

function reward(dice: Dice): Reward {
  const date = day(dice);
  const issued = later(dice, `${date}T03:00:00Z`);
  const published = instant(dice);
  const entered = later(dice, issued);
  return {
    date,
    issued,
    opens: instant(dice),
    published,
    unpublished: dice.often(20) ? later(dice, published) : null,
    revoked: dice.often(50) ? { date: day(dice), entered, withdrawn: dice.often(50) ? later(dice, entered) : null } : null,
  };
}

/** One open drop at most, as the database has it. */
function drops(dice: Dice): Dropping[] {
  const [first, second] = [dropping(dice), dropping(dice)];
  const made = [...(dice.often(30) ? [first] : []), ...(dice.often(15) ? [second] : [])];
  return made.filter(({ restored }, at) => restored !== null || at === made.findIndex((each) => each.restored === null));
}

export function randomLives(dice: Dice, count: number, units: readonly string[]): LifeStory[] {
  return Array.from({ length: count }, (_, at) => ({
    unit: dice.one(units),
    kind: dice.one(kinds),
    field: dice.one(fields),
    earlier: dice.often(25) ? { field: dice.one(fields), until: instant(dice) } : null,
    sources: Array.from({ length: dice.roll(4) }, () => steps(dice)),
    recognitions: Array.from({ length: dice.roll(3) }, () => recognition(dice)),
    drops: drops(dice),
    merged: dice.often(8) ? instant(dice) : null,
    // Each is the copy of one other at most.
    copies: at > 0 && dice.often(40) ? [at - 1] : [],
    rewards: dice.often(40) ? [reward(dice)] : [],
  }));
}
