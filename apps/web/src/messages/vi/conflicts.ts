import type { ErrorSentences } from '../format';

/** How units stand to each other, said of the member's unit and the nominee's. */
interface Units {
  readonly member: string;
  readonly nominee: string;
}

export const conflicts = {
  relations: {
    own: ({ member }: Units) => `Cùng đơn vị: ${member}`,
    above: ({ member, nominee }: Units) => `${nominee} là cấp trên của ${member}`,
    below: ({ member, nominee }: Units) => `${nominee} là cấp dưới của ${member}`,
    predecessor: ({ member, nominee }: Units) => `${nominee} là đơn vị trước sắp xếp của ${member}`,
    successor: ({ member, nominee }: Units) => `${nominee} là đơn vị sau sắp xếp của ${member}`,
    merged: ({ member, nominee }: Units) => `${member} và ${nominee} đã về chung một tuyến sau sắp xếp`,
  },
  throughPost: (ground: string, role: string, unit: string) => `${ground} (giữ chức danh “${role}” ở ${unit})`,
  joint: (ground: string, unit: string) => `${ground} (${unit} là đơn vị phối hợp)`,
  declaration: {
    title: 'Khai báo xung đột lợi ích',
    lead: (campaign: string, panel: string) => `${campaign} – ${panel}`,
    how: 'Xem cả danh sách. Đánh dấu hồ sơ mà bạn hoặc người thân có liên quan (người thân, việc chung, quyền lợi, lý do khác khiến bạn khó khách quan) và ghi lý do. Hồ sơ không đánh dấu nghĩa là bạn khai không có xung đột.',
    system: 'Những hồ sơ hệ thống đã xác định xung đột theo đơn vị, chức danh hoặc đơn vị phối hợp được đánh dấu sẵn và không bỏ được.',
    fresh: (count: string) => `Cần khai báo: ${count} hồ sơ`,
    freshHint: 'Chưa khai báo thì chưa mở được phiếu chấm.',
    before: (count: string) => `Đã khai báo: ${count} hồ sơ`,
    beforeHint: 'Mới phát sinh xung đột thì đánh dấu thêm. Muốn bỏ một xung đột đã khai, hãy đề nghị thư ký tổ chấm điểm.',
    empty: 'Chưa có hồ sơ nào để khai báo',
    emptyHint: 'Danh sách có khi cơ quan thường trực tiếp nhận hồ sơ. Bạn quay lại trang này sau.',
    closed: 'Đã hết thời gian khai báo. Danh sách chỉ xem được.',
    entry: (code: string, name: string) => `${code}. ${name}`,
    about: (unit: string, field: string) => [unit, field].filter(Boolean).join(' · '),
    assigned: 'Được giao chấm',
    found: 'Hệ thống xác định',
    added: 'Thư ký thêm',
    declared: 'Bạn đã khai',
    reason: (code: string) => `Lý do xung đột với ${code}`,
    confirm: 'Khai báo cả danh sách',
    confirmMore: 'Khai thêm xung đột',
    confirmTitle: (nominations: string, conflicts: string) => `Khai báo ${nominations} hồ sơ, ${conflicts} hồ sơ có xung đột?`,
    consequence: 'Bạn sẽ không chấm các hồ sơ có xung đột; điểm đã nhập (nếu có) được giữ lại và không tính. Chỉ thư ký tổ chấm điểm gỡ được xung đột đã khai.',
    nothing: 'Bạn khai không có xung đột nào khác.',
    done: 'Đã ghi nhận khai báo của bạn.',
    toDesk: 'Về danh sách chấm',
    desk: (count: string) => `Trước khi chấm, hãy khai báo xung đột lợi ích cho cả danh sách: còn ${count} hồ sơ chưa khai báo. Chưa khai báo thì chưa mở được phiếu.`,
    open: 'Khai báo xung đột lợi ích',
    again: 'Xem hoặc khai thêm xung đột',
  },
};

export const conflictsErrors: ErrorSentences = {
  'score-sheet.declaration-missing': 'Bạn chưa khai báo xung đột lợi ích cho hồ sơ này nên phiếu chưa mở. Hãy khai báo cả danh sách trước.',
  'score-sheet.panel-not-valid': 'Hôm nay nằm ngoài thời hạn hiệu lực của tổ chấm điểm nên không chấm được. Những gì đã lưu vẫn còn.',
  'score-sheet.seat-left': 'Bạn không còn là thành viên chấm điểm của tổ nên không sửa được phiếu. Phiếu đã gửi vẫn được giữ.',
  'assignment.member-not-marking': 'Người này là khách mời hoặc đã rời tổ nên không được giao chấm.',
  'declaration.closed': 'Đã hết thời gian khai báo xung đột lợi ích.',
  'declaration.list-changed': 'Danh sách hồ sơ vừa thay đổi nên chưa ghi nhận gì. Hãy tải lại trang và xem các hồ sơ mới.',
  'declaration.named-twice': 'Một hồ sơ được khai hai lần. Hãy tải lại trang.',
  'declaration.reason-missing': 'Hãy ghi lý do cho từng hồ sơ có xung đột.',
  'conflict.already-lifted': 'Xung đột này đã được gỡ trước đó.',
  'conflict.own-not-lifted': 'Không ai tự gỡ xung đột của chính mình. Hãy nhờ thư ký khác của đợt xét.',
  'conflict.reason-missing': 'Hãy ghi lý do.',
  'assignment.withdrawn': 'Người chấm đã rời tổ; phân công được giữ lại để lưu vết.',
  'panel.member-already-left': 'Thành viên này đã rời tổ.',
  'panel.member-has-declared': 'Người này đã khai báo xung đột lợi ích nên không xóa được. Hãy ghi nhận rời tổ.',
  'panel.reason-missing': 'Hãy ghi lý do.',
  'panel.departed-rule-fixed': 'Đã có thành viên rời tổ sau khi gửi phiếu nên không đổi được cách tính các phiếu đó.',
  'panel.validity-reversed': 'Ngày hết hiệu lực phải từ ngày bắt đầu hiệu lực trở đi.',
  'panel.field-unknown': 'Đợt xét không có lĩnh vực: {fields}.',
  'conflict.already-known': 'Xung đột này đã được ghi nhận. Hãy tải lại trang để xem.',
};
