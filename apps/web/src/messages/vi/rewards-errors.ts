import type { ErrorSentences } from '../format';

export const rewardsErrors: ErrorSentences = {
  'reward.result-outdated': 'Đã có bản kết quả mới hơn. Hãy tải lại trang; bản dự thảo cũ thì hủy và lập lại.',
  'reward.result-not-final': 'Bản kết quả chưa chính thức nên chưa lập quyết định khen thưởng được.',
  'reward.nobody-left': 'Hình thức này không còn ai chờ quyết định.',
  'reward.voted-down': 'Chưa lập được: Hội đồng không thông qua {names}. Hãy ghi quyết định rồi chốt bản kết quả mới.',
  'reward.incomplete': 'Chưa ghi được: còn mục chưa đúng.',
  'reward.part-missing': 'Hãy điền mục này.',
  'reward.in-the-future': 'Ngày không được sau hôm nay.',
  'reward.before-decision': 'Ngày thu hồi không được trước ngày quyết định khen thưởng.',
  'reward.after-revocation': 'Đã có quyết định thu hồi trước ngày này.',
  'reward.issued-already': 'Quyết định đã ban hành nên không thay đổi nữa; sai sót thì đính chính.',
  'reward.not-issued': 'Quyết định chưa có số và ngày.',
  'reward.changed': 'Người khác vừa sửa quyết định này. Hãy tải lại trang.',
  'reward.nothing-changed': 'Không có gì khác để đính chính.',
  'reward.number-taken': 'Cơ quan này đã có quyết định mang số đó trong năm.',
  'reward.not-revoked': 'Khen thưởng này không có quyết định thu hồi nào đang ghi.',
  'reward.revoked-already': 'Khen thưởng này đã được thu hồi trước đó.',
};
