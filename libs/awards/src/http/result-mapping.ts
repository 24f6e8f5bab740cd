import type { LineExplanation } from '../result-explanation';
import type { MarkedLeaf } from '../sheet-marks';
import type { ResultLineDetail, ResultLineView } from '../result-line-view';
import { codesOfDecision, type RecordedDecision } from '@dvk/scoring-core';
import type { CampaignResultsView, ResultReferenceView, ResultStandingView, ResultVersionView, ResultView } from '../result-view';
import { changesPage, type ChangesWish, type OwnCauses } from '../changes/changes-page';
import type { VersionChanges } from '../changes/version-changes.service';
import type { ExplanationResponse, MarkedLeafResponse } from './explanation.dto';
import type { ResultChangesResponse } from './changes.dto';
import type { FrozenDecisionResponse } from './frozen-fact.dto';
import type {
  CampaignResultsResponse,
  ResultLineDetailResponse,
  ResultLineResponse,
  ResultReference,
  ResultResponse,
  ResultStandingResponse,
  ResultVersionResponse,
} from './result.dto';

export function toResult(view: ResultView): ResultResponse {
  return {
    ...view,
    frozenAt: view.frozenAt.toISOString(),
    peerGroups: view.peerGroups.map((group) => ({ ...group, awards: [...group.awards] })),
    undecided: view.undecided.map((item) => ({ ...item, codes: [...item.codes] })),
  };
}

function toReference(result: ResultReferenceView): ResultReference {
  return { id: result.id, versionNo: result.versionNo, sha256: result.sha256, frozenAt: result.frozenAt.toISOString(), standing: result.standing };
}

export function toVersion(version: ResultVersionView): ResultVersionResponse {
  const { reason, replacesId, frozenByName } = version;
  return { ...toReference(version), reason, replacesId, frozenByName };
}

export function toChanges({ replaces, reason, changes }: VersionChanges, wish: ChangesWish): ResultChangesResponse {
  const head = { replaces: replaces === null ? null : toReference(replaces), reason };
  if (changes === null) return { ...head, lines: [], next: null, counts: [], causesLeft: 0, sheets: [], rules: [], decisions: [], facts: [], programVersions: null };
  const { lines, rules, counts, next, causesLeft, programVersions, ...causes } = changesPage(changes, wish);
  return { ...head, lines: lines.map(({ sheets, decisions, facts, ...line }) => ({ ...line, ...toCauses({ sheets, decisions, facts }) })), next, counts: [...counts], causesLeft, rules: [...rules], programVersions, ...toCauses(causes) };
}

const toCauses = ({ sheets, decisions, facts }: OwnCauses) => ({
  sheets: [...sheets],
  decisions: decisions.map(({ change, decision }) => ({ change, decision: toDecision(decision) })),
  facts: [...facts],
});

export function toDecision(decision: RecordedDecision): FrozenDecisionResponse {
  const { kind, reason, decidedBy, decidedAt, document } = decision;
  return {
    kind,
    basis: kind === 'order' ? decision.basis : null,
    peerGroup: kind === 'order' || kind === 'line' ? decision.peerGroup : null,
    award: kind === 'line' || kind === 'departure' ? decision.award : null,
    className: kind === 'class' ? decision.className : null,
    codes: [...codesOfDecision(decision)],
    awarded: kind === 'line' ? [...decision.awarded] : [],
    reason,
    decidedBy,
    decidedAt,
    document,
  };
}

export function toStanding(standing: ResultStandingView): ResultStandingResponse {
  return { ...standing, newest: standing.newest === null ? null : toReference(standing.newest) };
}

export function toCampaignResults(view: CampaignResultsView): CampaignResultsResponse {
  return { ...view, ...toStanding(view) };
}

export function toLine(line: ResultLineView): ResultLineResponse {
  return { ...line };
}

export const toMarkedLeaf = ({ marks, ...leaf }: MarkedLeaf): MarkedLeafResponse => ({ ...leaf, marks: [...marks] });

function toExplanation({ rules, averages, marks, band, facts, decisions, equals, tiers, ...figures }: LineExplanation): ExplanationResponse {
  const { method, trimEachEnd, trimFrom, scope, minSheets, classOn, rankOn } = rules;
  return {
    ...figures,
    rules: { method, trimEachEnd, trimFrom, scope, minSheets, classOn, rankOn },
    averages: [...averages],
    marks: { members: [...marks.members], leaves: marks.leaves.map(toMarkedLeaf) },
    band: band === null ? null : { name: band.name, from: band.from, fromInclusive: band.fromInclusive, to: band.to, toInclusive: band.toInclusive },
    facts: [...facts],
    decisions: decisions.map(toDecision),
    equals: [...equals],
    tiers: [...tiers],
  };
}

export function toLineDetail(line: ResultLineDetail): ResultLineDetailResponse {
  const { trail } = line;
  return {
    ...line,
    trail:
      trail === null
        ? null
        : { ...trail, sheets: [...trail.sheets], averages: [...trail.averages], notApplicable: [...trail.notApplicable] },
    explanation: toExplanation(line.explanation),
  };
}
