import { bringSentences } from '../brought-sentences';
import type { ErrorSentences } from '../format';

/** Refusals that the pages of initiatives, their review, their words and their copies meet. */
export const lifeErrors: ErrorSentences = {
  'initiative.other-desk': 'Việc này thuộc cơ quan phụ trách địa bàn của mô hình.',
  'initiative.incomplete': 'Bản đăng ký còn thiếu {count} phần nên chưa gửi được. Những gì đã viết vẫn còn nguyên.',
  'initiative.registration-state': 'Bản đăng ký chưa ở bước này hoặc vừa chuyển bước. Hãy tải lại trang để xem.',
  'initiative.registration-handed-in': 'Bản đăng ký đã gửi và đang chờ tiếp nhận. Muốn sửa, hãy lấy lại bản đăng ký trước.',
  'initiative.dropped': 'Mô hình đã bị loại bỏ nên không thực hiện được; nội dung vẫn xem được.',
  'initiative.not-dropped': 'Mô hình này không ở trạng thái loại bỏ.',
  'initiative.not-recognised': 'Mô hình chưa được công nhận nên chưa thực hiện được.',
  'initiative.word-not-listed': 'Từ này không có trong danh mục hôm nay. Hãy chọn trong danh sách.',
  'initiative.record-kept': 'Nội dung đã nhập từ văn bản không sửa được. Nếu nhập nhầm, hãy thu hồi rồi nhập lại.',
  'distinction.doubled': 'Văn bản này đã được nhập cho mô hình.',
  'distinction.period': 'Công nhận cần ngày đầu và ngày cuối của thời hạn, ngày cuối không trước ngày đầu.',
  'distinction.withdrawn': 'Nội dung này đã được thu hồi trước đó.',
  'document.date-ahead': 'Ngày văn bản không được sau hôm nay.',
  'review.done-this-year': 'Năm này đã rà soát mô hình; kết quả rà soát giữ nguyên.',
  'review.refused': 'Có mô hình vừa thay đổi nên chưa ghi kết quả nào. Hãy xem lại danh sách rồi thử lại.',
  'review.year-ahead': 'Chưa rà soát được cho năm chưa tới.',
  'review.document-missing': 'Loại bỏ cần số, ngày và cơ quan ban hành văn bản; duy trì và củng cố thì không ghi văn bản.',
  'word-list.word-doubled': 'Từ này đang có trong danh mục.',
  'word-list.dates': 'Ngày thôi dùng phải sau ngày bắt đầu dùng.',
  'word-list.stale-version': 'Danh mục vừa được sửa ở nơi khác. Hãy tải lại trang rồi thử lại.',
  'plan.dates': 'Thời điểm đánh giá không được trước ngày bắt đầu.',
  'plan.stale-version': 'Các mốc vừa được lưu ở nơi khác. Hãy tải lại trang để xem bản mới rồi sửa tiếp.',
  'progress.year-ahead': 'Chưa ghi được cho năm chưa tới.',
  'progress.year-reviewed': 'Năm này đã rà soát xong nên báo cáo và minh chứng của năm giữ nguyên.',
  'progress.stale-version': 'Báo cáo của năm này vừa được lưu ở nơi khác. Hãy chép lại phần đang viết rồi tải lại trang.',
  'replication.asked-already': 'Đơn vị đã xin nhân rộng mô hình này và đang chờ trả lời hoặc đã được đồng ý.',
  'replication.wrong-state': 'Đề nghị nhân rộng đã chuyển sang trạng thái khác. Hãy tải lại trang để xem.',
  'replication.stale-version': 'Đề nghị nhân rộng vừa thay đổi ở nơi khác. Hãy tải lại trang để xem.',
};

bringSentences(lifeErrors);
