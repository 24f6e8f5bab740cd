import type { ErrorSentences } from '../format';

export const personalDataErrors = {
  'personal-data.person-unknown': 'Chọn người có tài khoản mà yêu cầu nói đến.',
  'personal-data.name-too-short': 'Ghi đầy đủ họ và tên, ít nhất hai chữ.',
  'personal-data.source-missing': 'Ghi căn cứ: đơn ngày nào, nộp bằng cách nào, đã đối chiếu nhân thân ra sao.',
  'personal-data.day-to-come': 'Ngày nhận không thể ở sau hôm nay.',
  'personal-data.reason-missing': 'Từ chối thì phải ghi lý do để trả lời người yêu cầu.',
  'personal-data.stale-version': 'Yêu cầu vừa được người khác xử lý. Tải lại trang để xem.',
  'personal-data.not-decided': 'Yêu cầu chưa được quyết định.',
  'personal-data.decided-already': 'Yêu cầu đã được quyết định, không quyết định lại.',
  'personal-data.own-request': 'Không ai tự xử lý yêu cầu về dữ liệu của chính mình. Nhờ một quản trị viên khác.',
  'personal-data.place-unknown': 'Một nơi đã chọn không còn ghi tên người này. Tải lại trang rồi chọn lại.',
  'personal-data.posts-held': 'Người này còn giữ chức danh. Kết thúc các chức danh ở trang Người dùng rồi mới xóa được.',
  'personal-data.erased-already': 'Dữ liệu của người này đã được xóa.',
  'personal-data.no-file': 'Chỉ yêu cầu cung cấp đã được chấp thuận mới có tệp để tải.',
  'personal-data.page-unknown': 'Không đọc được vị trí trang. Mở lại danh sách từ đầu.',
} as const satisfies ErrorSentences;
