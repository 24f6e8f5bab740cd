import type {
  AwardTier,
  ClassBand,
  CriteriaGroup,
  CriteriaNode,
  CriteriaSet,
  Leaf,
  Mark,
  Quota,
  Season,
  SeasonAssessor,
  SeasonNomination,
  SeasonSheet,
  SeasonUnit,
  TieKey,
} from '../src';
import { band, bonusLeaf, choiceLeaf, criteriaSet, deductionLeaf, gateLeaf, group, notApplicable, pointsLeaf, scoringRules } from './small-season';

/** A small repeatable source of choices: the same seed makes the same season. */
export class Dice {
  constructor(private state: number) {}

  /** 0 … sides − 1. */
  roll(sides: number): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % sides;
  }

  between(low: number, high: number): number {
    return low + this.roll(high - low + 1);
  }

  chance(outOf: number): boolean {
    return this.roll(outOf) === 0;
  }

  pick<T>(items: readonly [T, ...T[]]): T {
    return items[this.roll(items.length)] ?? items[0];
  }
}

export interface SeasonFeatures {
  /** Not-applicable marks, office leaves, drafts, recusals, conflicts and everything else that a workbook can hold. */
  readonly everything: boolean;
}

const NAMES = ['An', 'Ân', 'Bình', 'Đặng', 'Dương', 'Hòa', 'Hoa', 'Hoà Bình', 'ấp Mỹ', 'Ấp Mỹ', 'Quảng', 'Quang'] as const;
const PEER_GROUPS = ['Mô hình tập thể', 'Mô hình cá nhân'] as const;

function randomLeaf(dice: Dice, code: string): Leaf {
  const max = dice.pick([100, 125, 250, 500, 1000, 1700, 3333]);
  const options = {
    max,
    weight: dice.chance(3) ? dice.pick([25, 40, 150, 200, 133, 7]) : 100,
    markedBy: dice.chance(5) ? ('office' as const) : ('panel' as const),
    floor: dice.chance(16) ? { kind: dice.pick(['points', 'percent'] as const), value: dice.roll(Math.min(max, 5000)) } : null,
  };
  switch (dice.roll(12)) {
    case 0:
      return bonusLeaf(code, options);
    case 1:
      return deductionLeaf(code, options);
    case 2:
      return gateLeaf(code, { markedBy: options.markedBy, weight: 100, whenFailed: dice.chance(4) ? 'group-zero' : 'ineligible' });
    case 3:
    case 4:
      return choiceLeaf(
        code,
        [
          { name: 'Tốt', points: max },
          { name: 'Khá', points: Math.floor(max / 2) },
          { name: 'Chưa đạt', points: 0 },
        ],
        options,
      );
    default:
      return pointsLeaf(code, options);
  }
}

function randomGroup(dice: Dice, code: string, deep: boolean): CriteriaGroup {
  const children: CriteriaNode[] = Array.from({ length: dice.between(1, 3) }, (_, at) => randomLeaf(dice, `${code}.${at + 1}`));
  if (deep && dice.chance(4)) children.splice(dice.roll(children.length + 1), 0, randomGroup(dice, `${code}.n`, false));
  const own = group(code, children, { floor: dice.chance(10) ? { kind: 'points', value: dice.roll(900) } : null });
  if (Number.isInteger(own.max)) return own;
  // A maximum has two places at most: where max × weight has more, every leaf weighs 1.
  return group(code, children.map((child) => (child.kind === 'group' ? child : { ...child, weight: 100 })), { floor: own.floor });
}

export function leavesUnder(nodes: readonly CriteriaNode[]): readonly Leaf[] {
  return nodes.flatMap((node) => (node.kind === 'group' ? leavesUnder(node.children) : [node]));
}

function randomClasses(dice: Dice, total: number): readonly ClassBand[] {
  if (dice.chance(4)) return [];
  const [high, low] = [Math.floor(total * 0.75), Math.floor(total * 0.5)];
  const upper = dice.chance(2);
  const edge = { fromInclusive: upper, toInclusive: !upper, zeroBlocked: dice.chance(2) };
  return [band('Xuất sắc', high, null, edge), band('Tốt', low, high, edge), band('Đạt', null, low, { ...edge, zeroBlocked: false })];
}

function randomQuota(dice: Dice, classes: readonly ClassBand[]): Quota {
  const percent = dice.pick([1000, 2000, 3333, 5000, 10_000]);
  switch (dice.roll(5)) {
    case 0:
      return { kind: 'unlimited' };
    case 1:
      return { kind: 'percent', base: 'participants', percent, rounding: 'down' };
    case 2:
      return { kind: 'percent', base: 'eligible', percent, rounding: 'down' };
    case 3:
      return { kind: 'percent', base: { ofClass: classes[0]?.name ?? 'Tốt' }, percent, rounding: 'down' };
    default:
      return { kind: 'count', count: dice.roll(4) };
  }
}

function randomTiers(dice: Dice, set: CriteriaSet): readonly AwardTier[] {
  return ['Bằng khen', 'Giấy khen', 'Biểu dương'].slice(0, dice.roll(4)).map((name) => ({
    name,
    minClass: set.classes.length > 0 && dice.chance(3) ? dice.pick(['Xuất sắc', 'Tốt', 'Đạt']) : null,
    minScore: dice.chance(3) ? dice.roll(set.declaredTotal + 1) : null,
    quota: randomQuota(dice, set.classes),
    tieAtLine: dice.pick(['wait', 'take-all', 'take-none'] as const),
  }));
}

function randomTieChain(dice: Dice, set: CriteriaSet): readonly TieKey[] {
  const codes = [...leavesUnder(set.groups).filter(({ kind }) => kind !== 'gate'), ...set.groups].map(({ code }) => code);
  const keys = Array.from({ length: dice.roll(3) }, (): TieKey => {
    switch (dice.roll(5)) {
      case 0:
        return { kind: 'median' };
      case 1:
        return { kind: 'smaller-spread' };
      case 2:
        return { kind: 'legal-preference' };
      default:
        return { kind: 'average', code: codes[dice.roll(codes.length)] ?? 'A' };
    }
  });
  // What comes after a vote is asked only when it has been held.
  if (dice.chance(4)) keys.splice(dice.roll(keys.length + 1), 0, { kind: dice.pick(['vote', 'authority'] as const) });
  return keys;
}

function randomMark(dice: Dice, leaf: Leaf): Mark {
  switch (leaf.kind) {
    case 'gate':
      return { kind: 'gate', passed: !dice.chance(5) };
    case 'choice':
      return { kind: 'level', level: dice.pick(['Tốt', 'Tốt', 'Khá', 'Chưa đạt']) };
    default:
      return { kind: 'points', hundredths: dice.chance(2) ? dice.pick([leaf.max, Math.floor(leaf.max / 2), 0]) : dice.roll(leaf.max + 1) };
  }
}

function randomSheet(
  dice: Dice,
  leaves: readonly Leaf[],
  setAside: ReadonlySet<string>,
  who: Pick<SeasonSheet, 'nominationCode' | 'assessorCode'>,
  everything: boolean,
): SeasonSheet {
  const own = leaves.filter(({ markedBy }) => markedBy === (who.assessorCode === null ? 'office' : 'panel'));
  const kept = everything && dice.chance(20) ? own.slice(1) : own;
  return {
    ...who,
    marks: Object.fromEntries(kept.map((leaf) => [leaf.code, setAside.has(leaf.code) ? notApplicable : randomMark(dice, leaf)])),
    submitted: !(everything && dice.chance(25)),
    recused: everything && who.assessorCode !== null && dice.chance(12),
    inConflict: everything && dice.chance(25),
  };
}

const UNITS: readonly SeasonUnit[] = [
  { code: 'T', name: 'Tỉnh', kind: 'tỉnh', parentCode: null },
  { code: 'X1', name: 'Xã Một', kind: 'xã', parentCode: 'T' },
  { code: 'X2', name: 'Xã Hai', kind: 'xã', parentCode: 'T' },
  { code: 'A1', name: 'Ấp Một', kind: 'ấp', parentCode: 'X1' },
  { code: 'S', name: 'Sở', kind: 'sở', parentCode: null },
];

/** A small season with every feature of the workbook (nested groups and groups set to 0 besides). */
export function randomSeason(seed: number, features: SeasonFeatures = { everything: true }): Season {
  const dice = new Dice(seed);
  const { everything } = features;
  const groups = Array.from({ length: dice.between(1, 3) }, (_, at) => randomGroup(dice, 'ABC'.charAt(at), everything));
  const plain = criteriaSet(groups, {
    decimals: dice.pick([2, 2, 2, 0, 1, 3, 4]),
    bonusCap: dice.chance(2) ? dice.roll(400) : null,
    deductionCap: dice.chance(2) ? dice.roll(400) : null,
    bonusMayExceedMax: dice.chance(3),
  });
  const set: CriteriaSet = { ...plain, classes: randomClasses(dice, plain.declaredTotal) };
  const leaves = leavesUnder(set.groups);
  const nominations = Array.from({ length: dice.between(1, 8) }, (_, at): SeasonNomination => ({
    code: `MH${at + 1}`,
    // A name of its own for each, so that alphabetical order decides every row of equal rank.
    name: `${dice.pick(NAMES)} ${at + 1}`,
    unitCode: dice.pick(['X1', 'X2', 'A1']),
    subjectKind: 'collective-model',
    field: '',
    peerGroup: dice.chance(4) ? PEER_GROUPS[1] : PEER_GROUPS[0],
    summary: '',
    legalPreference: dice.chance(3),
    facts: [],
  }));
  const assessors = Array.from({ length: dice.between(1, 6) }, (_, at): SeasonAssessor => ({
    code: `TV${at + 1}`,
    name: `Thành viên ${at + 1}`,
    title: '',
    unitCode: everything && dice.chance(6) ? dice.pick(['X1', 'X2', 'T', 'A1']) : dice.pick(['S', null]),
    position: 'member',
  }));
  const template = new Map<string, SeasonSheet>();
  const sheets = nominations.flatMap(({ code }) => {
    const setAside = new Set(everything && dice.chance(3) ? leaves.filter(() => dice.chance(3)).map((leaf) => leaf.code) : []);
    const copied = !dice.chance(3);
    const rows: SeasonSheet[] = [];
    for (const assessorCode of [...assessors.map((member) => member.code), null]) {
      if (everything && dice.chance(30)) continue;
      // Now and then the same marks as another nomination: ties are where ranking is hard.
      const other = copied ? template.get(assessorCode ?? '') : undefined;
      const made = other === undefined ? randomSheet(dice, leaves, setAside, { nominationCode: code, assessorCode }, everything) : { ...other, nominationCode: code };
      if (other === undefined || dice.chance(4)) template.set(assessorCode ?? '', made);
      rows.push(made);
    }
    return rows;
  });
  return {
    title: 'Mùa xét',
    year: 2026,
    organizer: 'Ban Tuyên giáo và Dân vận',
    criteriaSet: set,
    rules: scoringRules({
      method: dice.pick(['mean', 'trimmed', 'median'] as const),
      trimEachEnd: dice.roll(3),
      trimFrom: dice.between(0, 5),
      scope: dice.pick(['sheet', 'criterion'] as const),
      minSheets: dice.roll(3),
      classOn: dice.pick(['exact', 'rounded'] as const),
      rankOn: dice.pick(['rounded', 'exact'] as const),
    }),
    tieChain: randomTieChain(dice, set),
    tiers: randomTiers(dice, set),
    units: UNITS,
    nominations,
    assessors,
    sheets,
    decisions: [],
  };
}
