import type { AppealDetail, AppealView } from '../appeals/appeal';
import type { AppealDetailResponse, AppealResponse } from './appeal.dto';
import { toLineDetail } from './result-mapping';

export function toAppeal(view: AppealView): AppealResponse {
  return {
    id: view.id,
    campaignId: view.campaignId,
    campaignName: view.campaignName,
    nominationId: view.nominationId,
    nominationCode: view.nominationCode,
    name: view.name,
    unitName: view.unitName,
    versionNo: view.versionNo,
    receiptCode: view.receiptCode,
    text: view.text,
    file: view.file === null ? null : { ...view.file },
    filedAt: view.filedAt,
    state: view.state,
    outcome: view.outcome,
    steps: view.steps.map((step) => ({ ...step })),
  };
}

export function toAppealDetail(detail: AppealDetail): AppealDetailResponse {
  const { relation, mayReceive, mayAnswer, mayWithdraw, line } = detail;
  return { ...toAppeal(detail), relation, mayReceive, mayAnswer, mayWithdraw, line: line === null ? null : toLineDetail(line) };
}
