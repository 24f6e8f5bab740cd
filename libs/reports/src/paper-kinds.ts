/**
 * Papers made from a frozen result, in the order of a dossier: *Tờ trình*, *Danh sách đề nghị*, of a correction *Bảng thay đổi so với kết quả trước*, *Báo cáo kết quả chấm điểm*,
 * *Bảng tổng hợp*, *Phiếu giải trình thứ hạng*, *Thông báo* to the rewarded and to those not rewarded.
 */
export const paperKinds = ['proposal-letter', 'award-list', 'change-table', 'scoring-report', 'score-summary', 'rank-explanation', 'reward-notice', 'no-reward-notice'] as const;

export type PaperKind = (typeof paperKinds)[number];

/** A Word paper of very many pages comes in volumes, as an archive. */
export type PaperFormat = 'docx' | 'xlsx' | 'zip';

export const usualFormatOf: Readonly<Record<PaperKind, Exclude<PaperFormat, 'zip'>>> = {
  'proposal-letter': 'docx',
  'award-list': 'xlsx',
  'change-table': 'docx',
  'scoring-report': 'docx',
  'score-summary': 'xlsx',
  'rank-explanation': 'docx',
  'reward-notice': 'docx',
  'no-reward-notice': 'docx',
};

export const mediaTypeOf: Readonly<Record<PaperFormat, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  zip: 'application/zip',
};

/** By the ending of a paper's name. */
export const mediaTypeOfName = (fileName: string): string => mediaTypeOf[(['xlsx', 'zip'] as const).find((ending) => fileName.endsWith(`.${ending}`)) ?? 'docx'];

/** Nominations in one volume of *Phiếu giải trình thứ hạng*, a page each: drawing them takes about a gigabyte. */
export const pagesOfVolume = 300;

/** @param lines how many nominations the result is of */
export const formatOf = (kind: PaperKind, lines: number): PaperFormat => (kind === 'rank-explanation' && lines > pagesOfVolume ? 'zip' : usualFormatOf[kind]);

/** Papers that go to units: they say no more than the campaign lets units know. */
export const isNotice = (kind: PaperKind): boolean => kind === 'reward-notice' || kind === 'no-reward-notice';

/** What a result has to do with how its papers are made. */
export interface PaperBasis {
  /** How many nominations it is of. */
  readonly lines: number;
  readonly shownToUnits: 'outcome' | 'outcome-and-score' | 'explanation';
  /** The version it corrects; null: the first has nothing it could differ from. */
  readonly replacesId: string | null;
}

/** The papers there can be of a result. */
export const kindsOf = ({ replacesId }: Pick<PaperBasis, 'replacesId'>): readonly PaperKind[] => (replacesId === null ? paperKinds.filter((kind) => kind !== 'change-table') : paperKinds);

/** Whether ranks and scores stand in the paper. */
export const showsFigures = (kind: PaperKind, { shownToUnits }: PaperBasis): boolean => !isNotice(kind) || shownToUnits !== 'outcome';

/** More than anybody waits for with an open page: rows of a list, pages of explanations. Such papers are made in the background. */
const mostWaitedFor = { rows: 1_000, pages: 100 } as const;

export const takesLong = (kind: PaperKind, { lines }: PaperBasis): boolean => lines > (kind === 'rank-explanation' ? mostWaitedFor.pages : mostWaitedFor.rows);
