import { storyCommunes, storyLevelPoints, type StoryNomination, storyNominations, type StorySeat, type StorySheet, storyTiers } from './story-season';

/**
 * The result of the story, reckoned once more and as plainly as with paper and pencil: whole hundredths, sums, one mean, one
 * rounding. Nothing here comes from the program that is tested.
 */
export interface LineByHand {
  readonly name: string;
  readonly commune: string;
  readonly kind: StoryNomination['kind'];
  readonly field: string;
  readonly summary: string;
  /** Sheet totals in hundredths of those that count. */
  readonly totals: Readonly<Partial<Record<StorySeat, number>>>;
  /** In hundredths. */
  readonly office: number;
  /** Final score in hundredths; null: incomplete. */
  readonly score: number | null;
  readonly className: string;
  /** null: not ranked. */
  readonly rank: number | null;
  readonly tied: boolean;
  readonly outcome: { readonly award: string } | { readonly undecided: string } | { readonly notProposed: 'gate' | 'too-few-sheets' | 'over-quota' | 'class' };
}

const minSheets = 2;
/** Lowest score in hundredths, the highest class first. */
const classes = [
  ['Xuất sắc', 9_000],
  ['Tốt', 8_000],
  ['Khá', 6_500],
  ['Chưa đạt', 0],
] as const;

const hundredths = (typed: string): number => {
  const [whole = '0', part = ''] = typed.split(',');
  return Number(whole) * 100 + Number(part.padEnd(2, '0'));
};
const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0);
/** Mean to whole hundredths, half up. */
const mean = (numbers: readonly number[]): number => Math.floor((2 * sum(numbers) + numbers.length) / (2 * numbers.length));
const sheetsOf = ({ sheets }: StoryNomination): StorySheet[] => Object.values(sheets);

function totalOf({ I, II, level, III }: StorySheet): number {
  return sum([...I, ...II, ...III].map(hundredths)) + (storyLevelPoints[level] ?? 0) * 100;
}

/** Average of group II: each item's average rounded, then added. */
const averageOfSecond = (nomination: StoryNomination): number => sum([0, 1, 2].map((item) => mean(sheetsOf(nomination).map(({ II }) => hundredths(II[item] ?? '')))));

/** Twice the median, so that it stays whole. */
function doubleMedian(totals: readonly number[]): number {
  const sorted = [...totals].sort((a, b) => a - b);
  return (sorted[Math.floor((sorted.length - 1) / 2)] ?? 0) + (sorted[Math.floor(sorted.length / 2)] ?? 0);
}

interface Reckoned {
  readonly nomination: StoryNomination;
  readonly score: number;
  readonly className: string;
  /** Group II, median, spread turned round: each the higher the better. */
  readonly ties: readonly number[];
}

function reckon(nomination: StoryNomination): Reckoned {
  const totals = sheetsOf(nomination).map(totalOf);
  const office = hundredths(nomination.office.bonus) - hundredths(nomination.office.deduction);
  const score = Math.min(10_000, mean(totals) + office);
  // The class is decided before the last rounding.
  const exactTimesSheets = sum(totals) + office * totals.length;
  const classOf = (limit: number): boolean => exactTimesSheets >= limit * totals.length;
  return {
    nomination,
    score,
    className: classes.find(([, limit]) => classOf(limit))?.[0] ?? '',
    ties: [averageOfSecond(nomination), doubleMedian(totals), Math.min(...totals) - Math.max(...totals)],
  };
}

function better(a: Reckoned, b: Reckoned): number {
  const keysOf = ({ score, ties }: Reckoned): readonly number[] => [score, ...ties];
  const other = keysOf(b);
  return keysOf(a).reduce((found, key, at) => (found === 0 ? (other[at] ?? 0) - key : found), 0);
}

const classPlace = (name: string): number => classes.findIndex(([each]) => each === name);

/** Awards in one peer group, tier after tier; a tie on the line stops this tier and those below. */
function outcomesOf(ranked: readonly (Reckoned & { readonly rank: number })[]): Map<string, LineByHand['outcome']> {
  const outcomes = new Map<string, LineByHand['outcome']>();
  let stopped = false;
  for (const tier of storyTiers) {
    let left: number = tier.count;
    const candidates = ranked.filter(({ nomination, className }) => !outcomes.has(nomination.name) && classPlace(className) <= classPlace(tier.minClass));
    for (const rank of new Set(candidates.map((each) => each.rank))) {
      if (stopped || left === 0) break;
      const together = candidates.filter((each) => each.rank === rank);
      stopped = together.length > left;
      left -= together.length;
      for (const { nomination } of together) outcomes.set(nomination.name, stopped ? { undecided: tier.name } : { award: tier.name });
    }
  }
  for (const { nomination, className } of ranked) {
    if (outcomes.has(nomination.name)) continue;
    const isCandidate = storyTiers.some((tier) => classPlace(className) <= classPlace(tier.minClass));
    outcomes.set(nomination.name, { notProposed: isCandidate ? 'over-quota' : 'class' });
  }
  return outcomes;
}

const isEligible = (nomination: StoryNomination): boolean => sheetsOf(nomination).length >= minSheets && nomination.office.gate === 'Đạt';

/** All lines, in the order of `storyNominations`. */
export function storyByHand(): readonly LineByHand[] {
  const ranks = new Map<string, { rank: number; tied: boolean }>();
  const outcomes = new Map<string, LineByHand['outcome']>();
  for (const kind of ['Mô hình tập thể', 'Mô hình cá nhân']) {
    const group = storyNominations.filter((each) => each.kind === kind && isEligible(each)).map(reckon);
    const ranked = group.map((each) => ({ ...each, rank: 1 + group.filter((other) => better(other, each) < 0).length })).sort((a, b) => a.rank - b.rank);
    for (const { nomination, rank } of ranked) ranks.set(nomination.name, { rank, tied: ranked.filter((other) => other.rank === rank).length > 1 });
    for (const [name, outcome] of outcomesOf(ranked)) outcomes.set(name, outcome);
  }
  return storyNominations.map((nomination) => {
    const { name, commune, kind, field, summary, office, sheets } = nomination;
    const enough = sheetsOf(nomination).length >= minSheets;
    const reckoned = enough ? reckon(nomination) : null;
    const place = ranks.get(name);
    return {
      name,
      commune: storyCommunes[commune],
      kind,
      field,
      summary,
      totals: Object.fromEntries(Object.entries(sheets).map(([seat, sheet]) => [seat, totalOf(sheet)])),
      office: hundredths(office.bonus) - hundredths(office.deduction),
      score: reckoned?.score ?? null,
      className: place === undefined ? '' : (reckoned?.className ?? ''),
      rank: place?.rank ?? null,
      tied: place?.tied ?? false,
      outcome: outcomes.get(name) ?? { notProposed: enough ? 'gate' : 'too-few-sheets' },
    };
  });
}
