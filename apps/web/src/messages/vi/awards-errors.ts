import type { ErrorSentences } from '../format';

export const awardsErrors: ErrorSentences = {
  'result.scoring-not-locked': 'Chưa chốt được: kết quả chấm chưa được khóa. Tổ trưởng hoặc thư ký khóa ở trang “Chấm lại và khóa kết quả”.',
  'result.scoring-still-open': 'Chưa chốt được: chấm điểm chưa được thư ký đóng. Hãy đóng chấm điểm trước.',
  'result.phase-closed': 'Chưa chốt được: giai đoạn hiện tại của đợt xét không mở kết quả. Hãy xem lại thời hạn các giai đoạn.',
  'result.already-frozen': 'Kết quả của đợt xét này đã được chốt trước đó. Hãy tải lại trang để xem.',
  'result.no-nominations': 'Chưa chốt được: đợt xét không có hồ sơ nào được tiếp nhận.',
};
