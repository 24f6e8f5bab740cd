/** One nomination of the season played in the browser, as people type it. */
export interface StoryNomination {
  readonly name: string;
  readonly commune: 'first' | 'second';
  readonly kind: 'Mô hình tập thể' | 'Mô hình cá nhân';
  readonly field: string;
  readonly summary: string;
  /** What each seat types, item by item; absent where nothing is handed in. */
  readonly sheets: Readonly<Partial<Record<StorySeat, StorySheet>>>;
  readonly office: { readonly gate: 'Đạt' | 'Không đạt'; readonly bonus: string; readonly deduction: string };
}

/** In the order of appointment. */
export const storySeats = ['chair', 'member', 'secretary'] as const;

export type StorySeat = (typeof storySeats)[number];

/** Marks as typed, with a comma, in the order of `storyItems`; `level` is the place of the chosen level, the best first. */
export interface StorySheet {
  readonly I: readonly [string, string, string];
  readonly II: readonly [string, string, string];
  readonly level: 0 | 1 | 2;
  readonly III: readonly [string, string];
}

/** Codes of the items a member marks, from top to bottom; III.1 is the choice of a level. */
export const storyItems = ['I.1', 'I.2', 'I.3', 'II.1', 'II.2', 'II.3', 'III.1', 'III.2', 'III.3'] as const;

/** Points of the levels of III.1, the best first. */
export const storyLevelPoints = [10, 7, 4] as const;

export const storyCommunes = { first: 'Xã Tân Trào', second: 'Xã Sơn Dương' } as const;

/** Highest first: at most `count` of a peer group, from this class up. */
export const storyTiers = [
  { name: 'Bằng khen của Chủ tịch UBND tỉnh', minClass: 'Tốt', count: 2 },
  { name: 'Giấy khen của Giám đốc Sở Nội vụ', minClass: 'Khá', count: 2 },
] as const;

const clean = { gate: 'Đạt', bonus: '0', deduction: '0' } as const;

/**
 * Seven nominations in which everything happens: a bonus, a deduction, two that stay equal after the whole tie chain with one
 * place left, a gate not passed, and one with too few sheets because a member recused and another was late.
 */
export const storyNominations: readonly StoryNomination[] = [
  {
    name: 'Tổ tự quản tuyến đường sáng – xanh – sạch – đẹp',
    commune: 'first',
    kind: 'Mô hình tập thể',
    field: 'Văn hóa – xã hội',
    summary: '12 km đường thôn có đèn và hoa; 214 hộ góp 3.100 ngày công; rác thải được thu gom mỗi tuần hai lần.',
    sheets: {
      chair: { I: ['10', '9,5', '9'], II: ['14', '14,5', '13,5'], level: 0, III: ['8,5', '4,5'] },
      secretary: { I: ['9,5', '9', '9'], II: ['14', '14', '13'], level: 0, III: ['8', '4,5'] },
    },
    office: { gate: 'Đạt', bonus: '2', deduction: '0' },
  },
  {
    name: 'Vận động hiến đất mở rộng đường liên thôn',
    commune: 'first',
    kind: 'Mô hình tập thể',
    field: 'Kinh tế',
    summary: '86 hộ hiến 11.400 m² đất, không phải cưỡng chế; đường rộng từ 3 m lên 6 m.',
    sheets: {
      chair: { I: ['9', '9', '9'], II: ['13,5', '13', '13,5'], level: 1, III: ['8', '4,5'] },
      secretary: { I: ['8,5', '9', '8,5'], II: ['13', '13', '13'], level: 1, III: ['8', '4,5'] },
    },
    office: clean,
  },
  {
    name: 'Đội dân quân giúp dân ngày mùa',
    commune: 'first',
    kind: 'Mô hình tập thể',
    field: 'Quốc phòng – an ninh',
    summary: '45 dân quân giúp 120 hộ neo đơn gặt 31 ha lúa trong hai vụ.',
    sheets: {
      chair: { I: ['9', '9', '8,5'], II: ['13', '12,5', '13'], level: 1, III: ['7', '4'] },
      secretary: { I: ['9', '8,5', '8,5'], II: ['13', '12', '13'], level: 1, III: ['7', '4'] },
    },
    office: { gate: 'Không đạt', bonus: '0', deduction: '0' },
  },
  {
    name: 'Ông Ma Văn Thành vận động dân bản giữ rừng đầu nguồn',
    commune: 'first',
    kind: 'Mô hình cá nhân',
    field: 'Kinh tế',
    summary: '640 ha rừng không có vụ vi phạm trong ba năm; 52 hộ ký cam kết.',
    sheets: {
      chair: { I: ['9,5', '9,5', '9'], II: ['14', '14', '13,5'], level: 0, III: ['7,5', '4'] },
      secretary: { I: ['9,5', '9', '9'], II: ['14', '13,5', '13,5'], level: 0, III: ['7', '4'] },
    },
    office: clean,
  },
  {
    name: 'Ngày thứ Bảy cùng dân làm thủ tục trực tuyến',
    commune: 'second',
    kind: 'Mô hình tập thể',
    field: 'Xây dựng hệ thống chính trị',
    summary: '1.870 lượt người được hướng dẫn; 92 % hồ sơ nộp trực tuyến, không ai phải đi lại lần hai.',
    sheets: {
      chair: { I: ['9', '9', '9'], II: ['13,5', '13', '13,5'], level: 1, III: ['8', '4,5'] },
      member: { I: ['9', '8,5', '9'], II: ['13,5', '13', '13'], level: 1, III: ['8', '4,5'] },
      secretary: { I: ['8,5', '9', '8,5'], II: ['13', '13', '13'], level: 1, III: ['8', '4,5'] },
    },
    office: clean,
  },
  {
    name: 'Câu lạc bộ hát Then gắn kết thôn bản',
    commune: 'second',
    kind: 'Mô hình tập thể',
    field: 'Văn hóa – xã hội',
    summary: '38 hội viên, mỗi tháng hai buổi; 7 vụ mâu thuẫn trong thôn được hòa giải tại câu lạc bộ.',
    sheets: { chair: { I: ['8,5', '9', '8'], II: ['13', '12', '12,5'], level: 1, III: ['7', '4'] } },
    office: clean,
  },
  {
    name: 'Chị Nông Thị Hiền và lớp xóa mù chữ buổi tối',
    commune: 'second',
    kind: 'Mô hình cá nhân',
    field: 'Văn hóa – xã hội',
    summary: '3 lớp, 47 người biết đọc, biết viết; 29 người đã tự làm được hồ sơ vay vốn.',
    sheets: {
      chair: { I: ['8', '8', '7,5'], II: ['12', '12', '12'], level: 1, III: ['7', '4,5'] },
      member: { I: ['8', '8,5', '7,5'], II: ['12', '12', '12,5'], level: 1, III: ['7', '4,5'] },
      secretary: { I: ['8,5', '8', '8'], II: ['12', '12', '12,5'], level: 1, III: ['7', '4,5'] },
    },
    office: { gate: 'Đạt', bonus: '0', deduction: '0,5' },
  },
];

/** The one that waits for sheets: the secretary recuses from it and the member leaves it half marked. */
export const storyLeftOpen = 'Câu lạc bộ hát Then gắn kết thôn bản';

/** The one that comes back to its unit once. */
export const storyReturned = 'Ngày thứ Bảy cùng dân làm thủ tục trực tuyến';
