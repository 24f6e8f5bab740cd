import type { ShownToUnits } from '@dvk/campaigns';
import type { ClassBand, CriteriaNode, Marks, RecordedDecision, ScoringRules, VerdictFact } from '@dvk/scoring-core';
import type { AppealView } from '../appeals/appeal';
import { type ExplainedAverage, type ExplainedEqual, type ExplainedTier, explainedLine, type LineBackground } from '../result-explanation';
import { type MarkedLeaf, markedLeaves } from '../sheet-marks';
import type { OwnReward } from '../persistence/published-lines.repository';
import type { ResultRowEntity } from '../persistence/result-row.entity';

/** Why a nomination is not rewarded; the sentence is the web's. */
export interface NotRewarded {
  readonly code: string;
  /** Criterion or group at which it failed, or the fact that stood against it. */
  readonly at: string | null;
}

/** A criterion or group of one's own with all its figure is made of. */
export interface OwnAverage extends Omit<ExplainedAverage, 'max'> {
  readonly name: string;
  readonly isGroup: boolean;
  readonly average: string;
  /** null: marked by the office. */
  readonly max: string | null;
}

/** What set nominations of the same score apart, by one's own figure alone; `own` is empty for a recorded order. */
export type OwnTieKey = Pick<NonNullable<ExplainedEqual['decidedBy']>, 'key' | 'code' | 'own'>;

/** How one's own figure, class, rank and award came about, without anybody's name and without another nomination: enough to recompute it by hand. */
export interface OwnExplanation {
  readonly method: ScoringRules['method'];
  readonly scope: ScoringRules['scope'];
  readonly decimals: number;
  readonly totalMax: string;
  readonly exactScore: string | null;
  readonly finalScore: string | null;
  /** Counted sheets by their totals, highest first: the order says nothing that the figures do not say. */
  readonly sheets: readonly { readonly total: string; readonly trimmed: boolean }[];
  /** Their single marks, one for each of these sheets in their order. */
  readonly marks: readonly MarkedLeaf[];
  /** Sheets that do not count: not handed in, refused, in conflict. */
  readonly notCounted: number;
  /** Groups and leaves in the order of the criteria set. */
  readonly averages: readonly OwnAverage[];
  readonly notApplicable: readonly string[];
  readonly panelExact: string;
  readonly officeTotal: string | null;
  readonly mean: string;
  readonly median: string;
  readonly range: string;
  readonly classOn: ScoringRules['classOn'];
  /** The band of the score before anything lowered it; null: none. */
  readonly band: ClassBand | null;
  /** What lowered the class, by its document; why is for those who decide. */
  readonly facts: readonly Pick<VerdictFact, 'kind' | 'className' | 'sourceDocument'>[];
  /** Others of the group with the same score, and what told them apart; null: it has no rank. */
  readonly equals: { readonly count: number; readonly keys: readonly OwnTieKey[] } | null;
  readonly tiers: readonly Pick<ExplainedTier, 'award' | 'awarded' | 'lastRank'>[];
  /** Acts that were recorded about it. */
  readonly decisions: readonly Pick<RecordedDecision, 'kind' | 'decidedAt' | 'document'>[];
}

/** What a unit sees of its own nomination once the result is published. */
export interface OwnResult {
  readonly nominationId: string;
  readonly nominationCode: string;
  readonly name: string;
  readonly unitName: string;
  readonly campaignId: string;
  readonly campaignName: string;
  readonly year: number;
  readonly publishedAt: Date;
  /** It takes the place of an earlier publication. */
  readonly corrected: boolean;
  /** First 12 characters of the result's SHA-256. */
  readonly verifyCode: string;
  readonly shown: ShownToUnits;
  readonly award: string | null;
  /** The issued decision that rewards it; null: none yet. */
  readonly reward: OwnReward | null;
  readonly className: string | null;
  /** null: it is rewarded. */
  readonly notRewarded: NotRewarded | null;
  /** These two are null unless the publication shows them. */
  readonly place: { readonly rank: number; readonly tied: boolean; readonly peerGroup: string } | null;
  readonly finalScore: string | null;
}

export interface OwnResultDetail extends OwnResult {
  /** null: the publication does not show it, or there is no figure. */
  readonly explanation: OwnExplanation | null;
  /** Until when an appeal is taken; null: the days have not begun to run, or none is taken at all. */
  readonly appealsUntil: Date | null;
  /** Why none can be filed now; null: one can. */
  readonly appealRefusal: string | null;
  /** Newest first. */
  readonly appeals: readonly AppealView[];
}

type Line = Pick<ResultRowEntity, 'outcome' | 'award' | 'awardStatus' | 'reason' | 'reasonAtName' | 'className' | 'rank' | 'tied' | 'peerGroup' | 'finalScore'>;

function notRewardedOf({ outcome, award, awardStatus, reason, reasonAtName }: Line): NotRewarded | null {
  if (award !== null) return null;
  return outcome === 'ranked' ? { code: awardStatus ?? 'not-a-candidate', at: null } : { code: reason ?? outcome, at: reasonAtName };
}

/** What the level lets through of a line. */
export function shownOf(line: Line, shown: ShownToUnits): Pick<OwnResult, 'award' | 'className' | 'notRewarded' | 'place' | 'finalScore'> {
  const withFigures = shown !== 'outcome';
  const { award, className, rank, tied, peerGroup, finalScore } = line;
  return {
    award,
    className,
    notRewarded: notRewardedOf(line),
    place: withFigures && rank !== null ? { rank, tied, peerGroup } : null,
    finalScore: withFigures ? finalScore : null,
  };
}

function namedCriteria(nodes: readonly CriteriaNode[]): { code: string; name: string; isGroup: boolean }[] {
  return nodes.flatMap((node) => [{ code: node.code, name: node.name, isGroup: node.kind === 'group' }, ...(node.kind === 'group' ? namedCriteria(node.children) : [])]);
}

const hundredthsOf = (text: string): number => Number(text.replace('.', ''));

/** Equal totals stand in the order of their marks, never of their members. */
function withMarks<Sheet extends { readonly total: string }>(sheet: Sheet, marks: Marks): Sheet & { readonly marks: Marks; readonly recused: false; readonly key: string } {
  const key = JSON.stringify(Object.entries(marks).sort(([one], [other]) => (one < other ? -1 : 1)));
  return { ...sheet, marks, recused: false, key };
}

/**
 * The explanation of a line without its members. Sheets stand in the order of what is printed of them, so that whoever gave
 * which total cannot be read from a place in the list, not even by comparing several nominations.
 */
export function ownExplanation(line: Pick<ResultRowEntity, 'trail' | 'exactScore' | 'finalScore' | 'rank' | 'nominationCode'>, background: LineBackground): OwnExplanation | null {
  const { trail, exactScore, finalScore, nominationCode, rank } = line;
  if (trail === null) return null;
  const { season } = background;
  const marksOf = new Map(season.sheets.flatMap((sheet) => (sheet.nominationCode === nominationCode ? [[sheet.assessorCode, sheet.marks]] : [])));
  const counted = trail.sheets
    .flatMap(({ assessorCode, state, total, trimmed }) => (state === 'counted' && total !== null ? [withMarks({ total, trimmed }, marksOf.get(assessorCode) ?? {})] : []))
    .sort((one, other) => hundredthsOf(other.total) - hundredthsOf(one.total) || Number(one.trimmed) - Number(other.trimmed) || (one.key < other.key ? -1 : Number(one.key > other.key)));
  const { decimals, totalMax, averages, band, facts, equals, tiers, decisions } = explainedLine(background, { code: nominationCode, trail, exactScore, finalScore });
  const figures = new Map(averages.map((each) => [each.code, each]));
  return {
    method: season.rules.method,
    scope: season.rules.scope,
    decimals,
    totalMax,
    exactScore,
    finalScore,
    sheets: counted.map(({ total, trimmed }) => ({ total, trimmed })),
    marks: markedLeaves(season.criteriaSet, counted, trail.notApplicable),
    notCounted: trail.sheets.length - counted.length,
    averages: namedCriteria(season.criteriaSet.groups).flatMap((criterion) => {
      const average = trail.averages[criterion.code];
      if (average === undefined) return [];
      const { max = null, weight = null, weighted = null, rescaledFrom = null } = figures.get(criterion.code) ?? {};
      return [{ ...criterion, average, max, weight, weighted, rescaledFrom }];
    }),
    notApplicable: [...trail.notApplicable],
    panelExact: trail.panelExact,
    officeTotal: trail.officeTotal,
    mean: trail.mean,
    median: trail.median,
    range: trail.range,
    classOn: season.rules.classOn,
    band,
    facts: facts.flatMap(({ kind, className, sourceDocument }) => (kind === 'warning' ? [] : [{ kind, className, sourceDocument }])),
    equals: rank === null ? null : { count: equals.length, keys: keysOf(equals) },
    tiers: tiers.map(({ award, awarded, lastRank }) => ({ award, awarded, lastRank })),
    decisions: decisions.map(({ kind, decidedAt, document }) => ({ kind, decidedAt, document })),
  };
}

/** Each key once, in the order of the chain as it was gone down; never what others had. */
function keysOf(equals: readonly ExplainedEqual[]): OwnTieKey[] {
  const keys = new Map<string, OwnTieKey>();
  for (const { decidedBy } of equals) {
    if (decidedBy !== null) keys.set(`${decidedBy.key} ${decidedBy.code ?? ''}`, { key: decidedBy.key, code: decidedBy.code, own: decidedBy.key === 'decision' ? '' : decidedBy.own });
  }
  return [...keys.values()];
}
