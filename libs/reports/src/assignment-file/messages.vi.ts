/** Words of the assignment file; heads are found whatever their case, marks and spaces. */
export const ASSIGNMENT_SHEET = {
  fileName: (campaignCode: string) => `Phân công chấm điểm – ${campaignCode}.xlsx`,
  sheetName: 'Phân công',
  heads: { code: 'Mã hồ sơ', name: 'Tên mô hình, điển hình', unit: 'Đơn vị', field: 'Lĩnh vực', members: 'Người chấm' },
  tick: 'x',
  title: 'PHÂN CÔNG CHẤM ĐIỂM',
  notes: [
    'Mỗi dòng là một hồ sơ, mỗi cột bên phải là một người chấm. Ghi x ở ô nào là giao hồ sơ đó cho người đó; xóa x là bỏ giao.',
    'Ô màu xám không đổi được: người đó có xung đột lợi ích, không chấm nhóm hồ sơ này, hoặc đã bắt đầu chấm.',
    'Có thể xóa bớt dòng: hồ sơ không có trong tệp thì giữ nguyên. Chưa có gì thay đổi cho đến khi bạn xem trước và đồng ý.',
  ],
  refusalTitle: 'Không ghi được',
  refusal: 'Chỉ ghi x hoặc để trống.',
} as const;

/** Words that mean "assigned" and words that mean "not assigned" in a cell. */
export const TICKS = ['x', '✓', '✔', '✗', '×', '1', 'có', 'v', 'true'] as const;
export const BLANKS = ['', '0', '-', '–', 'không', 'false'] as const;
