import type { ResultLineDetail } from '../result-line-view';
import type { AppealOutcome, AppealRelation, AppealState } from './appeal.policy';

/** An appeal as it was filed, with the state it came to. */
export interface Appeal {
  readonly id: string;
  readonly campaignId: string;
  readonly publicationId: string;
  readonly resultId: string;
  readonly nominationId: string;
  readonly unitId: string;
  readonly nominationCode: string;
  readonly name: string;
  readonly unitName: string;
  readonly campaignName: string;
  readonly versionNo: number;
  readonly receiptCode: string;
  readonly text: string;
  readonly fileSha256: string | null;
  readonly fileName: string | null;
  readonly fileMediaType: string | null;
  /** Bytes. */
  readonly fileSize: number | null;
  readonly filedBy: string;
  readonly filedAt: Date;
}

export interface AppealStep {
  readonly appealId: string;
  readonly ordinal: number;
  readonly state: AppealState;
  readonly outcome: AppealOutcome | null;
  readonly text: string;
  readonly takenBy: string;
  readonly takenAt: Date;
}

export interface AppealView {
  readonly id: string;
  readonly campaignId: string;
  readonly campaignName: string;
  readonly nominationId: string;
  readonly publicationId: string;
  readonly nominationCode: string;
  readonly name: string;
  readonly unitName: string;
  /** Version of the result it is about. */
  readonly versionNo: number;
  readonly receiptCode: string;
  readonly text: string;
  readonly file: { readonly name: string; readonly mediaType: string; readonly size: number } | null;
  readonly filedAt: Date;
  readonly state: AppealState;
  readonly outcome: AppealOutcome | null;
  /** Oldest first. Whoever took a step is named to the other side's readers only, never to the unit. */
  readonly steps: readonly { readonly state: AppealState; readonly outcome: AppealOutcome | null; readonly text: string; readonly takenAt: Date; readonly takenByName: string | null }[];
}

export interface AppealDetail extends AppealView {
  readonly relation: AppealRelation;
  readonly mayReceive: boolean;
  readonly mayAnswer: boolean;
  readonly mayWithdraw: boolean;
  /** The nomination's line with its trail, for those who answer or audit; null for the unit. */
  readonly line: ResultLineDetail | null;
}

export function appealViewOf(appeal: Appeal, steps: readonly AppealStep[], nameOf: (personId: string) => string | null): AppealView {
  const last = steps.at(-1);
  const { fileName, fileMediaType, fileSize } = appeal;
  return {
    id: appeal.id,
    campaignId: appeal.campaignId,
    campaignName: appeal.campaignName,
    nominationId: appeal.nominationId,
    publicationId: appeal.publicationId,
    nominationCode: appeal.nominationCode,
    name: appeal.name,
    unitName: appeal.unitName,
    versionNo: appeal.versionNo,
    receiptCode: appeal.receiptCode,
    text: appeal.text,
    file: fileName === null || fileMediaType === null || fileSize === null ? null : { name: fileName, mediaType: fileMediaType, size: fileSize },
    filedAt: appeal.filedAt,
    state: last?.state ?? 'filed',
    outcome: last?.outcome ?? null,
    steps: steps.map(({ state, outcome, text, takenAt, takenBy }) => ({ state, outcome, text, takenAt, takenByName: nameOf(takenBy) })),
  };
}
