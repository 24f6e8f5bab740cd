import type { ResultLineDetail, ResultLineView } from '../result-line-view';
import type { ResultView } from '../result-view';
import type { ResultLineDetailResponse, ResultLineResponse, ResultReference, ResultResponse } from './result.dto';

export function toResult(view: ResultView): ResultResponse {
  return {
    ...view,
    frozenAt: view.frozenAt.toISOString(),
    peerGroups: view.peerGroups.map((group) => ({ ...group, awards: [...group.awards] })),
    undecided: view.undecided.map((item) => ({ ...item, codes: [...item.codes] })),
  };
}

export function toReference(result: { id: string; versionNo: number; sha256: string; frozenAt: Date }): ResultReference {
  return { id: result.id, versionNo: result.versionNo, sha256: result.sha256, frozenAt: result.frozenAt.toISOString() };
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
        : {
            ...trail,
            sheets: [...trail.sheets],
            averages: Object.entries(trail.averages).map(([code, average]) => ({ code, average })),
            notApplicable: [...trail.notApplicable],
          },
  };
}
