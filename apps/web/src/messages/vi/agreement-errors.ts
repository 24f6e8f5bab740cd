import type { ErrorSentences } from '../format';

export const agreementErrors: ErrorSentences = {
  'result.reckoning-gave-up': 'Chưa tính được: đợt xét quá lớn hoặc máy chủ đang bận. Kết quả không bị ảnh hưởng. Hãy thử lại sau.',
};
