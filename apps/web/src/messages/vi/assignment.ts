import type { ErrorSentences } from '../format';

export const assignmentErrors: ErrorSentences = {
  'assignment.solver-gave-up': 'Máy chủ chưa tính xong cách chia trong thời gian cho phép. Chưa có gì thay đổi. Hãy chia theo từng lĩnh vực rồi thử lại.',
};
