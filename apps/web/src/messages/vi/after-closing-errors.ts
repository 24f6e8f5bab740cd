import type { ErrorSentences } from '../format';

export const afterClosingErrors: ErrorSentences = {
  'scoring.not-closed': 'Chấm điểm chưa đóng nên chưa ai xem được điểm.',
  'scoring.locked': 'Kết quả đã khóa: không mở lại hay sửa phiếu được nữa.',
  'scoring.reopened-unfinished': 'Còn {count} phiếu mở lại chưa gửi. Hãy chờ, hoặc xác nhận tính điểm lần chấm đầu của các phiếu đó.',
  'score-sheet.second-marking-final': 'Phiếu chấm lại đã gửi. Muốn sửa nữa, hãy đề nghị tổ trưởng hoặc thư ký mở lại.',
  'reopening.reason-missing': 'Hãy ghi lý do mở lại; lý do này được báo cho người chấm và được lưu.',
  'reopening.too-many': 'Chọn {count} phiếu là quá nhiều: mỗi lần mở lại nhiều nhất {most} phiếu.',
  'reopening.sheets-refused': 'Có {count} phiếu không mở lại được nên chưa mở phiếu nào. Hãy bỏ các phiếu được nêu rồi thử lại.',
  'reopening.unknown': 'Không tìm thấy phiếu này trong đợt xét.',
  'reopening.recused': 'Người chấm đã từ chối hồ sơ này.',
  'reopening.in-conflict': 'Người chấm có xung đột lợi ích với hồ sơ này.',
  'reopening.seat-left': 'Người chấm không còn ở trong tổ.',
  'reopening.panel-not-valid': 'Tổ đã hết thời hạn hiệu lực nên người chấm không chấm lại được. Hãy sửa hiệu lực của tổ trước.',
  'reopening.already-open': 'Phiếu đang được chấm lại.',
  'reopening.never-submitted': 'Phiếu chưa bao giờ được gửi nên không được tính.',
  'scoring.extension-reason-missing': 'Hãy ghi lý do gia hạn; lý do này được báo cho mọi người trong tổ.',
};
