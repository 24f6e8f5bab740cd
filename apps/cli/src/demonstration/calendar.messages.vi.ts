import type { DutyPlanBrought } from '@dvk/campaigns';

const reminding = { remindDays: [-7, -1, 1], escalateAfter: 3, note: '', lines: [''], ofCampaign: false, isDone: () => false } as const;
const communes = ['commune', 'ward'] as const;
const everybody = [...communes, 'party-committee', 'association', 'front'] as const;

/** A line of the calendar as the demonstration plans it: its days are counted from the day it is made. */
export interface CalendarLine extends Pick<DutyPlanBrought, 'kind' | 'title' | 'note' | 'unitKinds' | 'lines' | 'remindDays' | 'escalateAfter'> {
  readonly startsIn: number;
  readonly dueIn: number;
  readonly ofCampaign: boolean;
  /** Which of its duties are written down as done, by their place. */
  readonly isDone: (at: number) => boolean;
}

export const calendarLines: readonly CalendarLine[] = [
  { ...reminding, kind: 'inspection-reply', title: 'Trả lời kết luận kiểm tra dân vận chính quyền', unitKinds: ['ward'], lines: ['state', 'party'], startsIn: -60, dueIn: -12, isDone: (at) => at % 5 > 0 },
  { ...reminding, kind: 'ad-hoc-report', title: 'Báo cáo nhanh công tác dân vận khắc phục mưa lũ', unitKinds: communes, note: 'Một trang, nêu rõ số hộ được giúp.', startsIn: -20, dueIn: 2, isDone: (at) => at % 6 === 1 },
  { ...reminding, kind: 'report', title: 'Báo cáo năm công tác dân vận', unitKinds: everybody, startsIn: -15, dueIn: 4 },
  { ...reminding, kind: 'registration', title: 'Đăng ký mô hình, điển hình “Dân vận khéo”', unitKinds: everybody, startsIn: -90, dueIn: 12 },
  { ...reminding, kind: 'self-mark', title: 'Tự chấm và gửi hồ sơ dự xét', unitKinds: communes, ofCampaign: true, startsIn: -30, dueIn: 16 },
  { ...reminding, kind: 'statistics', title: 'Số liệu thống kê cả năm', unitKinds: everybody, startsIn: 1, dueIn: 40 },
];

export const calendarWords = {
  document: (at: number): string => `${String(at).padStart(3, '0')}-BC/ĐU`,
} as const;
