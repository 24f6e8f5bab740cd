import {
  type Figure,
  leaveOneOut,
  type LineDifference,
  type MethodComparison,
  otherMethodRanks,
  panelAgreement,
  type ScopeAgreement,
  type Season,
  seasonMarks,
  type WithoutMember,
} from '@dvk/scoring-core';
import type { FrozenSeason } from '../frozen-season';
import type { AgreementFigures, AgreementScopeView, FigureView, MethodComparisonView, RankMoveView, WithoutMemberView } from './agreement-view.dto';

/** More lines than this cannot be told apart in a picture. */
const linesToLookAt = 40;
const movesToLookAt = 20;

/** Everything the page on the panel's agreement shows, from the frozen season alone. */
export function agreementFigures({ season, result }: FrozenSeason): AgreementFigures {
  const marks = seasonMarks(season);
  const { scopes, ownUnit } = panelAgreement(season, marks);
  const nameOf = new Map(season.nominations.map(({ code, name }) => [code, name]));
  return {
    decimals: result.decimals,
    totalMax: season.criteriaSet.declaredTotal / 100,
    members: membersOf(season),
    scopes: scopes.map(scopeView),
    ownUnit: ownUnit.map(({ difference, ...own }) => ({ ...own, difference: figureView(difference) })),
    withoutMember: leaveOneOut(season, result).map((without) => withoutView(without, nameOf)),
    methods: methodsView(otherMethodRanks(season, result, marks), nameOf),
  };
}

export const membersOf = ({ assessors }: Pick<Season, 'assessors'>) => assessors.map(({ code, name }) => ({ code, name }));

const figureView = (figure: Figure): FigureView => (figure.ok ? { value: figure.value, reason: null } : { value: null, reason: figure.reason });

function scopeView({ kendallW, krippendorffAlpha, icc21, icc2k, icc31, icc3k, members, pairs, ...scope }: ScopeAgreement): AgreementScopeView {
  return {
    ...scope,
    kendallW: figureView(kendallW),
    krippendorffAlpha: figureView(krippendorffAlpha),
    icc21: figureView(icc21),
    icc2k: figureView(icc2k),
    icc31: figureView(icc31),
    icc3k: figureView(icc3k),
    members: members.map(({ leniency, spread, correlation, distribution, marks, ...member }) => ({
      ...member,
      leniency: figureView(leniency),
      spread: figureView(spread),
      correlation: figureView(correlation),
      ...distribution,
      marks: [...marks],
    })),
    pairs: pairs.map(({ correlation, distance, ...pair }) => ({ ...pair, correlation: figureView(correlation), distance: figureView(distance) })),
  };
}

const crosses = ({ award }: LineDifference): boolean => award === 'enters' || award === 'leaves';
/** How far a line moves; one that loses or gets a rank moves furthest. */
const distance = ({ official, other }: LineDifference): number => (official.rank === null || other.rank === null ? Infinity : Math.abs(official.rank - other.rank));

function withoutView({ assessorCode, countedSheets, differences }: WithoutMember, nameOf: ReadonlyMap<string, string>): WithoutMemberView {
  const moved = differences.filter((line) => line.rankChanged || line.award !== 'none');
  const first = [...moved].sort((a, b) => Number(crosses(b)) - Number(crosses(a)) || (distance(a) === distance(b) ? 0 : distance(b) - distance(a)));
  return {
    assessorCode,
    countedSheets,
    rankChanges: differences.filter(({ rankChanged }) => rankChanged).length,
    unranked: differences.filter(({ official, other }) => official.rank !== null && other.rank === null).length,
    enter: differences.filter(({ award }) => award === 'enters').length,
    leave: differences.filter(({ award }) => award === 'leaves').length,
    moves: first.slice(0, movesToLookAt).map(
      ({ code, peerGroup, official, other, award }): RankMoveView => ({ code, name: nameOf.get(code) ?? '', peerGroup, from: official.rank, to: other.rank, award }),
    ),
  };
}

function methodsView({ trim, summaries, zScore, peerGroups }: MethodComparison, nameOf: ReadonlyMap<string, string>): MethodComparisonView {
  return {
    ...trim,
    summaries: [...summaries],
    zScoreReason: zScore.ok ? null : zScore.reason,
    zScoreAssessor: !zScore.ok && zScore.reason === 'constant-assessor' ? zScore.assessorCode : null,
    peerGroups: peerGroups.map(({ name, lines }) => ({
      name,
      ranked: lines.length,
      lines: lines.slice(0, linesToLookAt).map(({ code, official, ranks }) => ({
        code,
        name: nameOf.get(code) ?? '',
        official,
        mean: ranks.mean,
        median: ranks.median,
        trimmed: ranks.trimmed,
        zScore: ranks['z-score'],
      })),
    })),
  };
}
