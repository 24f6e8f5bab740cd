/** What a spreadsheet says when a value outside a column's list is typed. */
export const LIST_REFUSAL = {
  title: 'Giá trị ngoài danh mục',
  sentence: (words: readonly string[]): string => `Chọn một trong: ${words.join(' · ')}`,
};

/** Heads of columns that hold long texts. */
export const WIDE_COLUMNS: ReadonlySet<string> = new Set(['Tên', 'Giá trị', 'Tóm tắt', 'Mục']);

/** Sheet "Ghi chú – Hướng dẫn" of the empty workbook: a heading, then its lines. */
export const GUIDANCE_SHEET = 'Ghi chú – Hướng dẫn';

export const GUIDANCE: readonly (readonly [heading: string, lines: readonly string[]])[] = [
  [
    'Tệp mùa xét là gì',
    [
      'Một tệp chứa trọn một đợt xét “Dân vận khéo”: quy tắc, đơn vị, mô hình và điển hình, tổ chấm điểm, điểm của từng thành viên.',
      'Lệnh “dvk season rank TỆP --out THƯ_MỤC” xếp hạng tệp này. Có lỗi thì không ra kết quả; tệp loi.xlsx đánh dấu từng ô sai.',
      'Không đổi tên trang và tên cột. Trang ghi chép riêng của cơ quan đặt tên bắt đầu bằng “Ghi chú”. Không gộp ô trong bảng.',
      'Số thập phân viết với dấu phẩy hoặc dấu chấm, nhiều nhất hai chữ số; không dùng dấu phân cách hàng nghìn.',
    ],
  ],
  [
    'Thông tin',
    [
      'Phương pháp: Trung bình; Trung bình cắt (bỏ phiếu cao nhất và thấp nhất khi đủ số phiếu); Trung vị.',
      'Phạm vi: Theo phiếu (tính trên tổng của từng phiếu) hoặc Theo tiêu chí (tính trên từng tiêu chí rồi cộng).',
      'Trần điểm thưởng, Trần điểm trừ: để trống là không có trần.',
    ],
  ],
  [
    'Tiêu chí và Mức',
    [
      'Mỗi nhóm một dòng (Loại: Nhóm), các tiêu chí ghi Mã nhóm của mình. Điểm tối đa của nhóm phải bằng tổng điểm tối đa × hệ số các tiêu chí loại Điểm và Chọn mức.',
      'Thưởng và Trừ đứng ngoài điểm tối đa của nhóm. Điều kiện chỉ chấm Đạt hoặc Không đạt.',
      'Hệ số để trống là 1; Bước để trống là 0,01; Điểm sàn để trống là không có; Người chấm để trống là Tổ.',
      'Tiêu chí loại Chọn mức liệt kê các mức ở trang Mức; mức cao nhất phải đạt điểm tối đa.',
    ],
  ],
  [
    'Xếp loại, Khen thưởng, Phá hòa (được bỏ trống)',
    [
      'Xếp loại ghi từ loại cao nhất xuống; các khoảng điểm liền nhau, không chồng, không hở. Cận để trống là không giới hạn.',
      'Khen thưởng ghi từ hình thức cao nhất xuống. Kiểu hạn mức để trống là không hạn chế; tỷ lệ ghi số phần trăm (10 là 10%).',
      'Phá hòa: mã tiêu chí hoặc mã nhóm, Trung vị, Độ lệch nhỏ hơn, Ưu tiên nữ; theo thứ tự 1, 2, 3…',
    ],
  ],
  [
    'Đơn vị, Mô hình, Thành viên',
    [
      'Mã đơn vị cấp trên cho biết đơn vị trực thuộc: thành viên không chấm đơn vị mình, cấp trên và cấp dưới của đơn vị mình.',
      'Nhóm xét để trống thì mỗi loại đối tượng là một nhóm xếp hạng riêng.',
    ],
  ],
  [
    'Điểm',
    [
      'Mỗi phiếu một dòng: mã mô hình, mã thành viên, rồi mỗi mã tiêu chí một cột (trang này chưa có cột tiêu chí: hãy thêm theo trang Tiêu chí của mình).',
      'Ô trống: chưa chấm. KAD: không áp dụng, phải giống nhau ở mọi phiếu của mô hình đó. Từ chối: thành viên không chấm mô hình này.',
      'Tiêu chí do cơ quan chấm ghi ở dòng có Mã thành viên là CQ; các dòng khác để trống ô đó.',
    ],
  ],
];
