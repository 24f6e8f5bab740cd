import type { ErrorSentences } from '../format';

/** Refusals that whoever registers for a unit meets. */
export const onBehalfErrors: ErrorSentences = {
  'on-behalf.unit-outside-area': 'Đơn vị này không thuộc địa bàn của cơ quan bạn nên không đăng ký thay được. Hãy chọn đơn vị khác.',
  'on-behalf.unit-dissolved': 'Đơn vị này đã giải thể hoặc đã sáp nhập nên không đăng ký được nữa. Hãy chọn đơn vị tiếp nhận.',
  'on-behalf.asker-missing': 'Ghi bộ phận hoặc chức danh đã đề nghị đăng ký thay.',
  'on-behalf.document-missing': 'Đề nghị bằng văn bản cần có số và ngày văn bản; đề nghị qua điện thoại hoặc trực tiếp thì không có.',
  'on-behalf.handed-in': 'Bản đăng ký đã gửi nên cơ quan không sửa thay được nữa. Muốn sửa, hãy trả lại cho đơn vị.',
};
