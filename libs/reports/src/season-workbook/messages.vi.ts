import type { Fault, FaultCode, FaultParams } from './faults';
import type { Refusal, RefusalCode } from './reading/raw-workbook';

type Sentence = (params: Readonly<Record<string, string>>) => string;

const REFUSALS: Readonly<Record<RefusalCode, Sentence>> = {
  'file-missing': () => 'Không mở được tệp: tệp không tồn tại hoặc không có quyền đọc.',
  'file-empty': () => 'Tệp rỗng (0 byte).',
  'file-too-large': () => 'Tệp quá lớn (trên 64 MB); một mùa xét không cần đến dung lượng này.',
  'not-a-workbook': () => 'Tệp không phải sổ tính Excel (.xlsx). Hãy mở bằng Excel rồi lưu lại dưới dạng “Excel Workbook (*.xlsx)”.',
  'old-format': () => 'Tệp ở định dạng Excel 97–2003 (.xls). Hãy mở bằng Excel rồi lưu lại dưới dạng “Excel Workbook (*.xlsx)”.',
  encrypted: () => 'Tệp được đặt mật khẩu. Hãy bỏ mật khẩu (Tệp > Thông tin > Bảo vệ sổ làm việc) rồi gửi lại.',
  truncated: () => 'Tệp bị cắt cụt hoặc tải về chưa trọn vẹn. Hãy lấy lại bản đầy đủ.',
  broken: () => 'Tệp bị hỏng, không đọc được nội dung. Hãy mở bằng Excel, sửa và lưu lại.',
  'forbidden-markup': () => 'Tệp chứa nội dung không được phép (khai báo DTD hoặc lồng nhau quá sâu) nên không được đọc.',
  'too-many-parts': ({ limit }) => `Tệp có quá nhiều thành phần (trên ${limit}).`,
  'too-many-rows': ({ limit }) => `Trang tính có quá nhiều dòng (trên ${limit} dòng có dữ liệu).`,
  'too-many-cells': ({ limit }) => `Sổ tính có quá nhiều ô dữ liệu (trên ${limit} ô).`,
  'text-too-long': ({ limit }) => `Có ô chứa văn bản quá dài (trên ${limit} ký tự).`,
  'expands-too-much': () => 'Tệp nén nở ra quá lớn khi mở nên không được đọc.',
  'needs-too-much': () => 'Tệp đòi quá nhiều bộ nhớ để đọc nên bị từ chối.',
  'takes-too-long': () => 'Đọc tệp mất quá nhiều thời gian nên đã dừng lại.',
};

const SENTENCES: Readonly<Record<Exclude<FaultCode, `file.${string}`>, Sentence>> = {
  'output-is-input': () => 'Tệp đưa vào trùng với tệp kết quả sẽ ghi ra. Hãy đổi tên tệp hoặc chọn thư mục khác.',
  'sheet-missing': ({ value }) => `Thiếu trang tính “${value}”.`,
  'sheet-unknown': ({ value }) => `Không có trang tính nào tên “${value}” trong mẫu. Trang ghi chú riêng phải có tên bắt đầu bằng “Ghi chú”.`,
  'sheet-doubled': ({ value }) => `Trang tính “${value}” xuất hiện hai lần.`,
  'head-missing': ({ heads }) => `Không tìm thấy dòng tiêu đề cột. Các cột cần có: ${heads}.`,
  'column-missing': ({ head }) => `Thiếu cột “${head}”.`,
  'column-unknown': ({ head }) => `Không có cột nào tên “${head}” trong mẫu.`,
  'column-doubled': ({ head }) => `Cột “${head}” xuất hiện hai lần.`,
  'value-outside-table': () => 'Ô này nằm ngoài bảng: cột không có tiêu đề.',
  'cells-merged': ({ range }) => `Vùng ${range} bị gộp ô. Hãy bỏ gộp và ghi giá trị ở từng dòng.`,
  'item-unknown': ({ value }) => `Không có mục “${value}” trong trang Thông tin.`,
  'item-doubled': ({ value }) => `Mục “${value}” xuất hiện hai lần.`,
  'item-missing': ({ value }) => `Thiếu mục “${value}”.`,
  'value-missing': () => 'Ô này chưa có giá trị.',
  'text-too-long': ({ length, limit }) => `Văn bản dài ${length} ký tự, quá giới hạn ${limit} ký tự.`,
  'cell-error': ({ value }) => `Công thức trong ô này báo lỗi ${value}.`,
  'formula-without-result': () => 'Công thức trong ô này chưa có kết quả. Hãy mở bằng Excel, tính lại rồi lưu.',
  'date-for-number': ({ value }) => `Ô này chứa ngày ${value}, không phải số (Excel có thể đã tự đổi số thành ngày).`,
  'not-in-list': ({ value, words }) => `“${value}” không có trong danh mục. Chọn một trong: ${words}.`,
  'number-expected': ({ value }) => `“${value}” không phải là số.`,
  'number-signed': ({ value }) => `“${value}”: số không được mang dấu cộng hay trừ.`,
  'number-exponent': ({ value }) => `“${value}”: không dùng cách viết số mũ.`,
  'number-thousands': ({ value }) => `“${value}”: không dùng dấu phân cách hàng nghìn.`,
  'number-too-many-places': ({ value }) => `“${value}” có quá 2 chữ số thập phân.`,
  'number-too-large': ({ value }) => `“${value}” là số quá lớn.`,
  'number-not-whole': () => 'Giá trị phải là số nguyên.',
  'number-below': ({ least }) => `Giá trị không được nhỏ hơn ${least}.`,
  'number-above': ({ most }) => `Giá trị không được lớn hơn ${most}.`,
  'code-doubled': ({ value, first }) => `Mã “${value}” bị trùng với ô ${first}.`,
  'code-reserved': ({ value }) => `“${value}” là từ dành riêng của mẫu, không dùng làm mã hay tên mức.`,
  'group-unknown': ({ value }) => `Không có nhóm nào mang mã “${value}”.`,
  'group-is-leaf': ({ value }) => `Mã “${value}” là một tiêu chí, không phải nhóm.`,
  'group-cyclic': ({ value }) => `Nhóm “${value}” thuộc về chính nó.`,
  'group-missing': () => 'Tiêu chí chấm điểm phải thuộc một nhóm.',
  'group-weighted': () => 'Nhóm không dùng hệ số; hãy ghi hệ số ở từng tiêu chí.',
  'group-sum-differs': ({ group, max, sum }) => `Nhóm “${group}” ghi tối đa ${max} điểm nhưng các tiêu chí của nhóm cộng lại được ${sum} điểm.`,
  'no-points-leaf': () => 'Bộ tiêu chí chưa có tiêu chí chấm điểm nào.',
  'step-does-not-divide': ({ step, max }) => `Bước ${step} không chia hết điểm tối đa ${max}.`,
  'level-of-unknown': ({ value }) => `Không có tiêu chí nào mang mã “${value}”.`,
  'level-of-other-kind': ({ value }) => `Tiêu chí “${value}” không thuộc loại “Chọn mức” nên không có mức.`,
  'level-doubled': ({ value }) => `Mức “${value}” của tiêu chí này xuất hiện hai lần.`,
  'levels-missing': ({ value }) => `Tiêu chí “${value}” thuộc loại “Chọn mức” nhưng trang Mức không có mức nào.`,
  'levels-miss-max': ({ value, best, max }) => `Mức cao nhất của tiêu chí “${value}” được ${best} điểm, không đạt tới điểm tối đa ${max}.`,
  'class-empty': ({ name }) => `Khoảng điểm của loại “${name}” rỗng: cận dưới không nhỏ hơn cận trên.`,
  'class-order': ({ above, below }) => `Loại “${below}” đứng dưới nhưng có cận dưới cao hơn loại “${above}”. Xếp loại cao nhất lên đầu.`,
  'class-overlap': ({ above, below, at }) => `Loại “${above}” và loại “${below}” chồng lên nhau tại ${at} điểm.`,
  'class-gap': ({ above, below, at }) => `Giữa loại “${above}” và loại “${below}” có khoảng trống tại ${at} điểm.`,
  'name-doubled': ({ value }) => `Tên “${value}” xuất hiện hai lần.`,
  'class-unknown': ({ value }) => `Không có loại “${value}” trong trang Xếp loại.`,
  'quota-kind-missing': () => 'Có giá trị hạn mức nhưng chưa chọn kiểu hạn mức.',
  'tie-order-doubled': ({ value }) => `Thứ tự ${value} xuất hiện hai lần.`,
  'tie-key-unknown': ({ value }) => `“${value}” không phải mã tiêu chí, cũng không phải Trung vị, Độ lệch nhỏ hơn hay Ưu tiên nữ.`,
  'tie-key-gate': ({ value }) => `“${value}” là tiêu chí điều kiện, không có điểm để phá hòa.`,
  'tie-key-doubled': ({ value }) => `Khóa “${value}” xuất hiện hai lần.`,
  'unit-unknown': ({ value }) => `Không có đơn vị nào mang mã “${value}”.`,
  'unit-cyclic': ({ value }) => `Đơn vị “${value}” là cấp trên của chính nó.`,
  'nomination-unknown': ({ value }) => `Không có mô hình, điển hình nào mang mã “${value}”.`,
  'assessor-unknown': ({ value }) => `Không có thành viên nào mang mã “${value}”.`,
  'sheet-row-doubled': ({ first }) => `Thành viên này đã có phiếu chấm cho mô hình này tại ô ${first}.`,
  'mark-above-max': ({ value, max, leaf }) => `Điểm ${value} vượt điểm tối đa ${max} của tiêu chí “${leaf}”.`,
  'mark-off-step': ({ value, step, leaf }) => `Điểm ${value} không đúng bước ${step} của tiêu chí “${leaf}”.`,
  'level-unknown': ({ value, leaf, words }) => `“${value}” không phải mức của tiêu chí “${leaf}”. Chọn một trong: ${words}.`,
  'gate-word-expected': ({ value }) => `“${value}” không hợp lệ; tiêu chí điều kiện chỉ nhận Đạt, Không đạt hoặc KAD.`,
  'panel-cell-in-office-row': ({ leaf }) => `Dòng CQ không được chấm tiêu chí “${leaf}” của tổ chấm điểm.`,
  'office-cell-in-member-row': ({ leaf }) => `Tiêu chí “${leaf}” do cơ quan chấm ở dòng CQ; thành viên để trống.`,
  'office-recused': () => 'Dòng CQ không được ghi “Từ chối”.',
  'not-applicable-differs': ({ nomination, leaf }) => `Tiêu chí “${leaf}” của “${nomination}” có phiếu ghi KAD, có phiếu chấm điểm; KAD phải giống nhau ở mọi phiếu.`,
};

/** Numbers in sentences carry a decimal comma already; whole numbers are grouped by points. */
function shown(params: FaultParams): Record<string, string> {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, typeof value === 'number' ? value.toLocaleString('vi-VN') : value]),
  );
}

export function faultSentence({ code, params }: Pick<Fault, 'code' | 'params'>): string {
  if (code.startsWith('file.')) return REFUSALS[code.slice('file.'.length) as RefusalCode](shown(params));
  return SENTENCES[code as Exclude<FaultCode, `file.${string}`>](shown(params));
}

/** Why a file cannot be read at all. */
export function refusalSentence({ code, params }: Refusal): string {
  return REFUSALS[code](shown(params));
}

export const FAULT_SHEET = {
  name: 'Lỗi',
  heads: ['STT', 'Trang tính', 'Ô', 'Nội dung lỗi'],
  title: 'DANH SÁCH LỖI TRONG TỆP MÙA XÉT',
  wholeFile: '(cả tệp)',
  unlisted: (count: number): string => `… và còn ${count} lỗi khác chưa liệt kê.`,
} as const;

/** `sheet!cell: sentence`; for a fault of the whole file the sentence alone. */
export function faultLine(fault: Fault): string {
  const sentence = faultSentence(fault);
  if (fault.sheet === '') return sentence;
  return fault.cell === '' ? `${fault.sheet}: ${sentence}` : `${fault.sheet}!${fault.cell}: ${sentence}`;
}
