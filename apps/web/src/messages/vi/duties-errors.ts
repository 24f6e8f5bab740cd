import type { ErrorSentences } from '../format';

/** What only the pages of duties can be told; they bring it along. */
export const dutiesErrors: ErrorSentences = {
  'duty-plan.dates': 'Ngày hạn phải từ ngày bắt đầu trở đi và trong năm của lịch hoặc năm liền kề. Hãy chọn lại ngày.',
  'duty-plan.same-day': 'Hạn mới trùng hạn đang có. Hãy chọn ngày khác.',
  'duty-plan.no-unit': 'Chưa có đơn vị nào đang hoạt động thuộc các loại đã chọn. Hãy chọn thêm loại đơn vị.',
  'duty-plan.too-many-units': 'Chọn quá {most} đơn vị. Hãy bớt loại đơn vị.',
  'duty-plan.host-not-yours': 'Bạn chỉ lập lịch cho địa bàn mà cơ quan bạn phụ trách.',
  'duty-plan.campaign': 'Đợt xét này không thuộc địa bàn của lịch. Hãy chọn đợt xét khác hoặc để trống.',
  'duty-plan.withdrawn': 'Việc này đã được rút khỏi lịch. Hãy tải lại trang.',
  'duty-plan.stale-version': 'Việc này vừa được người khác sửa nên chưa ghi đè. Hãy tải lại trang để xem bản mới.',
  'duty-plan.nobody-late': 'Không còn ai trễ hoặc sắp đến hạn nên không gửi lời nhắc nào.',
  'duty.done-already': 'Việc này đã được ghi hoàn thành. Hãy tải lại trang để xem.',
  'duty.not-done': 'Việc này chưa ghi hoàn thành nên không có gì để mở lại.',
  'duty.stale-version': 'Việc này vừa được cập nhật ở nơi khác nên chưa ghi. Hãy tải lại trang rồi ghi lại.',
  'duty.received-by-desk': 'Chỉ cơ quan theo dõi mới ghi ngày nhận khác hôm nay.',
  'duty.received-day': 'Ngày nhận phải từ ngày bắt đầu đến hôm nay. Hãy chọn lại ngày.',
};
