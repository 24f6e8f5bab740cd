import type { ErrorSentences } from '../format';

export const remindersErrors: ErrorSentences = {
  'reminder.nobody-late': 'Không còn ai chậm trong số người được chọn nên không gửi lời nhắc nào.',
  'reminder.marking-not-open': 'Chấm điểm chưa bắt đầu nên chưa có ai để nhắc.',
  'reminder.marking-closed': 'Chấm điểm đã đóng nên không nhắc nữa.',
  'reminder.note-names-nominee': 'Lời nhắn nêu tên, mã hồ sơ hoặc đơn vị được chấm. Thư đi ra ngoài hệ thống nên hãy bỏ chỗ đó.',
  'reminder.days-changed': 'Ngày nhắc vừa được người khác sửa nên chưa ghi đè. Hãy tải lại để xem.',
};
