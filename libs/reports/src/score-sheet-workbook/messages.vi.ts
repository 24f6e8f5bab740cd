/** Words of the score-sheet workbook; a mark cell of a gate holds one of the two words of `GATE`. */
export const GATE = { passed: 'Đạt', failed: 'Không đạt' } as const;

export const LIST_SHEET = 'Hướng dẫn & danh sách';
export const IDENTITY_SHEET = 'DVK';
export const TABLES_SHEET = 'DVK bảng mức';
export const FILE_NAME = (campaign: string): string => `Phiếu chấm điểm – ${campaign}.xlsx`;

export const PAGE = { page: 'Trang', sheet: 'Phiếu', version: 'bản', checksum: 'mã kiểm tra' } as const;

export const LIST = {
  title: 'PHIẾU CHẤM ĐIỂM',
  campaign: 'Đợt xét',
  assessor: 'Người chấm',
  deadline: 'Hạn chấm',
  noDeadline: 'Theo thông báo của thư ký tổ chấm điểm',
  until: (time: string, date: string): string => `${time} ngày ${date} (giờ Việt Nam, theo đồng hồ máy chủ)`,
  howTo: 'CÁCH LÀM',
  steps: [
    'Bấm vào mã trong danh sách để mở phiếu. Chỉ nhập vào các ô nền vàng: cột “Điểm” và cột “Nhận xét”; các ô khác được khóa.',
    'Điểm là số, dùng dấu thập phân theo máy của bạn (8,5 hoặc 8.5). Mục chọn mức, mục đạt/không đạt: chọn trong danh sách của ô.',
    'Không nhập công thức, không thêm, xóa, sắp xếp lại dòng hay cột trong phiếu. Lọc để ẩn bớt dòng thì được.',
    'Cột “Được tính” và tổng điểm tự tính trong khi bạn nhập; hệ thống tính lại khi nhận tệp.',
    'Lưu ở định dạng Excel (.xlsx), rồi gửi lên trang “Chấm điểm bằng tệp Excel”. Hệ thống cho xem từng thay đổi trước khi ghi; chưa bấm “Ghi vào phiếu” thì chưa có gì thay đổi.',
    'Tệp này chỉ của riêng bạn. Không gửi cho người khác; tệp của người khác không nhận được.',
  ],
  heads: {
    number: 'STT',
    code: 'Mã',
    name: 'Tên mô hình, điển hình',
    unit: 'Đơn vị',
    field: 'Lĩnh vực',
    state: 'Trạng thái khi tải',
    marked: 'Đã chấm',
    total: 'Tổng điểm',
    remark: 'Ghi chú',
  },
  count: (sheets: string, open: string): string => `Có ${sheets} hồ sơ được giao, ${open} phiếu đang nhập được.`,
  markedOf: '/',
} as const;

export const STATES = {
  'not-started': 'Chưa chấm',
  draft: 'Nháp',
  submitted: 'Đã gửi',
  recused: 'Từ chối',
  locked: 'Đã khóa',
  conflict: 'Xung đột',
} as const;

/** Why a sheet takes no input, by the code the server refuses with. */
export const REASONS: Readonly<Record<string, string>> = {
  'score-sheet.recused': 'Bạn đã từ chối chấm hồ sơ này.',
  'score-sheet.conflict-of-interest': 'Hồ sơ có xung đột lợi ích với bạn nên bạn không chấm.',
  'score-sheet.already-submitted': 'Phiếu đã gửi. Muốn sửa, hãy mở lại phiếu trên trang Chấm điểm rồi tải tệp mới.',
  'score-sheet.seat-left': 'Bạn không còn trong tổ chấm điểm.',
  'score-sheet.panel-not-valid': 'Hôm nay ngoài thời hạn của quyết định thành lập tổ chấm điểm.',
  'score-sheet.declaration-missing': 'Bạn chưa khai xung đột lợi ích cho hồ sơ này. Hãy khai trên trang Chấm điểm rồi tải tệp mới.',
  'score-sheet.criteria-set-changed': 'Bộ tiêu chí đã đổi phiên bản từ khi bạn chấm. Hãy báo thư ký tổ chấm điểm.',
  'campaign.phase-closed': 'Giai đoạn chấm điểm không mở.',
  'nomination.not-accepted': 'Hồ sơ không còn ở trạng thái đã tiếp nhận.',
};
export const OTHER_REASON = 'Phiếu này hiện không nhập được.';

export const SHEET = {
  title: 'PHIẾU CHẤM ĐIỂM',
  nomination: (code: string, name: string): string => `${code}. ${name}`,
  unit: (unit: string): string => `Đơn vị: ${unit}`,
  field: (field: string, peerGroup: string): string => [field === '' ? '' : `Lĩnh vực: ${field}`, peerGroup === '' ? '' : `Nhóm xét: ${peerGroup}`].filter((text) => text !== '').join(' · '),
  assessor: (name: string, deadline: string): string => `Người chấm: ${name} · Hạn chấm: ${deadline}`,
  open: 'Nhập vào các ô nền vàng. Về danh sách: trang tính đầu tiên.',
  heads: ['TT', 'Tiêu chí', 'Điểm tối đa', 'Đơn vị tự chấm', 'Điểm', 'Được tính', 'Nhận xét', 'Hướng dẫn, mức điểm'],
  done: 'đã thực hiện',
  assigned: 'được giao',
  bonus: 'Cộng điểm thưởng',
  deduction: 'Trừ điểm',
  total: 'TỔNG ĐIỂM',
  marked: 'Số ô đã nhập',
  comment: 'Nhận xét chung',
  entry: 'HỒ SƠ',
  summary: 'Tóm tắt thành tích',
  details: {
    situation: 'Tình hình, lý do',
    goals: 'Mục tiêu',
    content: 'Nội dung, cách làm',
    placeAndBeneficiaries: 'Địa điểm, đối tượng hưởng lợi',
    forces: 'Lực lượng tham gia',
    resources: 'Nguồn lực',
    startAndMilestones: 'Thời gian, các mốc',
    outputs: 'Kết quả kiểm chứng được',
    sustainability: 'Khả năng duy trì, nhân rộng',
    leaderInCharge: 'Lãnh đạo phụ trách',
    levelAimedAt: 'Cấp đề nghị',
  } as Readonly<Record<string, string>>,
  selfRemark: (remark: string): string => `Đơn vị ghi: ${remark}`,
  setAside: (reason: string): string => `Không áp dụng: ${reason}`,
  notApplicable: 'KAD',
  officeItem: 'Cơ quan thường trực chấm mục này.',
  unitItem: 'Chỉ để đơn vị tự chấm, không tính điểm.',
} as const;

export const REFUSED_INPUT = {
  title: 'Chưa nhận được',
  points: (max: string, step: string): string => `Nhập số từ 0 đến ${max}, lẻ đến ${step}.`,
  choice: 'Chọn một mức trong danh sách của ô.',
  gate: 'Chọn Đạt hoặc Không đạt.',
  whole: (least: string): string => `Nhập số nguyên từ ${least} trở lên.`,
  measured: 'Nhập một số không âm, nhiều nhất hai chữ số thập phân.',
  text: (most: string): string => `Nhiều nhất ${most} ký tự.`,
} as const;
