import type { ErrorSentences } from '../format';

/** What only the pages of figures can be told; they bring it along. */
export const figuresErrors: ErrorSentences = {
  'figures.cut-off-ahead': 'Ngày chốt chưa đến. Hãy chọn hôm nay hoặc một ngày đã qua.',
  'figures.period-wrong': 'Ngày đầu kỳ ở sau ngày cuối kỳ hoặc sau ngày chốt. Hãy chọn lại kỳ báo cáo.',
  'sent-report.unit-missing': 'Bạn phụ trách nhiều đơn vị. Hãy chọn báo cáo của đơn vị nào rồi gửi.',
  'sent-report.reason-missing': 'Hãy ghi lý do gửi bản thay thế.',
  'sent-report.corrected-already': 'Báo cáo này đã có bản thay thế. Hãy tải lại trang và mở bản mới nhất.',
  'sent-report.nothing-changed': 'Số liệu hôm nay vẫn đúng như bản đã gửi nên không cần bản thay thế.',
};
