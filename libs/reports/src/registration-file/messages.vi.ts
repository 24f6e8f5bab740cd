import type { DetailPart } from '@dvk/registry';

/** Columns of the form that a registration file carries. */
export type FormColumn = 'unit' | 'name' | 'kind' | 'field' | 'programmes' | 'continues' | 'partners' | DetailPart;

export const REGISTRATION_FILE = {
  fileName: (campaignCode: string) => `Đăng ký mô hình – ${campaignCode}.xlsx`,
  errorFileName: 'loi.xlsx',
  guideSheet: 'Hướng dẫn',
  listSheet: 'Danh mục',
  sheet: 'Đăng ký',
  title: (campaignName: string) => `ĐĂNG KÝ MÔ HÌNH, ĐIỂN HÌNH – ${campaignName}`,
  note: 'Mỗi dòng một mô hình, điển hình. Cột có dấu * phải có; các cột khác viết sau trên phần mềm cũng được.',
} as const;

/** Heads of the sheet, in its order; found whatever their case, marks and spaces. */
export const FORM_COLUMNS: Readonly<Record<FormColumn, string>> = {
  unit: 'Đơn vị đăng ký *',
  name: 'Tên mô hình, điển hình *',
  kind: 'Đối tượng *',
  field: 'Lĩnh vực chính',
  programmes: 'Chương trình',
  continues: 'Tiếp nối mô hình',
  partners: 'Đơn vị phối hợp',
  situation: 'Tình hình, lý do xây dựng',
  goals: 'Mục tiêu',
  content: 'Nội dung và cách làm',
  placeAndBeneficiaries: 'Địa bàn và đối tượng hưởng lợi',
  forces: 'Lực lượng tham gia',
  resources: 'Nguồn lực',
  startAndMilestones: 'Thời gian bắt đầu, các mốc và thời điểm đánh giá',
  outputs: 'Kết quả kiểm chứng được',
  sustainability: 'Khả năng duy trì và nhân rộng',
  leaderInCharge: 'Lãnh đạo phụ trách',
  levelAimedAt: 'Cấp đề nghị công nhận',
};

/** Heads that may be absent: by which a row is known again, and what was wrong with it. */
export const FURTHER_COLUMNS = { rowKey: 'Mã dòng', errors: 'Lỗi' } as const;

/** What a spreadsheet program shows beside a cell of the column. */
export const COLUMN_HINTS: Readonly<Record<FormColumn, string>> = {
  unit: 'Chọn trong danh sách; để trống nếu bạn chỉ đăng ký cho một đơn vị.',
  name: 'Gọi đúng tên sẽ in trên danh sách và quyết định.',
  kind: 'Chọn trong danh sách.',
  field: 'Chọn trong danh sách.',
  programmes: 'Nhiều chương trình thì cách nhau bằng dấu chấm phẩy. Tên lấy ở trang Danh mục.',
  continues: 'Mô hình mới thì để trống. Làm tiếp mô hình cũ thì chọn mã của mô hình đó.',
  partners: 'Nhiều đơn vị thì cách nhau bằng dấu chấm phẩy. Tên lấy ở trang Danh mục.',
  situation: 'Trước khi làm, ở địa bàn có khó khăn, bức xúc gì?',
  goals: 'Muốn đạt điều gì, trong thời gian nào?',
  content: 'Làm những việc gì, vận động người dân ra sao, điểm mới là gì?',
  placeAndBeneficiaries: 'Thôn, tổ dân phố nào; bao nhiêu hộ, bao nhiêu người?',
  forces: 'Ai chủ trì, ai tham gia, mỗi bên làm gì?',
  resources: 'Kinh phí, ngày công, hiện vật; phần do người dân đóng góp.',
  startAndMilestones: 'Bắt đầu ngày nào, sơ kết và tổng kết khi nào?',
  outputs: 'Con số trước và sau khi làm, nguồn số liệu.',
  sustainability: 'Ai giữ cho mô hình chạy tiếp; nơi nào đã học theo?',
  leaderInCharge: 'Họ tên, chức vụ.',
  levelAimedAt: 'Ví dụ: Cấp cơ sở, Cấp tỉnh.',
};

export const GUIDE = {
  title: 'CÁCH ĐĂNG KÝ BẰNG TỆP EXCEL',
  campaign: (name: string) => `Đợt xét: ${name}`,
  steps: [
    '1. Điền ở trang “Đăng ký”, mỗi dòng một mô hình, điển hình. Bấm vào ô để thấy gợi ý; ô có mũi tên thì chọn trong danh sách.',
    '2. Đơn vị, đối tượng, lĩnh vực, chương trình và đơn vị phối hợp ghi đúng tên ở trang “Danh mục”. Viết hoa hay thường, dấu đặt kiểu cũ hay mới đều hiểu được.',
    '3. Nhiều chương trình hoặc nhiều đơn vị phối hợp thì cách nhau bằng dấu chấm phẩy (;).',
    '4. Không đổi tên trang và tên cột, không gộp ô, không dùng công thức. Thêm dòng, xóa dòng, sắp xếp và lọc thì được.',
    '5. Lưu ở định dạng Excel (.xlsx), rồi gửi ở trang “Đăng ký bằng Excel”. Hệ thống cho xem trước từng dòng; chưa bấm nhập thì chưa có gì thay đổi.',
    '6. Dòng nào sai thì tải tệp loi.xlsx: ô sai tô đỏ, cột “Lỗi” ghi rõ vì sao. Sửa ngay trong tệp đó rồi gửi lại.',
    '7. Gửi lại tệp đã nhập không tạo thêm bản thứ hai. Sửa một dòng đã nhập rồi gửi lại thì bản nháp được sửa theo, nếu từ đó chưa ai sửa trên phần mềm.',
    '8. Mô hình mới thì ghi vào dòng trống, không ghi đè lên dòng của mô hình đã nhập; năm sau tải tệp mẫu mới của đợt xét mới.',
  ],
  limits: (rows: string) => `Mỗi tệp nhiều nhất ${rows} dòng.`,
} as const;

/** Heads of sheet "Danh mục". */
export const LIST_HEADS = {
  units: 'Đơn vị đăng ký',
  kinds: 'Đối tượng',
  fields: 'Lĩnh vực chính',
  programmes: 'Chương trình',
  earlier: 'Mô hình đã đăng ký (mã – tên)',
  partners: 'Đơn vị phối hợp',
} as const;

export const CELL_REFUSAL = {
  title: 'Không đúng',
  notListed: 'Chọn một giá trị trong danh sách.',
  tooLong: (most: number): string => `Nhiều nhất ${most} ký tự.`,
} as const;

type Params = Readonly<Record<string, unknown>>;
const of = (params: Params, name: string): string => String(params[name] ?? '');

/** What the file of errors says of each code; the web has its own sentence of it. */
export const ROW_SENTENCES: Readonly<Record<string, (params: Params) => string>> = {
  'registration-row.formula': () => 'Ô là công thức. Hãy chép rồi dán dạng giá trị.',
  'registration-row.cell-error': () => 'Ô đang báo lỗi của Excel.',
  'registration-row.truth-value': () => 'Ô là TRUE hoặc FALSE. Hãy ghi chữ.',
  'registration-row.outside-table': (params) => `Ô ${of(params, 'cell')} nằm ngoài bảng. Hãy xóa ô đó.`,
  'registration-row.unit-missing': () => 'Thiếu đơn vị đăng ký.',
  'registration-row.unit-unknown': () => 'Không phải đơn vị bạn đăng ký thay được trong đợt xét này.',
  'registration-row.kind-missing': () => 'Thiếu đối tượng.',
  'registration-row.kind-unknown': () => 'Không có đối tượng này.',
  'registration-row.too-long': (params) => `Dài ${of(params, 'length')} ký tự, nhiều nhất ${of(params, 'most')}.`,
  'registration-row.too-many': (params) => `Có ${of(params, 'count')} mục, nhiều nhất ${of(params, 'most')}.`,
  'registration-row.doubled': (params) => `Trùng với dòng ${of(params, 'row')} của tệp này.`,
  'registration-row.registered-already': (params) => `Đơn vị đã đăng ký ${of(params, 'code')} “${of(params, 'name')}” với nội dung khác. Sửa trên phần mềm hoặc xóa dòng này.`,
  'registration-row.renamed': (params) => `Dòng này đã nhập thành ${of(params, 'code')} “${of(params, 'name')}”. Đổi tên thì sửa trên phần mềm; mô hình khác thì ghi vào dòng trống.`,
  'registration-row.changed-since': (params) => `${of(params, 'code')} đã được sửa trên phần mềm sau khi nhập. Hãy sửa tiếp trên phần mềm.`,
  'registration-row.unit-changed': (params) => `Dòng này đã nhập cho đơn vị khác (${of(params, 'code')}). Ghi đúng đơn vị cũ hoặc chuyển sang dòng trống.`,
  'registration-row.accepted-already': (params) => `${of(params, 'code')} đã được tiếp nhận. Muốn sửa thì sửa trên phần mềm.`,
  'initiative.name-missing': () => 'Thiếu tên mô hình, điển hình.',
  'initiative.word-not-listed': () => 'Không có trong danh mục hôm nay. Chọn ở trang Danh mục.',
  'initiative.joint-unit-unknown': () => 'Có đơn vị phối hợp không có ở trang Danh mục, hoặc là chính đơn vị đăng ký.',
  'initiative.continues-unknown': () => 'Không có mô hình mang mã này của đơn vị.',
  'initiative.continues-itself': () => 'Mô hình không tiếp nối chính nó.',
  'initiative.handed-in': (params) => `${of(params, 'code')} đang có hồ sơ đã nộp nên không sửa được.`,
  'initiative.registration-handed-in': (params) => `Bản đăng ký ${of(params, 'code')} đã gửi nên không sửa được. Hãy lấy lại trước.`,
  'initiative.dropped': (params) => `${of(params, 'code')} đã bị loại bỏ.`,
  'initiative.merged': (params) => `${of(params, 'code')} đã gộp vào mô hình khác.`,
  'nomination.unit-dissolved': () => 'Đơn vị không còn hoạt động.',
  'nomination.unit-outside-area': () => 'Đơn vị không thuộc phạm vi của đợt xét.',
  'nomination.subject-kind-not-covered': () => 'Đợt xét này không xét đối tượng này.',
  'nomination.field-not-in-campaign': () => 'Đợt xét này không có lĩnh vực này.',
};
