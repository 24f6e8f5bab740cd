import type { SubjectKind } from '@dvk/scoring-core';

/** One sheet of the season workbook: its name and its columns by the name they have in code. */
export interface SheetLayout<K extends string = string> {
  readonly name: string;
  /** May be left out of a workbook. */
  readonly optional: boolean;
  readonly columns: Readonly<Record<K, string>>;
}

const sheet = <K extends string>(name: string, optional: boolean, columns: Readonly<Record<K, string>>): SheetLayout<K> => ({
  name,
  optional,
  columns,
});

/** The sheets in the order in which a workbook is written; a workbook may be read in any order. */
export const SHEETS = {
  info: sheet('Thông tin', false, { item: 'Mục', value: 'Giá trị' }),
  criteria: sheet('Tiêu chí', false, {
    code: 'Mã',
    group: 'Mã nhóm',
    name: 'Tên',
    kind: 'Loại',
    max: 'Điểm tối đa',
    weight: 'Hệ số',
    step: 'Bước',
    floor: 'Điểm sàn',
    markedBy: 'Người chấm',
  }),
  levels: sheet('Mức', true, { code: 'Mã', level: 'Mức', points: 'Điểm' }),
  classes: sheet('Xếp loại', true, {
    name: 'Tên',
    from: 'Từ',
    fromInclusive: 'Gồm cận dưới',
    to: 'Đến',
    toInclusive: 'Gồm cận trên',
    zeroBlocked: 'Không có điểm 0',
  }),
  tiers: sheet('Khen thưởng', true, {
    name: 'Hình thức',
    minClass: 'Xếp loại tối thiểu',
    minScore: 'Điểm tối thiểu',
    quotaKind: 'Kiểu hạn mức',
    quotaValue: 'Giá trị',
    ofClass: 'Loại tham chiếu',
    tieAtLine: 'Đồng hạng tại ngưỡng',
  }),
  tieChain: sheet('Phá hòa', true, { order: 'Thứ tự', key: 'Khóa' }),
  units: sheet('Đơn vị', false, { code: 'Mã', name: 'Tên', kind: 'Loại', parent: 'Mã đơn vị cấp trên' }),
  nominations: sheet('Mô hình', false, {
    code: 'Mã',
    name: 'Tên',
    unit: 'Mã đơn vị',
    subjectKind: 'Đối tượng',
    field: 'Lĩnh vực',
    peerGroup: 'Nhóm xét',
    summary: 'Tóm tắt',
    legalPreference: 'Ưu tiên nữ',
  }),
  assessors: sheet('Thành viên', false, {
    code: 'Mã',
    name: 'Họ tên',
    title: 'Chức vụ',
    unit: 'Mã đơn vị',
    position: 'Vai trò',
  }),
  /** Followed by one column per leaf code. */
  marks: sheet('Điểm', false, { nomination: 'Mã mô hình', assessor: 'Mã thành viên' }),
} as const;

/** Rows of sheet "Thông tin". */
export const INFO_ITEMS = {
  title: 'Tên đợt xét',
  year: 'Năm',
  organizer: 'Cơ quan tổ chức',
  method: 'Phương pháp',
  trimEachEnd: 'Số phiếu cắt mỗi đầu',
  trimFrom: 'Cắt khi có từ (phiếu)',
  scope: 'Phạm vi',
  minSheets: 'Số phiếu tối thiểu',
  decimals: 'Số chữ số thập phân',
  classOn: 'Xếp loại theo',
  rankOn: 'Xếp hạng theo',
  bonusMayExceedMax: 'Điểm thưởng vượt trần',
  bonusCap: 'Trần điểm thưởng',
  deductionCap: 'Trần điểm trừ',
} as const;

/** Words of a list, each with what it means. */
export type ListOf<V> = readonly (readonly [word: string, value: V])[];

export const YES_NO: ListOf<boolean> = [
  ['Có', true],
  ['Không', false],
];
export const METHODS: ListOf<'mean' | 'trimmed' | 'median'> = [
  ['Trung bình', 'mean'],
  ['Trung bình cắt', 'trimmed'],
  ['Trung vị', 'median'],
];
export const SCOPES: ListOf<'sheet' | 'criterion'> = [
  ['Theo phiếu', 'sheet'],
  ['Theo tiêu chí', 'criterion'],
];
export const EXACT_OR_ROUNDED: ListOf<'exact' | 'rounded'> = [
  ['Chính xác', 'exact'],
  ['Làm tròn', 'rounded'],
];
export const CRITERION_KINDS: ListOf<'group' | 'points' | 'choice' | 'gate' | 'bonus' | 'deduction'> = [
  ['Nhóm', 'group'],
  ['Điểm', 'points'],
  ['Chọn mức', 'choice'],
  ['Điều kiện', 'gate'],
  ['Thưởng', 'bonus'],
  ['Trừ', 'deduction'],
];
export const MARKED_BY: ListOf<'panel' | 'office'> = [
  ['Tổ', 'panel'],
  ['Cơ quan', 'office'],
];
export const QUOTA_KINDS: ListOf<'count' | 'of-participants' | 'of-eligible' | 'of-class'> = [
  ['Số lượng', 'count'],
  ['Tỷ lệ dự xét', 'of-participants'],
  ['Tỷ lệ đủ điều kiện', 'of-eligible'],
  ['Tỷ lệ của loại', 'of-class'],
];
export const TIES_AT_LINE: ListOf<'wait' | 'take-all' | 'take-none'> = [
  ['Chờ quyết định', 'wait'],
  ['Lấy hết', 'take-all'],
  ['Không lấy', 'take-none'],
];
/** Keys of the tie chain that are no code of a criterion. */
export const TIE_WORDS: ListOf<'median' | 'smaller-spread' | 'legal-preference'> = [
  ['Trung vị', 'median'],
  ['Độ lệch nhỏ hơn', 'smaller-spread'],
  ['Ưu tiên nữ', 'legal-preference'],
];
export const SUBJECT_KINDS: ListOf<SubjectKind> = [
  ['Mô hình tập thể', 'collective-model'],
  ['Mô hình cá nhân', 'individual-model'],
  ['Điển hình tập thể', 'collective-exemplar'],
  ['Điển hình cá nhân', 'individual-exemplar'],
  ['Hộ gia đình', 'household'],
];
export const POSITIONS: ListOf<'chair' | 'secretary' | 'member'> = [
  ['Chủ tịch', 'chair'],
  ['Thư ký', 'secretary'],
  ['Ủy viên', 'member'],
];

/** Words of a cell of sheet "Điểm" that are no mark of points or level. */
export const MARK_WORDS = { passed: 'Đạt', failed: 'Không đạt', notApplicable: 'KAD', recused: 'Từ chối' } as const;
/** Stands in the member's column for the office's own items. */
export const OFFICE_CODE = 'CQ';

/** Longest texts accepted, in characters. */
export const TEXT_LIMITS = { code: 50, line: 500, summary: 10_000 } as const;

/** The word of a list for a value that the list has. */
export function wordFor<V>(list: ListOf<V>, value: V): string {
  const entry = list.find(([, candidate]) => candidate === value);
  if (!entry) throw new RangeError(`no word for ${String(value)}`);
  return entry[0];
}
