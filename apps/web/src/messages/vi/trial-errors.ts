import type { ErrorSentences } from '../format';

export const trialErrors: ErrorSentences = {
  'result.trial-invalid': 'Chưa tính thử được. Hãy xem lại các ô dưới đây.',
  'trial.award-unknown': 'Đợt xét không có hình thức khen “{award}”.',
  'trial.award-doubled': 'Hình thức khen “{award}” được sửa hai lần.',
  'trial.assessor-unknown': 'Tổ chấm không có thành viên mang mã {assessor}.',
};
