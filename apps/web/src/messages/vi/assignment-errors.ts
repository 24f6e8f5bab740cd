import type { ErrorSentences } from '../format';

export const assignmentErrors: ErrorSentences = {
  'assignment.solver-gave-up': 'Máy chủ chưa tính xong cách chia trong thời gian cho phép. Chưa có gì thay đổi. Hãy chia theo từng lĩnh vực rồi thử lại.',
  'assignment.out-of-scope': 'Hồ sơ này ngoài phạm vi tổ của người này chấm (lĩnh vực, nhóm xét).',
  'assignment.limit-reached': 'Người này đã đủ giới hạn {most} hồ sơ. Hãy nâng giới hạn hoặc chọn người khác.',
  'assignment.capacity-outdated': 'Giới hạn hoặc lĩnh vực của thành viên vừa được sửa ở nơi khác. Chưa lưu gì. Hãy tải lại để xem bản mới.',
  'assignment.field-unknown': 'Đợt xét không có lĩnh vực: {fields}.',
  'assignment.refusals-unconfirmed': 'Tệp có {count} mục không thực hiện được. Hãy đánh dấu đồng ý bỏ qua các mục đó rồi thử lại.',
  'assignment-file.missing': 'Chưa chọn tệp.',
  'assignment-file.empty': 'Tệp rỗng. Chưa có gì thay đổi.',
  'assignment-file.old-format': 'Tệp ở định dạng Excel cũ (.xls). Hãy lưu lại thành “Excel Workbook (*.xlsx)” rồi tải lên.',
  'assignment-file.encrypted': 'Tệp đặt mật khẩu nên không đọc được. Hãy bỏ mật khẩu rồi tải lên.',
  'assignment-file.broken': 'Tệp bị hỏng hoặc không phải sổ tính Excel. Hãy mở bằng Excel, lưu lại rồi tải lên.',
  'assignment-file.too-large': 'Tệp quá lớn. Một tệp phân công có nhiều nhất 20.000 dòng và 5 MB (tệp CSV: 2 MB).',
  'assignment-file.not-utf8': 'Tệp CSV không phải chữ Unicode nên tiếng Việt sẽ sai. Hãy lưu lại dạng “CSV UTF-8” hoặc dùng tệp Excel.',
  'assignment-file.csv-broken': 'Tệp CSV sai từ khoảng dòng {line}: có thể thiếu dấu ngoặc kép đóng.',
  'assignment-file.head-missing': 'Không tìm thấy dòng tiêu đề: trong 20 dòng đầu phải có cột “Mã hồ sơ”. Hãy tải tệp mẫu và điền vào đó.',
  'assignment-file.no-rows': 'Tệp không có dòng hồ sơ nào dưới dòng tiêu đề.',
  'assignment-file.not-written': 'Máy chủ chưa tạo được tệp. Hãy thử lại sau ít phút.',
};
