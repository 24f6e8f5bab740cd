import type { ErrorSentences } from '../format';

export const verificationErrors: ErrorSentences = {
  'paper-code.form': 'Mã trên văn bản gồm 12 chữ số 0–9 và chữ a–f. Hãy xem lại mã in ở cuối trang.',
  'checkpoint.key-unreadable': 'Chưa thực hiện được: máy chủ không đọc được khóa ký mốc nhật ký. Chưa có gì thay đổi. Hãy báo quản trị hệ thống kiểm tra tệp khóa rồi làm lại.',
  'checkpoint-holder.email-taken': 'Địa chỉ thư này đã có trong danh sách nhận mốc.',
  'checkpoint-holder.email-form': 'Địa chỉ thư điện tử chưa đúng dạng. Ví dụ: luu.tru@tinh.gov.vn',
};
