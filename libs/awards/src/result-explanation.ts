import {
  applicabilityOf,
  bandAt,
  type ClassBand,
  type CriteriaSet,
  codesOfDecision,
  formatPoints,
  fraction,
  planCriteria,
  type RankedEntry,
  type RecordedDecision,
  type ScoreTrail,
  scaleRounded,
  type Season,
  type SeasonNomination,
  type SeasonResult,
  type TieKey,
  type VerdictFact,
} from '@dvk/scoring-core';
import { type MarkedLeaf, markedLeaves } from './sheet-marks';

/** A criterion or group with everything its figure is made of; points as decimal texts with the set's places. */
export interface ExplainedAverage {
  readonly code: string;
  readonly max: string;
  /** Hundredths; null for a group. */
  readonly weight: number | null;
  /** Average × weight, rounded; null for a group. */
  readonly weighted: string | null;
  /** What still applies of a group whose other items were set aside: its sum was scaled up from here to `max`. */
  readonly rescaledFrom: string | null;
}

/** Somebody of the same score, and what set the two apart. */
export interface ExplainedEqual {
  readonly code: string;
  readonly rank: number;
  /** The key of the chain that decided; `decision` for a recorded order; null: nothing, they share the rank. */
  readonly decidedBy: { readonly key: TieKey['kind'] | 'decision'; readonly code: string | null; readonly own: string; readonly other: string } | null;
}

export interface ExplainedTier {
  readonly award: string;
  readonly awarded: number;
  /** The last rank with the award; null: nobody of the group has it. */
  readonly lastRank: number | null;
  readonly tieAtLine: 'wait' | 'take-all' | 'take-none';
}

/** What stands behind a line of a result besides its trail, taken from the same manifest. */
export interface LineExplanation {
  readonly rules: Season['rules'];
  readonly decimals: number;
  readonly totalMax: string;
  readonly averages: readonly ExplainedAverage[];
  readonly marks: ExplainedMarks;
  /** The band of the score before anything lowered it; null: none. */
  readonly band: ClassBand | null;
  readonly facts: readonly VerdictFact[];
  readonly decisions: readonly RecordedDecision[];
  readonly equals: readonly ExplainedEqual[];
  readonly tiers: readonly ExplainedTier[];
}

/** What each member gave each item: what the clerk begins with. */
export interface ExplainedMarks {
  /** In the panel's order. */
  readonly members: readonly { readonly code: string; readonly name: string }[];
  readonly leaves: readonly MarkedLeaf[];
}

/** The line that is asked about. */
export interface ExplainedLine {
  readonly code: string;
  readonly trail: ScoreTrail | null;
  readonly exactScore: string | null;
  readonly finalScore: string | null;
}

/** Of an entry, what sets it apart from its equals. */
export type ComparedEntry = Pick<RankedEntry, 'code' | 'rank' | 'exactScore' | 'finalScore' | 'trail'>;

/** What a line is explained with: of its season, its own nomination and sheets at least, and the nominations of its equals. */
export interface LineBackground {
  readonly season: Omit<Season, 'units'>;
  /** The line and everybody of its peer group with the same score; more do no harm. */
  readonly entries: readonly ComparedEntry[];
  /** How its peer group's awards went; none for a line that is not ranked. */
  readonly tiers: readonly ExplainedTier[];
}

/** {@link explainedLine} out of a whole result. */
export function explainLine(season: Season, result: SeasonResult, line: ExplainedLine): LineExplanation {
  const entries = result.peerGroups.find((group) => group.entries.some(({ code }) => code === line.code))?.entries ?? [];
  const tiers = entries.length === 0 ? [] : season.tiers.map(({ name, tieAtLine }) => explainedTier(name, tieAtLine, entries));
  return explainedLine({ season, entries, tiers }, line);
}

/** Everything a clerk needs beside the sheets to come to the same total, class, rank and award with a pocket calculator. */
export function explainedLine({ season, entries, tiers }: LineBackground, { code, trail, exactScore, finalScore }: ExplainedLine): LineExplanation {
  const value = season.rules.classOn === 'exact' ? exactScore : finalScore;
  const place = value === null ? -1 : bandAt(season.criteriaSet.classes, exactOf(value));
  return {
    rules: season.rules,
    decimals: season.criteriaSet.decimals,
    totalMax: formatPoints(planCriteria(season.criteriaSet).totalMax, 2),
    averages: trail === null ? [] : explainedAverages(season.criteriaSet, trail),
    marks: explainedMarks(season, code, trail),
    band: season.criteriaSet.classes[place] ?? null,
    facts: season.nominations.find((nomination) => nomination.code === code)?.facts ?? [],
    decisions: season.decisions.filter((decision) => codesOfDecision(decision).includes(code)),
    equals: explainedEquals(season, entries, code),
    tiers,
  };
}

/** Sheets that do not count are there as well: their members are named in the trail with the reason. */
function explainedMarks({ criteriaSet, assessors, sheets }: LineBackground['season'], code: string, trail: ScoreTrail | null): ExplainedMarks {
  const own = new Map(sheets.flatMap((sheet) => (sheet.nominationCode === code && sheet.assessorCode !== null ? [[sheet.assessorCode, sheet]] : [])));
  const seated = assessors.flatMap((assessor) => {
    const sheet = own.get(assessor.code);
    return sheet === undefined ? [] : [{ assessor, sheet }];
  });
  return {
    members: seated.map(({ assessor }) => ({ code: assessor.code, name: assessor.name })),
    leaves: markedLeaves(criteriaSet, seated.map(({ sheet }) => sheet), trail?.notApplicable ?? []),
  };
}

/** `94.33` or `283/3`. */
function exactOf(text: string) {
  const [numerator = '0', denominator = '1'] = text.split('/');
  const [whole = '0', places = ''] = numerator.split('.');
  return fraction(BigInt(whole + places), BigInt(denominator) * 10n ** BigInt(places.length));
}

/** `94.33` as a whole number of ten-thousandths; averages are printed with four places at most. */
function tenThousandthsOf(decimal: string): number {
  const [whole = '0', places = ''] = decimal.split('.');
  return Number(whole + places.padEnd(4, '0'));
}

function explainedAverages(set: CriteriaSet, trail: ScoreTrail): ExplainedAverage[] {
  const plan = planCriteria(set);
  const applicability = applicabilityOf(plan, plan.leaves.map(({ leaf }) => trail.notApplicable.includes(leaf.code)));
  const print = (tenThousandths: number): string => formatPoints(tenThousandths, 2);
  const groups = plan.groupsInOrder.flatMap(({ group, index, max }): ExplainedAverage[] => {
    if (group === null) return [];
    const from = applicability.rescaled[index] === true ? print(applicability.applicableMax[index] ?? max) : null;
    return [{ code: group.code, max: print(max), weight: null, weighted: null, rescaledFrom: from }];
  });
  const leaves = plan.leavesInOrder.flatMap(({ leaf }): ExplainedAverage[] => {
    const average = trail.averages[leaf.code];
    if (average === undefined) return [];
    const points = tenThousandthsOf(average);
    const weighted = formatPoints(scaleRounded(points, leaf.weight, 100, set.decimals), set.decimals);
    return [{ code: leaf.code, max: print(leaf.max * 100), weight: leaf.weight, weighted, rescaledFrom: null }];
  });
  return [...groups, ...leaves];
}

/** What a key says of an entry; null: it has no such figure. */
function figureOf(key: TieKey, { trail }: ComparedEntry, nomination: SeasonNomination | undefined): string | null {
  switch (key.kind) {
    case 'average':
      return trail.averages[key.code] ?? null;
    case 'median':
      return trail.median;
    case 'smaller-spread':
      return trail.range;
    case 'legal-preference':
      return nomination?.legalPreference === true ? '1' : '0';
    case 'vote':
    case 'authority':
      return '';
  }
}

/** Walks down the chain as the ranking does: a key that one of those still equal lacks is passed over. */
function explainedEquals(season: LineBackground['season'], entries: readonly ComparedEntry[], code: string): ExplainedEqual[] {
  const own = entries.find((entry) => entry.code === code);
  if (own === undefined) return [];
  const nominations = new Map(season.nominations.map((nomination) => [nomination.code, nomination]));
  const score = (entry: ComparedEntry): string => (season.rules.rankOn === 'exact' ? entry.exactScore : entry.finalScore);
  const decidedBy = new Map<string, NonNullable<ExplainedEqual['decidedBy']>>();
  const all = entries.filter((entry) => score(entry) === score(own));
  let equals = all;
  const act = season.tieChain.findIndex(({ kind }) => kind === 'vote' || kind === 'authority');
  for (const key of act < 0 ? season.tieChain : season.tieChain.slice(0, act)) {
    const figures = new Map(equals.map((entry) => [entry.code, figureOf(key, entry, nominations.get(entry.code))]));
    const mine = figures.get(code) ?? null;
    if (equals.length < 2 || mine === null || [...figures.values()].includes(null)) continue;
    for (const entry of equals) {
      const other: string = figures.get(entry.code) ?? mine;
      if (other !== mine) decidedBy.set(entry.code, { key: key.kind, code: key.kind === 'average' ? key.code : null, own: mine, other });
    }
    equals = equals.filter((entry) => figures.get(entry.code) === mine);
  }
  for (const entry of equals) if (entry.rank !== own.rank) decidedBy.set(entry.code, { key: 'decision', code: null, own: String(own.rank), other: String(entry.rank) });
  return all.filter((entry) => entry !== own).map((entry) => ({ code: entry.code, rank: entry.rank, decidedBy: decidedBy.get(entry.code) ?? null }));
}

function explainedTier(award: string, tieAtLine: ExplainedTier['tieAtLine'], entries: readonly RankedEntry[]): ExplainedTier {
  const ranks = entries.filter((entry) => entry.award === award).map(({ rank }) => rank);
  return { award, tieAtLine, awarded: ranks.length, lastRank: ranks.length === 0 ? null : Math.max(...ranks) };
}
