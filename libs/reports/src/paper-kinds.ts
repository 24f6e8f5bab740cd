/**
 * Papers made from a frozen result, in the order of a dossier: *Tờ trình*, *Danh sách đề nghị*, *Báo cáo kết quả chấm điểm*,
 * *Bảng tổng hợp*, *Phiếu giải trình thứ hạng*, *Thông báo* to the rewarded and to those not rewarded.
 */
export const paperKinds = ['proposal-letter', 'award-list', 'scoring-report', 'score-summary', 'rank-explanation', 'reward-notice', 'no-reward-notice'] as const;

export type PaperKind = (typeof paperKinds)[number];

export type PaperFormat = 'docx' | 'xlsx';

export const formatOf: Readonly<Record<PaperKind, PaperFormat>> = {
  'proposal-letter': 'docx',
  'award-list': 'xlsx',
  'scoring-report': 'docx',
  'score-summary': 'xlsx',
  'rank-explanation': 'docx',
  'reward-notice': 'docx',
  'no-reward-notice': 'docx',
};

export const mediaTypeOf: Readonly<Record<PaperFormat, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};
