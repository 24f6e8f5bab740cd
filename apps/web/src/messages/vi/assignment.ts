interface Bottleneck {
  readonly nominations: string;
  readonly codes: readonly string[];
  readonly more: boolean;
  readonly needed: string;
  readonly available: string;
  readonly members: readonly string[];
}

interface Shortfall {
  readonly covered: string;
  readonly missing: string;
  readonly eligible: string;
  readonly conflicted: string;
  readonly full: string;
  readonly recused: string;
}

const some = (count: string, words: string): string => (count === '0' ? '' : `; ${count} ${words}`);

export const assignment = {
  title: 'Phân công chấm điểm',
  lead: 'Người có xung đột lợi ích với hồ sơ không bao giờ được giao hồ sơ đó. Hồ sơ đã có người chấm dở thì không bị đổi.',
  empty: 'Chưa có hồ sơ nào được tiếp nhận',
  emptyHint: 'Hồ sơ hiện ở đây sau khi được tiếp nhận.',
  noPanel: 'Chưa có tổ chấm điểm',
  noPanelHint: 'Hãy lập tổ và thêm thành viên trước khi phân công.',
  toPanels: 'Lập tổ chấm điểm',
  list: 'Hồ sơ và người chấm',
  columns: { name: 'Tên', unit: 'Đơn vị', field: 'Lĩnh vực', covered: 'Số người', members: 'Người chấm' },
  nomination: (code: string, name: string) => `${code}. ${name}`,
  noField: '–',
  search: 'Tìm hồ sơ',
  searchHint: 'Mã, tên hoặc đơn vị, có dấu hoặc không dấu',
  allFields: 'Tất cả lĩnh vực',
  everybody: 'Mọi người',
  order: 'Thứ tự',
  byCode: 'Theo mã hồ sơ',
  leastFirst: 'Ít người nhất trước',
  none: 'Chưa phân công',
  states: { assigned: 'chưa gửi', submitted: 'đã gửi', recused: 'từ chối', withdrawn: 'đã rời tổ' },
  assignee: (code: string, name: string, state: string) => `${code} ${name} (${state})`,
  add: (code: string) => `Thêm người chấm ${code}`,
  choose: 'Thêm người…',
  nobodyLeft: 'Không còn ai có thể thêm',
  offer: (code: string, name: string, load: string) => `${code} ${name} – đang có ${load} hồ sơ`,
  conflicted: (count: string) => `${count} người không được chấm do xung đột lợi ích`,
  conflict: (code: string, name: string, reasons: readonly string[]) => `${code} ${name}: ${reasons.join('; ')}`,
  told: 'đã khai hoặc được ghi nhận xung đột lợi ích',
  remove: (name: string, code: string) => `Bỏ ${name} khỏi ${code}`,
  assigned: (name: string, code: string) => `Đã giao ${code} cho ${name}.`,
  removed: (name: string, code: string) => `Đã bỏ ${name} khỏi ${code}.`,
  members: {
    title: 'Khối lượng của từng người',
    lead: 'Giới hạn là số hồ sơ nhiều nhất một người nhận; để trống là không giới hạn. Lĩnh vực am hiểu được ưu tiên khi chia tự động.',
    table: 'Số hồ sơ, giới hạn và lĩnh vực của từng người',
    member: 'Thành viên',
    load: 'Số hồ sơ',
    most: 'Giới hạn',
    fields: 'Lĩnh vực am hiểu',
    name: (code: string, name: string) => `${code} ${name}`,
    left: (name: string) => `${name} (không còn chấm)`,
    carries: (load: string) => `${load} hồ sơ`,
    carriesOf: (load: string, most: string) => `${load} / ${most} hồ sơ`,
    mostOf: (name: string) => `Giới hạn của ${name}`,
    noLimit: 'Không giới hạn',
    fieldsOf: (name: string) => `Lĩnh vực am hiểu của ${name}`,
    noFields: 'Chưa chọn',
    save: 'Lưu giới hạn và lĩnh vực',
    saved: (count: string) => `Đã lưu cho ${count} người.`,
  },
  even: {
    heading: 'Chia tự động',
    lead: 'Mỗi hồ sơ được giao đủ số người; số hồ sơ mỗi người chênh nhau ít nhất có thể, không ai vượt giới hạn. Phân công đã có được giữ nguyên, chỉ thêm người vào chỗ còn thiếu.',
    panel: 'Tổ',
    perNomination: 'Số người chấm mỗi hồ sơ',
    field: 'Lĩnh vực',
    allFields: 'Tất cả lĩnh vực',
    taking: 'Người tham gia',
    rebalance: 'Chia lại cả các hồ sơ đã giao mà chưa ai bắt đầu chấm',
    preview: 'Xem trước',
    title: (count: string, nominations: string) => `Sẽ thêm ${count} lượt phân công cho ${nominations} hồ sơ`,
    moved: (count: string) => `Sẽ rút lại ${count} lượt phân công chưa ai bắt đầu chấm để chia đều hơn.`,
    nothing: 'Mọi hồ sơ đã đủ người chấm, không cần thêm.',
    unbalanced: 'Do giới hạn, xung đột lợi ích hoặc phân công đã có, số hồ sơ mỗi người chênh nhau hơn một.',
    preferred: (count: string) => `${count} lượt được giao đúng người am hiểu lĩnh vực.`,
    accept: 'Vẫn phân công, các hồ sơ này nhận số người hiện có',
    loads: 'Số hồ sơ của từng người, trước và sau',
    load: (code: string, name: string, before: string, after: string, most: string | null) => `${code} ${name}: ${before} → ${after}${most === null ? '' : ` (giới hạn ${most})`}`,
    apply: 'Phân công như trên',
    applied: (count: string) => `Đã thêm ${count} lượt phân công.`,
  },
  shortage: {
    title: (count: string) => `${count} hồ sơ không đủ người chấm.`,
    bottleneck: ({ nominations, codes, more, needed, available, members }: Bottleneck) =>
      `${nominations} hồ sơ (${codes.join(', ')}${more ? ', …' : ''}) cần ${needed} lượt chấm, nhưng giới hạn của những người chấm được (${members.join(', ')}) chỉ đáp ứng ${available} lượt.`,
    cause: 'Có thể đủ người nếu:',
    causes: 'Có thể đủ người nếu làm một trong các cách sau:',
    tooFew: 'Dù bỏ mọi giới hạn, tổ vẫn quá ít người cho số người chấm mỗi hồ sơ. Hãy thêm thành viên vào tổ hoặc giảm số người chấm mỗi hồ sơ.',
    reliefs: {
      caps: 'nâng giới hạn số hồ sơ của thành viên',
      participants: 'chọn thêm thành viên của tổ tham gia',
      conflicts: 'thêm vào tổ người không có xung đột lợi ích với các hồ sơ này',
    },
    and: ' và ',
    nomination: (code: string, name: string, unit: string) => `${code} ${name} (${unit}):`,
    numbers: ({ covered, missing, eligible, conflicted, full, recused }: Shortfall) =>
      `được ${covered} người, thiếu ${missing}; ${eligible} người chấm được${some(full, 'người đã đủ giới hạn')}${some(conflicted, 'người có xung đột lợi ích')}${some(recused, 'người đã từ chối')}.`,
    further: (count: string) => `… và ${count} hồ sơ khác.`,
  },
  file: {
    title: 'Phân công bằng tệp Excel, CSV',
    lead: 'Tải tệp về, ghi x hoặc xóa x, rồi đưa lên lại. Hệ thống cho xem mọi thay đổi trước; chưa có gì đổi cho đến khi bạn đồng ý.',
    download: 'Tải tệp phân công hiện tại',
    label: 'Tệp phân công',
    kinds: 'Excel (.xlsx), CSV',
    difference: (name: string) => `Tệp ${name} sẽ thay đổi`,
    counts: ({ nominations, added, removed, unchanged }: { nominations: string; added: string; removed: string; unchanged: string }) =>
      `${nominations} hồ sơ trong tệp: thêm ${added} lượt, rút ${removed} lượt, giữ nguyên ${unchanged} lượt.`,
    addedTitle: (count: string) => `Thêm ${count} lượt phân công`,
    removedTitle: (count: string) => `Rút ${count} lượt phân công`,
    change: (place: string, code: string, name: string, member: string) => `${code}. ${name}: ${member} (ô ${place})`,
    refusedTitle: (count: string) => `${count} mục không thực hiện được:`,
    refusedList: 'Các mục không thực hiện được',
    refused: (place: string, code: string, member: string, reason: string) => `Ô ${place}${[code, member].filter((part) => part !== '').map((part) => ` · ${part}`).join('')}: ${reason}`,
    skip: 'Bỏ qua các mục này và thực hiện phần còn lại',
    nothing: 'Không có gì để thay đổi.',
    apply: 'Áp dụng tệp',
    applied: (added: string, removed: string) => `Đã thêm ${added} lượt và rút ${removed} lượt phân công.`,
    further: (count: string) => `… và ${count} mục khác.`,
    reasons: {
      'nomination-unknown': 'đợt xét không có hồ sơ mang mã này',
      'nomination-not-accepted': 'hồ sơ chưa được tiếp nhận hoặc đã trả lại',
      'nomination-doubled': 'hồ sơ đã có ở dòng trên',
      'member-unknown': 'không có thành viên mang mã này',
      'member-doubled': 'thành viên bị ghi hai lần',
      'member-left': 'người này đã rời tổ',
      'member-invitee': 'người này chỉ được mời dự, không chấm điểm',
      'out-of-scope': 'tổ của người này không chấm lĩnh vực hoặc nhóm của hồ sơ',
      'conflict-of-interest': 'người này có xung đột lợi ích với hồ sơ',
      recused: 'người này đã từ chối chấm hồ sơ',
      'already-marked': 'người này đã bắt đầu chấm nên không rút được',
      'limit-reached': 'người này đã đủ giới hạn số hồ sơ',
      unreadable: 'không hiểu ô này; hãy ghi x hoặc để trống',
    },
  },
};
