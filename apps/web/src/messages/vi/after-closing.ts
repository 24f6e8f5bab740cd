import type { ErrorSentences } from '../format';

export const afterClosing = {
  deadline: {
    extend: 'Gia hạn',
    title: 'Gia hạn chấm điểm',
    until: 'Chấm đến',
    current: (at: string) => `Hạn hiện tại: ${at}.`,
    day: 'Ngày hết hạn mới',
    time: 'Giờ',
    timeHint: 'giờ:phút, ví dụ 17:00',
    notTime: 'Nhập giờ dạng 17:00.',
    notLater: 'Hạn mới phải muộn hơn hạn đang có.',
    reason: 'Lý do gia hạn',
    consequence: 'Hạn mới có hiệu lực ngay cho mọi thành viên. Các giai đoạn sau lùi theo nếu bị chồng lên. Mọi người trong tổ chấm điểm được báo.',
    done: (at: string) => `Đã gia hạn đến ${at}.`,
    history: 'Các lần đổi hạn',
    change: (from: string, to: string) => `Từ ${from} sang ${to}`,
    none: 'không định sẵn',
    by: (name: string, at: string) => `${name}, ${at}`,
  },
  late: {
    choice: 'Với các thành viên chưa gửi hết phiếu',
    exclude: 'Đóng ngay, không tính phiếu chưa gửi',
    excludeHint: 'Chấm điểm kết thúc lúc này. Phiếu chưa gửi được giữ lại nhưng không bao giờ được tính.',
    wait: 'Chờ, gia hạn thêm',
    waitHint: 'Chưa đóng. Mọi người trong tổ được báo hạn mới.',
    confirmWait: 'Gia hạn để chờ',
  },
};

export const afterClosingErrors: ErrorSentences = {
  'scoring.not-closed': 'Chấm điểm chưa đóng nên chưa ai xem được điểm.',
  'scoring.locked': 'Kết quả đã khóa: không mở lại hay sửa phiếu được nữa.',
  'scoring.reopened-unfinished': 'Còn {count} phiếu mở lại chưa gửi. Hãy chờ, hoặc xác nhận tính điểm lần chấm đầu của các phiếu đó.',
  'score-sheet.second-marking-final': 'Phiếu chấm lại đã gửi. Muốn sửa nữa, hãy đề nghị tổ trưởng hoặc thư ký mở lại.',
  'reopening.reason-missing': 'Hãy ghi lý do mở lại; lý do này được báo cho người chấm và được lưu.',
  'reopening.sheets-refused': 'Có {count} phiếu không mở lại được nên chưa mở phiếu nào. Hãy bỏ các phiếu được nêu rồi thử lại.',
  'reopening.unknown': 'Không tìm thấy phiếu này trong đợt xét.',
  'reopening.recused': 'Người chấm đã từ chối hồ sơ này.',
  'reopening.in-conflict': 'Người chấm có xung đột lợi ích với hồ sơ này.',
  'reopening.seat-left': 'Người chấm không còn ở trong tổ.',
  'reopening.already-open': 'Phiếu đang được chấm lại.',
  'reopening.never-submitted': 'Phiếu chưa bao giờ được gửi nên không được tính.',
  'scoring.extension-reason-missing': 'Hãy ghi lý do gia hạn; lý do này được báo cho mọi người trong tổ.',
};
