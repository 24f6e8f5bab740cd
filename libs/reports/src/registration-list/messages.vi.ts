/** Words of *Danh sách đăng ký mô hình*. */
export const REGISTRATION = {
  fileName: (code: string): string => `Danh sách đăng ký mô hình – ${code}.xlsx`,
  sheet: 'Danh sách đăng ký',
  title: 'DANH SÁCH ĐĂNG KÝ MÔ HÌNH, ĐIỂN HÌNH “DÂN VẬN KHÉO”',
  /** Letters behind the blank number. */
  ending: 'DS',
  ofUnits: (units: string): string => `Đơn vị: ${units}`,
  takenOut: (moment: string): string => `Kết xuất lúc ${moment}`,
  narrowed: (search: string): string => `Chỉ gồm các dòng tìm được theo: ${search}`,
  narrowedBy: {
    search: (text: string): string => `“${text}”`,
    states: (states: string): string => `trạng thái ${states}`,
    unit: (unit: string): string => `đơn vị ${unit}`,
    field: (field: string): string => `lĩnh vực ${field}`,
    kind: (kind: string): string => `đối tượng ${kind}`,
  },
  columns: ['STT', 'Mã', 'Tên mô hình, điển hình', 'Đơn vị', 'Đối tượng', 'Lĩnh vực', 'Tóm tắt thành tích', 'Lãnh đạo phụ trách', 'Cấp hướng tới', 'Ngày nộp', 'Trạng thái', 'Số tệp minh chứng'],
  states: { draft: 'Đang soạn', submitted: 'Chờ tiếp nhận', returned: 'Bị trả lại', accepted: 'Đã tiếp nhận', withdrawn: 'Đã rút' },
  kinds: { 'collective-model': 'Mô hình tập thể', 'individual-model': 'Mô hình cá nhân', 'collective-exemplar': 'Điển hình tập thể', 'individual-exemplar': 'Điển hình cá nhân', household: 'Hộ gia đình' },
  none: 'Chưa có mô hình, điển hình nào được đăng ký.',
  noField: 'Chưa ghi lĩnh vực',
  total: (count: string, kinds: string): string => `Tổng số: ${count} mô hình, điển hình; gồm ${kinds}.`,
  totals: {
    sheet: 'Tổng hợp',
    title: 'TỔNG HỢP ĐĂNG KÝ THEO ĐƠN VỊ, LĨNH VỰC, ĐỐI TƯỢNG',
    name: 'Đơn vị, lĩnh vực, đối tượng',
    sum: 'Tổng số',
    byUnit: (count: number): string => `I. Theo đơn vị (${count})`,
    byField: (count: number): string => `II. Theo lĩnh vực (${count})`,
    byKind: (count: number): string => `III. Theo đối tượng (${count})`,
    all: 'Tổng cộng',
  },
} as const;
