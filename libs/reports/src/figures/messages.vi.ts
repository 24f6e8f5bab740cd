import type { SubjectKind } from '@dvk/scoring-core';
import { inFileName } from '../file-name';
import type { Figure, Structure } from './figure';

/** What each figure is called and what it counts: the one place that says it, for screen, Excel, Word and reports that were sent. */
export const FIGURE_WORDS: Readonly<Record<Figure, { readonly name: string; readonly definition: string }>> = {
  registered: {
    name: 'Đăng ký',
    definition:
      'Số mô hình, điển hình được đơn vị nộp đăng ký lần đầu trong kỳ và đến ngày chốt không rút lại; gồm cả trường hợp đang chờ tiếp nhận và trường hợp bị trả lại để bổ sung. Nộp hồ sơ tham gia đợt xét cũng là đăng ký.',
  },
  accepted: { name: 'Tiếp nhận', definition: 'Số mô hình, điển hình được cơ quan tiếp nhận chấp nhận đăng ký lần đầu trong kỳ và đến ngày chốt vẫn ở trạng thái đã tiếp nhận.' },
  recognised: {
    name: 'Công nhận',
    definition: 'Số mô hình, điển hình có văn bản công nhận ghi ngày trong kỳ. Văn bản đã thu hồi trên hệ thống vì nhập nhầm thì không tính; một mô hình có nhiều văn bản trong kỳ tính một lần.',
  },
  'in-force': {
    name: 'Còn hiệu lực',
    definition: 'Số mô hình, điển hình mà ngày chốt nằm trong thời hạn của một văn bản công nhận và chưa bị loại bỏ. Chỉ tính theo ngày chốt, không phụ thuộc kỳ báo cáo.',
  },
  replicated: {
    name: 'Được nhân rộng',
    definition: 'Số mô hình, điển hình gốc có bản nhân rộng đầu tiên được tiếp nhận trong kỳ. Tính cho đơn vị có mô hình gốc; một mô hình gốc có nhiều bản nhân rộng tính một lần.',
  },
  dropped: { name: 'Loại bỏ', definition: 'Số mô hình, điển hình có văn bản loại bỏ ghi ngày trong kỳ và đến ngày chốt chưa được khôi phục.' },
  rewarded: {
    name: 'Được khen',
    definition:
      'Số mô hình, điển hình được khen thưởng theo quyết định ghi ngày trong kỳ, thuộc đợt xét đã công bố kết quả; quyết định đã thu hồi thì không tính. Một mô hình được khen nhiều lần trong kỳ tính một lần.',
  },
};

export const KIND_WORDS: Readonly<Record<SubjectKind, string>> = {
  'collective-model': 'Mô hình tập thể',
  'individual-model': 'Mô hình cá nhân',
  'collective-exemplar': 'Điển hình tập thể',
  'individual-exemplar': 'Điển hình cá nhân',
  household: 'Hộ gia đình',
};

const STRUCTURE_WORDS: Readonly<Record<Structure, string>> = {
  then: 'theo tổ chức đơn vị tại ngày chốt',
  now: 'theo tổ chức đơn vị hiện nay (đơn vị tiếp nhận nhận cả số liệu của đơn vị đã sáp nhập)',
};

/** Words of the report as a workbook and as a Word paper. */
export const FIGURES = {
  fileName: (unit: string, cutOff: string, version: number | null): string => `Báo cáo số liệu – ${inFileName(unit)} – ${cutOff}${version === null ? '' : ` – bản ${version}`}`,
  title: 'BÁO CÁO SỐ LIỆU',
  subject: 'Phong trào thi đua “Dân vận khéo”',
  allUnits: 'Toàn bộ đơn vị phụ trách',
  of: (unit: string): string => unit,
  noField: 'Chưa ghi lĩnh vực',
  cutOff: (day: string): string => `Chốt số liệu hết ngày ${day}`,
  period: (from: string, to: string): string => `kỳ báo cáo từ ngày ${from} đến hết ngày ${to}`,
  periodToCutOff: (to: string): string => `kỳ báo cáo từ trước đến hết ngày ${to}`,
  structure: STRUCTURE_WORDS,
  late: { true: 'có tính việc ghi vào hệ thống sau ngày chốt', false: 'không tính việc ghi vào hệ thống sau ngày chốt' },
  knownAt: (moment: string): string => `Tính những gì đã ghi vào hệ thống đến ${moment}`,
  narrowed: (parts: string): string => `Chỉ tính: ${parts}`,
  narrowedBy: { kind: (kind: string): string => kind, field: (field: string): string => `lĩnh vực ${field}` },
  sent: (version: number, moment: string, code: string): string => `Bản ${version}, gửi lúc ${moment}; mã SHA-256: ${code}`,
  unsent: (moment: string): string => `Lập lúc ${moment}; chưa gửi`,
  correction: (reason: string): string => `Bản thay thế. Lý do: ${reason.replace(/[.\s]+$/, '')}.`,
  total: 'Tổng cộng',
  none: 'Không có trường hợp nào.',
  sheets: { all: 'Tổng hợp', byUnit: 'Theo đơn vị', byUnitKind: 'Theo loại đơn vị', byField: 'Theo lĩnh vực', byKind: 'Theo hình thức, loại', charts: 'Biểu đồ', definitions: 'Định nghĩa', models: 'Mô hình được công nhận' },
  titles: {
    all: 'BÁO CÁO SỐ LIỆU PHONG TRÀO “DÂN VẬN KHÉO”',
    byUnit: 'SỐ LIỆU THEO ĐƠN VỊ',
    byUnitKind: 'SỐ LIỆU THEO LOẠI ĐƠN VỊ',
    byField: 'SỐ LIỆU THEO LĨNH VỰC',
    byKind: 'SỐ LIỆU THEO HÌNH THỨC, LOẠI',
    charts: 'BIỂU ĐỒ',
    definitions: 'ĐỊNH NGHĨA CÁC CHỈ TIÊU',
    models: 'MÔ HÌNH, ĐIỂN HÌNH ĐƯỢC CÔNG NHẬN THEO ĐƠN VỊ',
  },
  modelsLead: 'Kèm văn bản công nhận, làm căn cứ tính điểm thưởng khi đơn vị tự chấm điểm công tác dân vận.',
  columns: {
    no: 'STT',
    figure: 'Chỉ tiêu',
    count: 'Số lượng',
    when: 'Tính theo',
    definition: 'Định nghĩa',
    unit: 'Đơn vị',
    unitKind: 'Loại đơn vị',
    field: 'Lĩnh vực',
    kind: 'Hình thức, loại',
    models: ['STT', 'Đơn vị', 'Mã', 'Tên mô hình, điển hình', 'Hình thức, loại', 'Lĩnh vực', 'Văn bản công nhận', 'Thời hạn công nhận', 'Trong kỳ', 'Còn hiệu lực'],
  },
  inPeriod: 'Kỳ báo cáo',
  onCutOff: 'Ngày chốt',
  yes: 'x',
  document: (number: string, date: string, issuer: string): string => `${number} ngày ${date} của ${issuer}`,
  validity: (from: string, to: string): string => `${from} – ${to}`,
  charts: {
    all: 'Các chỉ tiêu',
    byField: 'Theo lĩnh vực',
    byKind: 'Theo hình thức, loại',
    byUnit: (shown: number, all: number): string => (shown === all ? 'Theo đơn vị' : `Theo đơn vị (${shown} đơn vị đăng ký nhiều nhất trong ${all} đơn vị)`),
    data: 'Số liệu của biểu đồ',
    series: 'Số lượng',
  },
  ending: 'BC-',
  preparer: 'NGƯỜI LẬP BIỂU',
  signer: 'THỦ TRƯỞNG ĐƠN VỊ',
  word: {
    kind: 'BÁO CÁO',
    subject: (period: string): readonly string[] => ['Số liệu phong trào thi đua “Dân vận khéo”', period],
    inYear: (year: string): string => `năm ${year}`,
    fromTo: (from: string, to: string): string => `từ ngày ${from} đến ngày ${to}`,
    until: (to: string): string => `đến ngày ${to}`,
    opening: (unit: string, told: string): string => `${unit} báo cáo số liệu phong trào thi đua “Dân vận khéo”. ${told}.`,
    whole: 'I. KẾT QUẢ CHUNG',
    sentence: (registered: string, accepted: string, recognised: string): string => `Trong kỳ có ${registered} mô hình, điển hình đăng ký; ${accepted} được tiếp nhận; ${recognised} được công nhận.`,
    sentenceLater: (inForce: string, replicated: string, dropped: string, rewarded: string): string =>
      `Đến ngày chốt có ${inForce} mô hình, điển hình còn hiệu lực công nhận. Trong kỳ có ${replicated} mô hình, điển hình được nhân rộng; ${dropped} bị loại bỏ; ${rewarded} được khen thưởng.`,
    byField: 'II. THEO LĨNH VỰC',
    byKind: 'III. THEO HÌNH THỨC, LOẠI',
    byUnit: 'IV. THEO ĐƠN VỊ',
    definitions: 'V. ĐỊNH NGHĨA CÁC CHỈ TIÊU',
    annex: (most: number, all: number): string => `Bảng trên ghi ${most} đơn vị đầu theo số đăng ký; đủ ${all} đơn vị ở tệp Excel kèm theo.`,
    models: (count: string): string => `Danh sách ${count} mô hình, điển hình được công nhận kèm văn bản công nhận ở tệp Excel.`,
    closing: (unit: string, end: string): string => `Trên đây là báo cáo số liệu của ${unit}${end}`,
  },
} as const;
