import type { components } from '../../api/schema';

type Kind = components['schemas']['NoticeView']['kind'];

/** What a notice says and where it leads; placeholders are filled from its params. */
interface NoticeWords {
  readonly title: string;
  readonly sentence: string;
  /** Added when this param is not empty. */
  readonly addition?: { readonly when: string; readonly sentence: string };
  readonly path: string;
  readonly link: string;
}

/** Not in `messages`: only the page that lists them needs it, and the first screen does not wait for it. */
export const noticeKinds: Readonly<Record<Kind, NoticeWords>> = {
  'scoring.deadline-extended': {
    title: 'Gia hạn chấm điểm',
    sentence: '{campaignName}: hạn chấm điểm được lùi đến {closesAt|time}.',
    addition: { when: 'reason', sentence: 'Lý do: {reason}' },
    path: '/cham-diem',
    link: 'Mở bàn chấm điểm',
  },
  'scoring.deadline-extended-office': {
    title: 'Gia hạn chấm điểm',
    sentence: '{campaignName}: hạn chấm điểm được lùi đến {closesAt|time}.',
    addition: { when: 'reason', sentence: 'Lý do: {reason}' },
    path: '/to-cham-diem',
    link: 'Mở trang tổ chấm điểm',
  },
  'scoring.closed-without': {
    title: 'Đã đóng chấm điểm',
    sentence: '{campaignName}: đã đóng chấm điểm khi bạn còn {missing} phiếu chưa gửi. Các phiếu đó được giữ lại nhưng không được tính.',
    addition: { when: 'reason', sentence: 'Lý do: {reason}' },
    path: '/cham-diem',
    link: 'Mở bàn chấm điểm',
  },
  'scoring.sheets-reopened': {
    title: 'Chấm lại phiếu',
    sentence: '{campaignName}: {count} phiếu của bạn được mở lại để chấm lại. Điểm lần trước vẫn được tính cho đến khi bạn gửi lại.',
    addition: { when: 'reason', sentence: 'Lý do: {reason}' },
    path: '/cham-diem',
    link: 'Mở bàn chấm điểm',
  },
  'scoring.reminder': {
    title: 'Đôn đốc chấm điểm',
    sentence: '{campaignName}: bạn còn {missing} phiếu chưa gửi.',
    addition: { when: 'closesAt', sentence: 'Hạn chấm: {closesAt|time}.' },
    path: '/cham-diem',
    link: 'Mở bàn chấm điểm',
  },
  'account.password-reset': {
    title: 'Mật khẩu được đặt lại',
    sentence: 'Quản trị hệ thống đã đặt lại mật khẩu của bạn lúc {at|time}. Nếu bạn không đề nghị việc này, hãy báo ngay cho đơn vị phụ trách hệ thống.',
    path: '/mat-khau',
    link: 'Đổi mật khẩu',
  },
  'result.published': {
    title: 'Công bố kết quả',
    sentence: '{campaignName}: kết quả đã được công bố. Bạn xem được kết quả các hồ sơ của đơn vị mình.',
    path: '/ket-qua-don-vi',
    link: 'Xem kết quả của đơn vị',
  },
  'result.withdrawn': {
    title: 'Thu hồi công bố kết quả',
    sentence: '{campaignName}: kết quả đã công bố được thu hồi để xem lại. Khi có kết quả mới, bạn sẽ nhận được thông báo.',
    path: '/ket-qua-don-vi',
    link: 'Mở trang kết quả của đơn vị',
  },
  'appeal.filed': {
    title: 'Kiến nghị mới',
    sentence: '{campaignName}: có đơn vị kiến nghị về kết quả đã công bố.',
    path: '/dot-xet/{campaignId}/kien-nghi',
    link: 'Xem kiến nghị',
  },
  'appeal.withdrawn': {
    title: 'Rút kiến nghị',
    sentence: '{campaignName}: một đơn vị đã rút kiến nghị của mình.',
    path: '/dot-xet/{campaignId}/kien-nghi',
    link: 'Xem kiến nghị',
  },
  'appeal.answered': {
    title: 'Trả lời kiến nghị',
    sentence: '{campaignName}: kiến nghị của đơn vị bạn đã được trả lời.',
    path: '/ket-qua-don-vi',
    link: 'Xem trả lời',
  },
  'reward.issued': {
    title: 'Quyết định khen thưởng',
    sentence: '{campaignName}: đã có Quyết định số {number} khen thưởng trường hợp của đơn vị bạn.',
    path: '/ket-qua-don-vi',
    link: 'Xem kết quả của đơn vị',
  },
  'reward.revoked': {
    title: 'Thu hồi khen thưởng',
    sentence: '{campaignName}: Quyết định số {number} thu hồi khen thưởng đối với một trường hợp của đơn vị bạn.',
    path: '/ket-qua-don-vi',
    link: 'Xem kết quả của đơn vị',
  },
  'reward.corrected': {
    title: 'Đính chính quyết định khen thưởng',
    sentence: '{campaignName}: Quyết định khen thưởng số {beforeNumber} ngày {beforeDate|date} của {beforeIssuer} được đính chính thành số {number} ngày {date|date} của {issuer}.',
    path: '/ket-qua-don-vi',
    link: 'Xem kết quả của đơn vị',
  },
  'reward.restored': {
    title: 'Hủy việc thu hồi khen thưởng',
    sentence: '{campaignName}: việc thu hồi theo Quyết định số {revokedNumber} được hủy bỏ; khen thưởng theo Quyết định số {number} vẫn có hiệu lực.',
    path: '/ket-qua-don-vi',
    link: 'Xem kết quả của đơn vị',
  },
  'council.session-called': {
    title: 'Mời họp Hội đồng',
    sentence: '{title}: họp lúc {plannedAt|time}, tại {place} ({campaignName}).',
    path: '/bieu-quyet',
    link: 'Mở trang biểu quyết',
  },
  'initiative.accepted': {
    title: 'Tiếp nhận đăng ký mô hình',
    sentence: 'Một bản đăng ký mô hình, điển hình của đơn vị bạn đã được tiếp nhận.',
    path: '/mo-hinh/{initiativeId}',
    link: 'Xem bản đăng ký',
  },
  'initiative.returned': {
    title: 'Trả lại đăng ký mô hình',
    sentence: 'Một bản đăng ký mô hình, điển hình của đơn vị bạn được trả lại để bổ sung. Lý do ghi ở đầu bản đăng ký.',
    path: '/mo-hinh/{initiativeId}',
    link: 'Mở bản đăng ký',
  },
  'initiative.registered-for-unit': {
    title: 'Đăng ký thay đơn vị',
    sentence: 'Cơ quan đã đăng ký một mô hình, điển hình theo đề nghị của đơn vị bạn. Xem và viết tiếp khi chưa gửi.',
    path: '/mo-hinh/{initiativeId}',
    link: 'Mở bản đăng ký',
  },
  'initiatives.recognised': {
    title: 'Công nhận mô hình',
    sentence: 'Văn bản số {number} công nhận {count} mô hình, điển hình của đơn vị bạn.',
    path: '/ho-so-don-vi',
    link: 'Xem mô hình của đơn vị',
  },
  'initiatives.chosen': {
    title: 'Mô hình tiêu biểu',
    sentence: 'Văn bản số {number} chọn {count} mô hình, điển hình của đơn vị bạn là tiêu biểu.',
    path: '/ho-so-don-vi',
    link: 'Xem mô hình của đơn vị',
  },
  'initiatives.dropped': {
    title: 'Ngừng mô hình',
    sentence: 'Văn bản số {number} đưa {count} mô hình, điển hình của đơn vị bạn ra khỏi danh sách. Lý do ghi trong phần Quyết định của mô hình.',
    path: '/ho-so-don-vi',
    link: 'Xem mô hình của đơn vị',
  },
  'initiatives.reviewed': {
    title: 'Rà soát hằng năm',
    sentence: 'Năm {year}: {count} mô hình, điển hình của đơn vị bạn đã được rà soát. Kết luận ghi trong phần Quyết định của mô hình.',
    path: '/ho-so-don-vi',
    link: 'Xem mô hình của đơn vị',
  },
  'initiative.distinction-withdrawn': {
    title: 'Đính chính công nhận',
    sentence: 'Một lần công nhận hoặc chọn tiêu biểu của đơn vị bạn đã ghi nhầm và được rút lại.',
    path: '/mo-hinh/{initiativeId}/quyet-dinh',
    link: 'Xem mô hình',
  },
  'initiative.restored': {
    title: 'Khôi phục mô hình',
    sentence: 'Một mô hình, điển hình của đơn vị bạn được đưa trở lại danh sách.',
    path: '/mo-hinh/{initiativeId}/quyet-dinh',
    link: 'Xem mô hình',
  },
  'nomination.returned': {
    title: 'Trả lại hồ sơ đăng ký',
    sentence: '{campaignName}: một hồ sơ của đơn vị bạn được trả lại để bổ sung. Lý do ghi trong hồ sơ.',
    path: '/ho-so/{nominationId}',
    link: 'Mở hồ sơ',
  },
  'nominations.accepted': {
    title: 'Tiếp nhận hồ sơ đăng ký',
    sentence: '{campaignName}: {count} hồ sơ của đơn vị bạn đã được tiếp nhận.',
    path: '/ho-so-don-vi',
    link: 'Xem hồ sơ của đơn vị',
  },
  'replication.asked': {
    title: 'Đề nghị nhân rộng',
    sentence: '{unitName} xin nhân rộng một mô hình của đơn vị bạn.',
    path: '/nhan-rong',
    link: 'Xem đề nghị',
  },
  'replication.answered': {
    title: 'Trả lời đề nghị nhân rộng',
    sentence: '{unitName} đã trả lời đề nghị nhân rộng của đơn vị bạn.',
    path: '/nhan-rong',
    link: 'Xem trả lời',
  },
  'duty.planned': {
    title: 'Việc phải làm mới',
    sentence: '{title}: hạn là hết ngày {dueOn|date}.',
    path: '/viec-phai-lam',
    link: 'Xem việc phải làm',
  },
  'duty.moved': {
    title: 'Đổi hạn',
    sentence: '{title}: hạn mới là hết ngày {dueOn|date}.',
    addition: { when: 'reason', sentence: 'Lý do: {reason}' },
    path: '/viec-phai-lam',
    link: 'Xem việc phải làm',
  },
  'duty.reminder': {
    title: 'Nhắc việc đến hạn',
    sentence: '{title}: còn {duties} việc chưa hoàn thành, hạn là hết ngày {dueOn|date}.',
    path: '/viec-phai-lam',
    link: 'Xem việc phải làm',
  },
  'duty.escalated': {
    title: 'Đôn đốc đơn vị chậm',
    sentence: '{title}: hạn là hết ngày {dueOn|date}, còn {duties} việc của các đơn vị chưa hoàn thành.',
    path: '/don-doc-don-vi?viec={planId}&tinh-trang=late',
    link: 'Xem đơn vị nào chậm',
  },
};
