import type { ErrorSentences } from '../format';

/** What only the pages of finding and of duplicates can be told; they bring it along. */
export const findingErrors: ErrorSentences = {
  'finding.page-unknown': 'Không mở tiếp được trang này của danh sách. Hãy tải lại trang.',
  'finding.too-many-rows': 'Danh sách tìm được dài hơn {most} dòng. Hãy lọc bớt rồi tải từng phần.',
  'saved-view.name-missing': 'Hãy đặt tên cho bộ lọc.',
  'saved-view.name-taken': 'Bạn đã có bộ lọc mang tên này. Hãy đặt tên khác.',
  'saved-view.too-many': 'Mỗi người lưu được {most} bộ lọc. Hãy xóa bớt bộ lọc không dùng nữa.',
  'saved-view.stale-version': 'Bộ lọc vừa được đổi tên ở nơi khác. Hãy tải lại trang.',
  'duplicate.reason-missing': 'Hãy ghi lý do.',
  'duplicate.itself': 'Không so một mô hình với chính nó.',
  'duplicate.decided-meanwhile': 'Có người vừa kết luận về hai mô hình này. Chưa có gì bị ghi đè; hãy xem kết luận mới.',
  'initiative.keeps-others': 'Đã có mô hình khác gộp vào mô hình này, nên không gộp tiếp được. Hãy gộp theo chiều ngược lại.',
  'initiative.both-in-campaign': 'Cả hai mô hình đang có hồ sơ trong {campaignName}. Hãy để đơn vị rút một hồ sơ trước khi gộp.',
};
