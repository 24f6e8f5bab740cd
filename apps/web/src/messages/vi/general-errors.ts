import type { ErrorSentences } from '../format';

/** Refusals that any request may meet. */
export const generalErrors: ErrorSentences = {
  'http.foreign-origin': 'Yêu cầu không đến từ trang này nên đã bị từ chối. Hãy mở lại trang từ địa chỉ chính thức rồi thử lại.',
  'http.too-large': 'Nội dung gửi lên lớn quá mức cho phép nên chưa được nhận.',
  'http.unsupported-media-type': 'Kiểu nội dung gửi lên không được nhận.',
  'database.busy': 'Có người khác đang ghi vào đúng chỗ này nên việc này chưa được thực hiện. Hãy thử lại sau ít giây.',
  'database.duplicate': 'Nội dung này đã có nên không ghi thêm lần nữa. Hãy tải lại để xem bản đang có.',
  'database.still-referenced': 'Nội dung này đang được dùng ở nơi khác, hoặc nội dung nó nhắc đến không còn, nên chưa có gì thay đổi.',
  'database.rule-violated': 'Nội dung trái với quy tắc lưu trữ nên chưa được lưu. Hãy kiểm tra lại nội dung đã nhập.',
  'request.idempotency-key-form': 'Yêu cầu có mã chống gửi lặp không đúng dạng nên chưa được thực hiện. Hãy tải lại trang rồi thử lại.',
  'request.idempotency-key-reused': 'Mã chống gửi lặp này đã dùng cho một việc khác nên yêu cầu chưa được thực hiện. Hãy tải lại trang rồi thử lại.',
  'guess.too-many': 'Đã nhập sai quá nhiều lần. Hãy chờ {retryAfterSeconds} giây rồi thử lại.',
  'text.not-storable': 'Nội dung có ký tự không lưu được, thường do chép từ tệp khác. Hãy xóa chỗ đó và gõ lại.',
  'shape.too-deep': 'Nội dung có quá nhiều cấp lồng nhau.',
  'shape.is-not-empty': 'Ô bắt buộc còn trống.',
  'shape.is-email': 'Địa chỉ thư điện tử chưa đúng dạng. Ví dụ: an.nguyen@tinh.gov.vn',
  'shape.max-length': 'Nội dung dài quá mức cho phép.',
  'shape.array-max-size': 'Danh sách dài quá mức cho phép.',
  'shape.is-instant': 'Ngày giờ không có thật.',
  'shape.is-day': 'Ngày không có thật.',
};

/** For a code nobody has written a sentence for, by status; `other` is for everything else. */
export const byStatus: Readonly<Record<number | 'other', string>> = {
  400: 'Yêu cầu chưa hợp lệ nên chưa được thực hiện. Hãy kiểm tra lại nội dung đã nhập.',
  401: 'Phiên làm việc đã hết hạn. Nội dung trên trang vẫn còn; hãy đăng nhập lại để tiếp tục.',
  403: 'Bạn không có quyền làm việc này. Chưa có gì thay đổi.',
  404: 'Không tìm thấy nội dung này, hoặc nội dung không dành cho vai trò của bạn.',
  409: 'Nội dung vừa được thay đổi ở nơi khác nên chưa ghi đè. Hãy tải lại để xem bản mới.',
  413: 'Nội dung gửi lên lớn quá mức cho phép nên chưa được nhận.',
  422: 'Nội dung chưa hợp lệ nên chưa được lưu. Hãy sửa các chỗ được báo rồi thử lại.',
  429: 'Có quá nhiều yêu cầu trong thời gian ngắn. Chưa có gì bị mất; hãy đợi một phút rồi thử lại.',
  503: 'Hệ thống đang tạm bận. Chưa có gì bị mất; hãy thử lại sau ít phút.',
  other: 'Hệ thống gặp sự cố nên việc này chưa được thực hiện. Những gì đã báo “Đã lưu” vẫn còn nguyên. Hãy thử lại; nếu vẫn gặp lỗi, báo mã yêu cầu cho người quản trị.',
};

export const networkLoss = 'Không kết nối được với hệ thống. Nội dung trên trang chưa bị mất. Hãy kiểm tra mạng rồi thử lại.';

/** A refused field whose code has no sentence of its own. */
export const unclearField = (field: string): string => `Ô “${field}” chưa hợp lệ.`;
