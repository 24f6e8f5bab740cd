/** Papers made from a frozen result: *Danh sách đề nghị khen thưởng* and *Bảng tổng hợp kết quả chấm điểm*. */
export const paperKinds = ['award-list', 'score-summary'] as const;

export type PaperKind = (typeof paperKinds)[number];
