import { PER_POINT } from '../points';
import type { Season } from '../season';
import { kendallW } from './concordance';
import { distributionOf, type MarkDistribution } from './distribution';
import { type Figure, figureOf, noFigure } from './figure';
import { type Intraclass, intraclass } from './intraclass';
import { krippendorffAlpha } from './krippendorff-alpha';
import type { MarkTable } from './mark-table';
import { memberFigures, type MemberFigures, pairFigures, type PairFigures } from './member-figures';
import { type NominationMarks, type SeasonMarks, seasonMarks, tableOf } from './season-marks';

/** What is looked at together: all of the campaign, one peer group, or members who marked nothing in common with the others. */
export interface AgreementScope {
  readonly kind: 'campaign' | 'peer-group' | 'team';
  /** Name of the peer group; the codes of a team; empty for the campaign. */
  readonly name: string;
}

/** Figures of one member; differences, spreads and places of marks in points. */
export interface MemberAgreement extends MemberFigures {
  readonly assessorCode: string;
  /** Nominations marked. */
  readonly nominations: number;
  readonly distribution: MarkDistribution;
  /** Each mark by itself, ascending, where they are few enough to be looked at; else empty. */
  readonly marks: readonly number[];
}

export interface PairAgreement extends PairFigures {
  readonly one: string;
  readonly other: string;
}

export interface ScopeAgreement extends AgreementScope, Intraclass {
  readonly nominations: number;
  /** Marked by every member: those that W and the intraclass correlations are worked out from. */
  readonly markedByAll: number;
  readonly kendallW: Figure;
  readonly krippendorffAlpha: Figure;
  readonly members: readonly MemberAgreement[];
  readonly pairs: readonly PairAgreement[];
}

/** What members gave nominations of their own unit's line on sheets that do not count, beside the others; in points. */
export interface OwnUnitEffect {
  readonly assessorCode: string;
  readonly sheets: number;
  /** Mean of own mark − mean of the others. */
  readonly difference: Figure;
}

export interface PanelAgreement {
  /** The campaign first. Peer groups and teams only where there are several. */
  readonly scopes: readonly ScopeAgreement[];
  readonly ownUnit: readonly OwnUnitEffect[];
}

/** Most marks of one member that are told one by one. */
const MARKS_TO_LOOK_AT = 60;

/**
 * How well the panel agrees, from the totals of the counted sheets (scoring rules §10). Throws as `rankSeason`.
 */
export function panelAgreement(season: Season, marks: SeasonMarks = seasonMarks(season)): PanelAgreement {
  const { nominations } = marks;
  const codes = season.assessors.map(({ code }) => code);
  const peerGroups = [...new Set(nominations.map(({ peerGroup }) => peerGroup))];
  const teams = teamsOf(nominations, codes);
  return {
    scopes: [
      scopeOf({ kind: 'campaign', name: '' }, nominations, codes),
      ...(peerGroups.length < 2 ? [] : peerGroups.map((name) => scopeOf({ kind: 'peer-group', name }, nominations.filter(({ peerGroup }) => peerGroup === name), codes))),
      ...(teams.length < 2 ? [] : teams.map((team) => scopeOf({ kind: 'team', name: team.join(', ') }, nominations, team))),
    ],
    ownUnit: codes.map((assessorCode) => ownUnitEffect(assessorCode, nominations)),
  };
}

/** Members who marked a nomination together, or are linked by others who did; whoever marked nothing is in no team. */
function teamsOf(nominations: readonly NominationMarks[], codes: readonly string[]): readonly (readonly string[])[] {
  const leaderOf = new Map<string, string>();
  const lead = (code: string): string => {
    const above = leaderOf.get(code);
    return above === undefined || above === code ? code : lead(above);
  };
  for (const { totals } of nominations) {
    const [first, ...rest] = totals.keys();
    if (first === undefined) continue;
    for (const code of [first, ...rest]) leaderOf.set(lead(code), lead(first));
  }
  const teams = new Map<string, string[]>();
  for (const code of codes) {
    if (!leaderOf.has(code)) continue;
    teams.set(lead(code), [...(teams.get(lead(code)) ?? []), code]);
  }
  return [...teams.values()];
}

function scopeOf(scope: AgreementScope, nominations: readonly NominationMarks[], candidates: readonly string[]): ScopeAgreement {
  const codes = candidates.filter((code) => nominations.some(({ totals }) => totals.has(code)));
  const table = tableOf(nominations, codes);
  return {
    ...scope,
    nominations: table.length,
    markedByAll: table.filter((row) => !row.includes(null)).length,
    kendallW: kendallW(table),
    krippendorffAlpha: krippendorffAlpha(table),
    ...intraclass(table),
    members: codes.map((code, at) => memberOf(table, code, at)),
    pairs: codes.flatMap((one, at) => codes.slice(at + 1).map((other, further) => pairOf(table, { one, at }, { other, at: at + 1 + further }))),
  };
}

const inPoints = (figure: Figure): Figure => (figure.ok ? figureOf(figure.value / PER_POINT) : figure);

function memberOf(table: MarkTable, assessorCode: string, at: number): MemberAgreement {
  const marks = table.map((row) => row[at] ?? null).filter((mark) => mark !== null).map((mark) => mark / PER_POINT);
  const figures = memberFigures(table, at);
  return {
    assessorCode,
    nominations: marks.length,
    leniency: inPoints(figures.leniency),
    spread: inPoints(figures.spread),
    correlation: figures.correlation,
    distribution: distributionOf(marks) ?? { minimum: 0, lowerQuartile: 0, median: 0, upperQuartile: 0, maximum: 0 },
    marks: marks.length > MARKS_TO_LOOK_AT ? [] : [...marks].sort((a, b) => a - b),
  };
}

function pairOf(table: MarkTable, first: { readonly one: string; readonly at: number }, second: { readonly other: string; readonly at: number }): PairAgreement {
  const figures = pairFigures(table, first.at, second.at);
  return { one: first.one, other: second.other, ...figures, distance: inPoints(figures.distance) };
}

function ownUnitEffect(assessorCode: string, nominations: readonly NominationMarks[]): OwnUnitEffect {
  const sheets = nominations.flatMap(({ ownUnit }) => ownUnit.filter((mark) => mark.assessorCode === assessorCode));
  const apart = sheets.map(({ own, others }) => own - others.reduce((sum, mark) => sum + mark, 0) / others.length);
  return {
    assessorCode,
    sheets: sheets.length,
    difference: sheets.length === 0 ? noFigure('no-sheets') : figureOf(apart.reduce((sum, value) => sum + value, 0) / apart.length / PER_POINT),
  };
}
