import type { ResultLineDetail, ResultLineView } from '../result-line-view';
import type { CampaignResultsView, ResultReferenceView, ResultStandingView, ResultView } from '../result-view';
import type {
  CampaignResultsResponse,
  ResultLineDetailResponse,
  ResultLineResponse,
  ResultReference,
  ResultResponse,
  ResultStandingResponse,
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
  return { id: result.id, versionNo: result.versionNo, sha256: result.sha256, frozenAt: result.frozenAt.toISOString() };
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

export function toLineDetail(line: ResultLineDetail): ResultLineDetailResponse {
  const { trail } = line;
  return {
    ...line,
    trail:
      trail === null
        ? null
        : { ...trail, sheets: [...trail.sheets], averages: [...trail.averages], notApplicable: [...trail.notApplicable] },
  };
}
