import type { ErrorSentences } from '../format';

export const publicationErrors: ErrorSentences = {
  'publication.no-result': 'Chưa công bố được: chưa có bản kết quả nào được chốt.',
  'publication.result-not-final': 'Chưa công bố được: bản kết quả còn trường hợp chờ quyết định. Hãy quyết định hết rồi chốt bản chính thức.',
  'publication.already-published': 'Bản kết quả này đang được công bố.',
  'publication.result-outdated': 'Đã có bản kết quả mới hơn bản bạn đang xem. Chưa có gì được công bố; hãy tải lại trang và xem lại.',
  'publication.reason-missing': 'Hãy ghi lý do.',
  'publication.none-in-force': 'Không có kết quả nào đang công bố để thu hồi.',
  'appeal.not-taken': 'Đợt xét này không nhận kiến nghị qua hệ thống.',
  'appeal.already-filed': 'Đơn vị đã gửi kiến nghị về hồ sơ này. Mỗi lần công bố gửi được một kiến nghị cho mỗi hồ sơ.',
  'appeal.too-late': 'Thời gian nhận kiến nghị đã hết nên kiến nghị không được nhận. Nếu cần, đơn vị gửi văn bản tới cơ quan chủ trì.',
  'appeal.text-missing': 'Hãy ghi nội dung.',
  'appeal.own-unit': 'Bạn là văn thư của đơn vị kiến nghị nên không trả lời kiến nghị này được. Đề nghị người khác trả lời.',
  'appeal.not-yours': 'Việc này không thuộc phần việc của bạn.',
  'appeal.wrong-state': 'Kiến nghị đã sang trạng thái khác. Hãy tải lại trang để xem.',
};
