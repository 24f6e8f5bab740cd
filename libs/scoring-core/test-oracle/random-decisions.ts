import { InvalidSeasonError, type RankedEntry, rankSeason, type RecordedDecision, type Season } from '../src';
import { type Dice } from './random-season';

const ground = { reason: 'Hội đồng đã thảo luận', decidedBy: 'Nguyễn Văn An, Chủ tịch Hội đồng', decidedAt: '2026-11-20T02:00:00.000Z', document: '12-BB/HĐ' };

function shuffled<T>(dice: Dice, items: readonly T[]): readonly T[] {
  const left = [...items];
  return items.flatMap(() => left.splice(dice.roll(left.length), 1));
}

const groupsOfEquals = (entries: readonly RankedEntry[]): readonly (readonly string[])[] =>
  [...new Set(entries.filter(({ tied }) => tied).map(({ rank }) => rank))].map((rank) => entries.filter((entry) => entry.rank === rank).map(({ code }) => code));

/**
 * An order among those whose line was decided takes that line away, and so may one above it: of equals who all had a higher award
 * the last can fall to the lower one, where a place is then gone. Whoever records it is told; here it is not asked for.
 */
function leavesLinesOpen(season: Season, order: RecordedDecision): boolean {
  try {
    rankSeason({ ...season, decisions: [...season.decisions, order] });
    return true;
  } catch (error) {
    if (error instanceof InvalidSeasonError) return false;
    throw error;
  }
}

/** Something that can be decided in the season as it stands; null: nothing is left open. Departures are not asked for. */
export function nextDecision(season: Season, dice: Dice): RecordedDecision | null {
  const { peerGroups, undecided } = rankSeason(season);
  const open = peerGroups.flatMap(({ entries }) => entries).find(({ notes }) => notes.includes('class-undetermined'));
  if (open !== undefined) {
    const { classes } = season.criteriaSet;
    return { kind: 'class', nominationCode: open.code, className: classes[dice.roll(classes.length)]?.name ?? '', ...ground };
  }
  const tied = peerGroups.flatMap(({ name, entries }) =>
    groupsOfEquals(entries).map((codes) => ({ peerGroup: name, codes })),
  );
  const named = season.tieChain.flatMap(({ kind }) => (kind === 'vote' || kind === 'authority' ? [kind] : []));
  const [equals] = shuffled(dice, tied);
  const line = undecided[0];
  if (equals !== undefined && (line === undefined ? dice.chance(2) : dice.chance(3))) {
    const basis = named[0] ?? dice.pick(['vote', 'authority'] as const);
    const order: RecordedDecision = { kind: 'order', basis, peerGroup: equals.peerGroup, codes: shuffled(dice, equals.codes), ...ground };
    if (leavesLinesOpen(season, order)) return order;
  }
  if (line === undefined) return null;
  const { peerGroup, award, codes } = line;
  return { kind: 'line', peerGroup, award, codes, awarded: shuffled(dice, codes).slice(0, dice.roll(2)), ...ground };
}

/** The season with everything decided that it leaves open, one thing after the other. */
export function withEverythingDecided(season: Season, dice: Dice): Season {
  for (let decided = season; ; ) {
    const decision = nextDecision(decided, dice);
    if (decision === null) return decided;
    decided = { ...decided, decisions: [...decided.decisions, decision] };
  }
}

/** The season with decisions of every kind that fits, some of what is open left open. */
export function withRandomDecisions(season: Season, dice: Dice): Season {
  let decided = season;
  for (let left = dice.roll(4); left > 0; left -= 1) {
    const decision = nextDecision(decided, dice);
    if (decision !== null) decided = { ...decided, decisions: [...decided.decisions, decision] };
  }
  const settled = rankSeason(decided)
    .peerGroups.flatMap(({ entries }) => entries)
    .filter(({ awardStatus }) => awardStatus !== 'waiting' && awardStatus !== 'tie-at-quota');
  const departing = settled[dice.roll(2 * settled.length + 1)];
  if (departing === undefined) return decided;
  const others = [null, ...season.tiers.map(({ name }) => name)].filter((award) => award !== departing.award);
  const award = others[dice.roll(Math.max(1, others.length))];
  if (award === undefined) return decided;
  return { ...decided, decisions: [...decided.decisions, { kind: 'departure', nominationCode: departing.code, award, ...ground }] };
}
