import type { ErrorSentences } from '../format';

export const paperSetErrors: ErrorSentences = {
  'paper.not-made': 'Chưa lập được văn bản: quá lớn hoặc mất quá nhiều thời gian. Kết quả không bị ảnh hưởng; hãy thử lại.',
  'paper.made-beforehand': 'Kết quả có rất nhiều hồ sơ nên văn bản này phải được lập trước khi tải. Hãy mở bộ hồ sơ, bấm “Lập văn bản” và tải khi đã lập xong.',
  'paper.busy': 'Hệ thống đang lập nhiều văn bản cùng lúc. Hãy thử lại sau ít phút.',
  'paper-template.no-file': 'Chưa có tệp nào được gửi lên. Hãy chọn tệp mẫu .docx.',
  'paper-template.not-a-docx': 'Tệp không phải văn bản Word .docx. Hãy mở trong Word và lưu dạng “Word Document (.docx)”.',
  'paper-template.encrypted': 'Tệp có mật khẩu hoặc ở dạng .doc cũ. Hãy bỏ mật khẩu và lưu dạng .docx.',
  'paper-template.too-large': 'Tệp quá lớn: mẫu không quá 2 MB và không được giải nén ra quá nhiều.',
  'paper-template.broken': 'Tệp bị hỏng hoặc không đọc được. Hãy mở trong Word, lưu lại rồi thử lần nữa.',
  'paper-template.macros': 'Tệp có macro. Hãy lưu dạng .docx không có macro.',
  'paper-template.active-content': 'Tệp có đối tượng nhúng (OLE, ActiveX). Hãy bỏ các đối tượng ấy.',
  'paper-template.outside-link': 'Tệp lấy nội dung từ nơi khác (ảnh liên kết, mẫu đính kèm). Hãy đưa nội dung vào trong tệp.',
  'paper-template.placeholders': 'Mẫu có {count} chỗ điền chưa đúng. Các chỗ điền dùng được: {known}.',
  'paper-template.unknown-placeholder': 'Không có chỗ điền tên “{placeholder}”.',
  'paper-template.not-alone': '“{placeholder}” là cả một khối, phải đứng một mình trong đoạn.',
  'paper-template.not-in-body': '“{placeholder}” khác nhau giữa các đơn vị nhận nên phải đặt trong phần thân văn bản, không đặt ở đầu trang, chân trang hay ghi chú.',
  'paper-template.not-in-a-row': '“{placeholder}” phải đặt trong một hàng của bảng.',
  'paper-template.unfinished-placeholder': 'Dấu ngoặc {{ hoặc }} không khép kín.',
};
