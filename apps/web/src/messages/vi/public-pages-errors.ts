import type { ErrorSentences } from '../format';

/** Refusals that only the pages about what is public can meet. */
export const publicPagesErrors: ErrorSentences = {
  'public-page.stale-version': 'Nội dung công khai vừa được người khác sửa. Tải lại trang để xem bản mới; chữ bạn đang gõ chưa mất.',
  'public-page.nothing-written': 'Chưa có phần giới thiệu. Viết phần giới thiệu rồi mới công khai được.',
  'public-page.decision-not-published': 'Tên mô hình là tên người: chỉ công khai được sau khi quyết định công nhận đã được công bố. Nhập ngày công bố quyết định.',
  'public-page.not-published': 'Mô hình hiện không được công khai, không có gì để rút.',
  'public-photo.unknown': 'Không tìm thấy ảnh này trong hồ sơ của mô hình. Tải lại trang rồi chọn lại.',
  'public-photo.unreadable': 'Không đọc được ảnh này. Mở ảnh trên máy, lưu lại dạng JPEG rồi tải lên lại.',
  'public-photo.too-large': 'Ảnh có quá nhiều điểm ảnh. Thu nhỏ ảnh rồi tải lên lại.',
  'public-photo.marked-already': 'Ảnh này đã được đánh dấu công khai.',
  'public-photo.too-many': 'Mỗi mô hình công khai nhiều nhất {most} ảnh. Rút bớt một ảnh rồi chọn ảnh khác.',
  'public-photo.wrong-state': 'Ảnh này đã được duyệt, từ chối hoặc rút trước đó. Tải lại trang để xem.',
  'public-photo.stale-version': 'Ảnh này vừa được người khác xử lý. Tải lại trang để xem.',
};
