import type { ObstacleEffect, ObstacleKind } from '@dvk/awards';

/** Columns of a list of obstacles. */
export type ObstacleColumn = 'nomination' | 'unit' | 'kind' | 'effect' | 'note';

export const OBSTACLE_FILE = {
  fileName: (campaignCode: string) => `Danh sách vướng mắc – ${campaignCode}.xlsx`,
  errorFileName: 'loi.xlsx',
  guideSheet: 'Hướng dẫn',
  listSheet: 'Danh mục',
  sheet: 'Vướng mắc',
  title: (campaignName: string) => `DANH SÁCH VƯỚNG MẮC – ${campaignName}`,
  note: 'Một tệp cho một văn bản. Mỗi dòng ghi mã hồ sơ, hoặc đơn vị nếu vướng mắc liên quan mọi hồ sơ của đơn vị.',
} as const;

/** Heads of the sheet, in its order; found whatever their case, marks and spaces. */
export const OBSTACLE_COLUMNS: Readonly<Record<ObstacleColumn, string>> = {
  nomination: 'Mã hồ sơ',
  unit: 'Đơn vị (mã hoặc tên)',
  kind: 'Loại vướng mắc *',
  effect: 'Mức độ *',
  note: 'Ghi chú',
};

/** A head that may be absent: what was wrong with the row. */
export const OBSTACLE_FURTHER = { errors: 'Lỗi' } as const;

export const OBSTACLE_HINTS: Readonly<Record<ObstacleColumn, string>> = {
  nomination: 'Mã hồ sơ tham gia đợt xét, ví dụ MH001; xem ở trang Danh mục.',
  unit: 'Chỉ ghi khi không ghi mã hồ sơ: vướng mắc được ghi cho mọi hồ sơ của đơn vị.',
  kind: 'Chọn trong danh sách.',
  effect: 'Chặn: không đủ điều kiện. Cảnh báo: chỉ để Hội đồng xem.',
  note: 'Nội dung riêng của dòng này. Để trống thì lấy nội dung chung của văn bản.',
};

export const KIND_WORDS: readonly (readonly [word: string, kind: ObstacleKind])[] = [
  ['Đang xem xét kỷ luật', 'discipline'],
  ['Đang thanh tra, kiểm tra', 'inspection'],
  ['Đang có khiếu nại, tố cáo', 'complaint'],
  ['Thiếu giấy tờ', 'missing-paper'],
  ['Đơn vị không tự chấm', 'no-self-score'],
  ['Đơn vị đã giải thể', 'dissolved-body'],
  ['Thành tích đã được khen', 'already-rewarded'],
  ['Vướng mắc khác', 'other'],
];

/** What a list may say; a cap or a stated class is entered on the screen, where the classes stand. */
export const EFFECT_WORDS: readonly (readonly [word: string, effect: ObstacleEffect])[] = [
  ['Chặn', 'block'],
  ['Cảnh báo', 'warning'],
];

export const OBSTACLE_GUIDE = {
  title: 'CÁCH GHI DANH SÁCH VƯỚNG MẮC BẰNG TỆP EXCEL',
  campaign: (name: string) => `Đợt xét: ${name}`,
  steps: [
    '1. Một tệp cho một văn bản của Thanh tra, Ủy ban Kiểm tra, Công an…; số, ngày, cơ quan ban hành và nội dung chung ghi trên phần mềm khi gửi tệp.',
    '2. Điền ở trang “Vướng mắc”. Mỗi dòng ghi mã hồ sơ; hoặc ghi đơn vị (mã hay tên) thì vướng mắc được ghi cho mọi hồ sơ đã tiếp nhận của đơn vị đó.',
    '3. Ghi cả mã hồ sơ và đơn vị thì hồ sơ phải đúng là của đơn vị đó.',
    '4. Loại vướng mắc và mức độ chọn trong danh sách của ô. Ghi chú để trống thì lấy nội dung chung của văn bản.',
    '5. Không đổi tên trang và tên cột, không gộp ô, không dùng công thức. Thêm dòng, xóa dòng, sắp xếp và lọc thì được.',
    '6. Lưu ở định dạng Excel (.xlsx) rồi gửi. Hệ thống cho xem trước từng dòng; chưa bấm ghi thì chưa có gì thay đổi.',
    '7. Dòng nào sai thì tải tệp loi.xlsx: ô sai tô đỏ, cột “Lỗi” ghi rõ vì sao. Sửa ngay trong tệp đó rồi gửi lại.',
    '8. Gửi lại tệp của cùng một văn bản không ghi vướng mắc lần thứ hai.',
  ],
  limits: (rows: string) => `Mỗi tệp nhiều nhất ${rows} dòng.`,
} as const;

/** Heads of sheet "Danh mục". */
export const OBSTACLE_LIST_HEADS = { kinds: 'Loại vướng mắc', effects: 'Mức độ', nominations: 'Mã hồ sơ', names: 'Tên mô hình, điển hình', unitCodes: 'Mã đơn vị', units: 'Đơn vị' } as const;

export const OBSTACLE_REFUSAL = { title: 'Không đúng', notListed: 'Chọn một giá trị trong danh sách.', tooLong: (most: number): string => `Nhiều nhất ${most} ký tự.` } as const;

type Params = Readonly<Record<string, unknown>>;

/** What the file of errors says of each code; the web has its own sentence of it. */
export const OBSTACLE_SENTENCES: Readonly<Record<string, (params: Params) => string>> = {
  'obstacle-row.formula': () => 'Ô là công thức. Hãy chép rồi dán dạng giá trị.',
  'obstacle-row.cell-error': () => 'Ô đang báo lỗi của Excel.',
  'obstacle-row.truth-value': () => 'Ô là TRUE hoặc FALSE. Hãy ghi chữ.',
  'obstacle-row.outside-table': ({ cell }) => `Ô ${String(cell)} nằm ngoài bảng. Hãy xóa ô đó.`,
  'obstacle-row.target-missing': () => 'Thiếu mã hồ sơ hoặc đơn vị.',
  'obstacle-row.nomination-unknown': () => 'Đợt xét không có hồ sơ đã tiếp nhận nào mang mã này.',
  'obstacle-row.unit-unknown': () => 'Không có đơn vị này trong đợt xét, hoặc đơn vị không có hồ sơ nào được tiếp nhận. Có nhiều đơn vị trùng tên thì ghi mã.',
  'obstacle-row.unit-differs': () => 'Hồ sơ này không phải của đơn vị ghi ở dòng.',
  'obstacle-row.kind-missing': () => 'Thiếu loại vướng mắc.',
  'obstacle-row.kind-unknown': () => 'Không có loại vướng mắc này. Chọn trong danh sách.',
  'obstacle-row.effect-missing': () => 'Thiếu mức độ.',
  'obstacle-row.effect-unknown': () => 'Mức độ là Chặn hoặc Cảnh báo.',
  'obstacle-row.note-missing': () => 'Thiếu ghi chú, mà văn bản cũng chưa có nội dung chung.',
  'obstacle-row.too-long': ({ length, most }) => `Dài ${String(length)} ký tự, nhiều nhất ${String(most)}.`,
  'obstacle-row.doubled': ({ row }) => `Trùng với dòng ${String(row)} của tệp này.`,
  'obstacle-row.entered-otherwise': () => 'Văn bản này đã được ghi cho hồ sơ với mức độ khác. Muốn đổi thì gỡ vướng mắc cũ trên phần mềm.',
};
