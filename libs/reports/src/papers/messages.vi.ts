/** Words around every paper. */
export const FRAME = {
  nation: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  motto: 'Độc lập - Tự do - Hạnh phúc',
  party: 'ĐẢNG CỘNG SẢN VIỆT NAM',
  date: (place: string, year: number | string): string => `${place === '' ? '' : `${place}, `}ngày      tháng      năm ${year}`,
  stateNumber: (ending: string): string => `Số:        /${ending}`,
  partyNumber: (ending: string): string => `Số        -${ending}`,
  page: 'Trang',
  annex: (paper: string): string => `(Kèm theo ${paper})`,
  defaultAnnex: (year: number): string => `Tờ trình số        /TTr-         ngày      tháng      năm ${year}`,
  preparer: 'NGƯỜI LẬP DANH SÁCH',
  summaryPreparer: 'THƯ KÝ TỔ CHẤM ĐIỂM',
  stateSigner: ['TM. HỘI ĐỒNG', 'CHỦ TỊCH'],
  partySigner: ['T/M TỔ CHẤM ĐIỂM', 'TỔ TRƯỞNG'],
  recipients: { state: 'Nơi nhận:', party: 'Nơi nhận' },
  /** Ended by the file of the registry: "- Lưu: VT." */
  recipientLines: (recipients: readonly string[], head: 'state' | 'party'): readonly string[] => {
    const named = recipients.filter((line) => !/^lưu/i.test(line));
    const kept = recipients.find((line) => /^lưu/i.test(line)) ?? (head === 'state' ? 'Lưu: VT' : 'Lưu VP');
    return [...named.map((line) => `- ${line.replace(/[;,.]+$/, '')};`), `- ${kept.replace(/[;,.]+$/, '')}.`];
  },
  star: '*',
  /** How the text of a paper ends. */
  ending: { state: './.', party: '.' },
  endings: { proposalLetter: 'TTr-', scoringReport: 'BC/', resultNotice: 'TB-', councilMinutes: 'BB-' },
  openPlace: '……………',
  reportAddressee: 'Ban Thường vụ cấp ủy',
  proposalAddressee: 'Cấp có thẩm quyền quyết định khen thưởng',
  minutesPreparer: 'THƯ KÝ',
  titleDashes: '-----',
  verifyCode: (code: string): string => `Mã kết quả: ${code}`,
  /** Short enough to be typed: `dvk audit verify --printed` takes what stands behind the colon. */
  checkpoint: ({ sequence, hash }: { readonly sequence: string; readonly hash: string }): string => `Mốc nhật ký: ${sequence}-${hash}`,
  verifyAt: (address: string): string => `Kiểm tra: ${address}`,
} as const;

/** What papers are based on where the campaign names nothing. */
export const LEGAL_BASES: readonly string[] = ['Căn cứ Luật Thi đua, khen thưởng số 06/2022/QH15', 'Căn cứ Nghị định số 152/2025/NĐ-CP của Chính phủ'];

/** Names under which papers are downloaded. */
export const PAPER_NAMES = {
  'proposal-letter': 'Tờ trình đề nghị khen thưởng',
  'award-list': 'Danh sách đề nghị khen thưởng',
  'change-table': 'Bảng thay đổi so với kết quả trước',
  'scoring-report': 'Báo cáo kết quả chấm điểm',
  'score-summary': 'Bảng tổng hợp kết quả chấm điểm',
  'rank-explanation': 'Phiếu giải trình thứ hạng',
  'reward-notice': 'Thông báo kết quả (được đề nghị khen)',
  'no-reward-notice': 'Thông báo kết quả (chưa được đề nghị khen)',
  'council-minutes': 'Biên bản họp Hội đồng',
} as const;

/** Words of the whole dossier as one archive. */
export const SET = {
  fileName: (code: string): string => `Bộ hồ sơ khen thưởng – ${code}.zip`,
  contentsName: 'muc-luc.txt',
  title: (campaign: string): string => `MỤC LỤC BỘ HỒ SƠ – ${campaign}`,
  result: (sha256: string): string => `Lập từ kết quả đã chốt, mã SHA-256: ${sha256}`,
  checkpoint: (sequence: string, hash: string): string => `Mốc nhật ký khi chốt: mục ${sequence}, mã ${hash.slice(0, 12)}`,
  checkpointName: (sequence: string): string => `moc-nhat-ky-${sequence}.json`,
  checkpointPurpose: 'Giữ ngoài hệ thống: nhật ký đến mục này mà bị sửa thì so với tệp này sẽ lộ',
  purposes: {
    'proposal-letter': 'Trình cấp có thẩm quyền xem xét, quyết định khen thưởng',
    'award-list': 'Danh sách kèm theo Tờ trình; có trang không đề nghị và bảng xếp hạng',
    'change-table': 'Kết quả đính chính khác kết quả trước ở hồ sơ nào, vì sao',
    'council-minutes': 'Ai dự họp, biểu quyết từng trường hợp ra sao, kết luận thế nào',
    'scoring-report': 'Báo cáo của tổ chấm điểm về cách chấm, mức độ thống nhất và kết quả',
    'score-summary': 'Toàn bộ điểm với công thức để kiểm tra lại',
    'rank-explanation': 'Mỗi hồ sơ một trang: vì sao có tổng điểm và thứ hạng ấy',
    'reward-notice': 'Gửi từng đơn vị có trường hợp được đề nghị khen thưởng',
    'no-reward-notice': 'Gửi từng đơn vị có trường hợp chưa được đề nghị, kèm lý do',
  },
  manifest: 'Kết quả đã chốt: mọi điểm, quy tắc và thứ hạng mà các văn bản trên được lập từ đó; lệnh “dvk verify” đối chiếu danh sách với tệp này',
  check: 'Để kiểm tra một tệp còn nguyên vẹn, tính SHA-256 của tệp và so với dòng tương ứng ở trên.',
} as const;

export const SECTION_NAMES = { collective: 'Tập thể', individual: 'Cá nhân', household: 'Hộ gia đình' } as const;
export const SECTION_COUNTS = { collective: 'tập thể', individual: 'cá nhân', household: 'hộ gia đình' } as const;

export const CLASS_UNDETERMINED = 'Chưa xác định';

export const NOTES = {
  tied: (rank: number): string => `Đồng hạng ${rank}`,
  'class-undetermined': 'Xếp loại chờ quyết định: có tiêu chí 0 điểm',
  'class-below-printed': 'Điểm chưa làm tròn thấp hơn cận của loại trên',
  'spread-over-limit': 'Chênh lệch giữa các phiếu vượt ngưỡng, cần thảo luận',
  'class-capped': 'Xếp loại bị giới hạn',
  'knocked-out': 'Hạ loại theo kết luận của cấp có thẩm quyền',
  warning: 'Có điều cần lưu ý, xem giải trình thứ hạng',
  'class-decided': 'Xếp loại theo quyết định',
  'order-decided': 'Thứ tự giữa các trường hợp bằng nhau theo quyết định',
  'line-decided': 'Tại ngưỡng hạn mức, theo quyết định',
  departed: 'Quyết định khác với đề nghị của hệ thống',
  'tie-at-quota': (award: string): string => `Đồng hạng tại ngưỡng hạn mức ${award}; chờ quyết định`,
  waiting: 'Chờ giải quyết đồng hạng của hình thức trên',
} as const;

export const REASONS = {
  'over-quota': 'Ngoài hạn mức khen thưởng',
  'not-a-candidate': 'Chưa đạt xếp loại hoặc điểm tối thiểu của hình thức khen',
  withheld: 'Không đề nghị theo quyết định',
  noTiers: 'Đợt xét không quy định hình thức khen',
  gate: (name: string): string => `Không đủ điều kiện: không đạt “${name}”`,
  floor: (name: string): string => `Không đủ điều kiện: dưới điểm sàn của “${name}”`,
  'knock-out': (reason: string): string => `Không đủ điều kiện: ${reason}`,
  'too-few-sheets': (count: number): string => `Chưa đủ phiếu chấm (tính được ${count} phiếu)`,
  'office-items-missing': 'Thiếu điểm phần cơ quan chấm',
} as const;

export const AWARD_LIST = {
  sheet: 'Danh sách đề nghị',
  title: 'DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG',
  columns: ['STT', 'Hạng', 'Tên mô hình, điển hình', 'Đơn vị', 'Địa bàn', 'Lĩnh vực', 'Tổng điểm', 'Xếp loại', 'Tóm tắt thành tích', 'Hình thức đề nghị', 'Ghi chú'],
  none: 'Không có mô hình, điển hình nào được đề nghị.',
  tier: (letter: string, name: string, count: number): string => `${letter}. ${name.toUpperCase()} (${count})`,
  section: (roman: string, name: string, count: number): string => `${roman}. ${name} (${count})`,
  undecided: (letter: string, count: number): string => `${letter}. CHỜ QUYẾT ĐỊNH DO ĐỒNG HẠNG TẠI NGƯỠNG HẠN MỨC (${count})`,
  undecidedAward: (award: string): string => `${award} (chưa quyết định)`,
  waitingAward: 'Chưa quyết định',
  total: (parts: string): string => `Tổng số đề nghị: ${parts}.`,
  totalUndecided: (count: number, words: string): string => `Chờ quyết định: ${count} (${words}) trường hợp.`,
  totalPart: (count: number, words: string, what: string): string => `${count} (${words}) ${what}`,
  totalOfTier: (name: string, parts: string): string => `- ${name}: ${parts}`,
  nobody: 'không có trường hợp nào',
} as const;

export const NOT_PROPOSED = {
  sheet: 'Không đề nghị',
  title: 'DANH SÁCH MÔ HÌNH, ĐIỂN HÌNH KHÔNG ĐỀ NGHỊ KHEN THƯỞNG VÀ LÝ DO',
  columns: ['STT', 'Mã', 'Tên mô hình, điển hình', 'Đơn vị', 'Nhóm xét', 'Hạng', 'Tổng điểm', 'Xếp loại', 'Lý do', 'Ghi chú'],
  none: 'Mọi mô hình, điển hình dự xét đều được đề nghị hoặc chờ quyết định.',
  total: (count: number, words: string): string => `Tổng số: ${count} (${words}) mô hình, điển hình.`,
} as const;

export const RANKING = {
  sheet: 'Xếp hạng',
  title: 'BẢNG XẾP HẠNG MÔ HÌNH, ĐIỂN HÌNH DÂN VẬN KHÉO',
  columns: ['Hạng', 'Mã', 'Tên mô hình, điển hình', 'Đơn vị', 'Lĩnh vực', 'Tổng điểm', 'Xếp loại', 'Số phiếu', 'Kết quả', 'Ghi chú'],
  order: 'Các dòng cùng hạng xếp theo thứ tự chữ cái tiếng Việt của tên, không thể hiện thành tích hơn kém.',
  group: (name: string, count: number): string => `${name} (${count} xếp hạng)`,
  awarded: (award: string): string => `Đề nghị ${award}`,
  undecided: 'Chờ quyết định',
  notProposed: 'Không đề nghị',
} as const;

export const SUMMARY = {
  sheet: 'Tổng hợp',
  title: 'BẢNG TỔNG HỢP KẾT QUẢ CHẤM ĐIỂM',
  heads: {
    number: 'STT',
    code: 'Mã',
    name: 'Tên mô hình, điển hình',
    unit: 'Đơn vị',
    counted: 'Số phiếu tính',
    panel: 'Điểm tổ chấm',
    office: 'Điểm cơ quan',
    final: 'Tổng điểm',
    rankByScore: 'Hạng theo điểm',
    rank: 'Hạng chính thức',
    remark: 'Ghi chú',
  },
  states: { draft: 'Chưa đủ', recused: 'Từ chối', conflict: 'Xung đột' },
  absent: '',
  unranked: (count: number): string => `Không xếp hạng (${count})`,
  group: (name: string, count: number): string => `${name} (${count})`,
  formulas: 'Điểm tổ chấm, Tổng điểm và Hạng theo điểm là công thức sống: bấm vào ô để kiểm tra phép tính.',
  criterionScope: 'Điểm tổ chấm được tính theo từng tiêu chí (xem trang Chi tiết); Tổng điểm và Hạng theo điểm là công thức sống.',
} as const;

export const DETAIL = {
  sheet: 'Chi tiết',
  title: 'CHI TIẾT ĐIỂM THEO THÀNH VIÊN VÀ TIÊU CHÍ',
  heads: { code: 'Mã', name: 'Tên mô hình, điển hình', assessor: 'Người chấm', total: 'Tổng phiếu', state: 'Trạng thái' },
  office: 'Cơ quan',
  average: 'Điểm bình quân',
  counted: 'Được tính',
  trimmed: 'Bị cắt',
  missing: '–',
  notApplicable: 'KAD',
  passed: 'Đạt',
  failed: 'Không đạt',
} as const;

export const RULES = {
  sheet: 'Quy tắc',
  title: 'QUY TẮC CHẤM ĐIỂM, XẾP LOẠI, XẾP HẠNG',
  heads: ['Mã', 'Tên nhóm, tiêu chí', 'Loại', 'Điểm tối đa', 'Hệ số', 'Bước', 'Điểm sàn', 'Người chấm'],
  kinds: {
    group: 'Nhóm',
    points: 'Điểm',
    choice: 'Chọn mức',
    gate: 'Điều kiện',
    count: 'Đếm',
    ratio: 'Tỷ lệ',
    steps: 'Theo bậc',
    bonus: 'Thưởng',
    deduction: 'Trừ',
  },
  markedBy: { panel: 'Tổ', office: 'Cơ quan', unit: 'Đơn vị tự chấm' },
  criteria: 'I. Bộ tiêu chí',
  words: 'II. Cách tính',
  methods: {
    mean: 'Điểm của mô hình là trung bình cộng các phiếu được tính.',
    median: 'Điểm của mô hình là trung vị các phiếu được tính (số phiếu chẵn: trung bình cộng hai phiếu ở giữa).',
  },
  trimmed: (each: number, from: number): string =>
    `Điểm của mô hình là trung bình cắt: khi có từ ${from} phiếu trở lên, bỏ ${each} phiếu cao nhất và ${each} phiếu thấp nhất rồi lấy trung bình cộng; ít hơn thì lấy trung bình cộng.`,
  scopes: {
    sheet: 'Phương pháp trên áp dụng cho tổng điểm của từng phiếu.',
    criterion: 'Phương pháp trên áp dụng cho từng tiêu chí, làm tròn, nhân hệ số, làm tròn, rồi cộng lại.',
  },
  rounding: (places: number): string =>
    `Làm tròn đến ${places} chữ số thập phân, nửa đơn vị thì làm tròn lên; mỗi số được in ra là số đã làm tròn và bước sau dùng chính số đó.`,
  minSheets: (count: number): string => `Cần ít nhất ${count} phiếu được tính; ít hơn thì để riêng, không xếp hạng.`,
  counted: 'Phiếu được tính: chấm đủ, thành viên không từ chối chấm, không cùng đơn vị, không thuộc đơn vị cấp trên hoặc cấp dưới của đơn vị được chấm.',
  notApplicable: 'Tiêu chí không áp dụng (KAD): điểm của nhóm được quy đổi theo điểm tối đa của các tiêu chí còn áp dụng.',
  office: 'Phần cơ quan chấm được cộng một lần sau điểm của tổ.',
  bonusCap: (cap: string): string => `Tổng điểm thưởng tối đa ${cap}.`,
  deductionCap: (cap: string): string => `Tổng điểm trừ tối đa ${cap}.`,
  mayExceed: 'Điểm thưởng được phép làm tổng điểm vượt thang điểm.',
  mayNotExceed: (max: string): string => `Tổng điểm không vượt quá ${max}, kể cả khi có điểm thưởng.`,
  classOn: { exact: 'Xếp loại xét trên điểm chưa làm tròn.', rounded: 'Xếp loại xét trên điểm đã làm tròn.' },
  rankOn: { exact: 'Xếp hạng xét trên điểm chưa làm tròn.', rounded: 'Xếp hạng xét trên điểm đã làm tròn.' },
  classBand: (name: string, band: string, zero: boolean): string => `Loại ${name}: ${band}${zero ? '; không được có tiêu chí 0 điểm' : ''}.`,
  from: (value: string, inclusive: boolean): string => (inclusive ? `từ ${value} điểm` : `trên ${value} điểm`),
  to: (value: string, inclusive: boolean): string => (inclusive ? `đến hết ${value} điểm` : `đến dưới ${value} điểm`),
  anyScore: 'mọi mức điểm',
  ties: (keys: string): string => `Bằng điểm thì xét lần lượt: ${keys}; vẫn bằng nhau thì đồng hạng.`,
  noTies: 'Bằng điểm thì đồng hạng.',
  tieKeys: {
    average: (name: string): string => `điểm bình quân “${name}” cao hơn`,
    median: 'trung vị các phiếu cao hơn',
    'smaller-spread': 'chênh lệch giữa các phiếu nhỏ hơn',
    'legal-preference': 'ưu tiên nữ hoặc tập thể có từ 70% nữ trở lên',
    vote: 'biểu quyết',
    authority: 'cấp có thẩm quyền quyết định',
  },
  tier: (name: string, minClass: string, minScore: string, quota: string, tie: string): string => `${name}: ${minClass}${minScore}${quota}${tie}.`,
  minClass: (name: string): string => `xếp loại từ ${name} trở lên; `,
  minScore: (score: string): string => `từ ${score} điểm; `,
  quota: {
    unlimited: 'không hạn chế số lượng',
    count: (count: number): string => `tối đa ${count} trường hợp mỗi nhóm xét`,
    byPeerGroup: (counts: string): string => `tối đa theo nhóm xét: ${counts} (nhóm không nêu thì không có suất)`,
    ofPeerGroup: (name: string, count: number): string => `${name} ${count}`,
    perUnit: (collective: number, individual: number): string => `mỗi đơn vị tối đa ${collective} tập thể và ${individual} cá nhân (hộ gia đình không có suất riêng)`,
    perUnitShared: (shared: number): string => `mỗi đơn vị tối đa ${shared} trường hợp, tính chung tập thể, cá nhân và hộ gia đình`,
    sharedTotal: (total: number): string => `tổng cộng tối đa ${total} trường hợp, chia cho các nhóm xét theo số dự xét, phần dư cho nhóm có số dư lớn nhất`,
    percent: (percent: string, base: string, rounding: string): string => `tối đa ${percent}% ${base}, ${rounding}`,
    roundings: { down: 'lấy phần nguyên', up: 'phần lẻ làm tròn lên', 'half-up': 'phần lẻ từ 0,5 làm tròn lên' },
    participants: 'số dự xét của nhóm',
    eligible: 'số được xếp hạng của nhóm',
    ofClass: (name: string): string => `số được xếp loại ${name} của nhóm`,
  },
  tieAtLine: {
    wait: '; đồng hạng tại ngưỡng thì chờ quyết định',
    'take-all': '; đồng hạng tại ngưỡng thì lấy hết',
    'take-none': '; đồng hạng tại ngưỡng thì không lấy',
  },
} as const;

export const REMARKS = {
  sheet: 'Ghi chú',
  title: 'GHI CHÚ VỀ PHIẾU CHẤM',
  heads: ['STT', 'Mã', 'Tên mô hình, điển hình', 'Thành viên', 'Nội dung'],
  recused: 'Từ chối chấm; phiếu không tính.',
  draft: 'Phiếu chưa được gửi khi đóng chấm điểm; không tính.',
  conflict: 'Xung đột lợi ích (theo đơn vị, chức danh, đơn vị phối hợp hoặc đã khai báo); phiếu không tính.',
  /** @param day dd/mm/yyyy */
  left: (day: string, reason: string): string => `Thôi tham gia tổ từ ngày ${day}: ${reason.replace(/[.\s]+$/u, '')}.`,
  leftRule: { count: (sheets: number): string => `${sheets} phiếu đã gửi vẫn được tính theo quy định của tổ.`, 'set-aside': (sheets: number): string => `${sheets} phiếu đã gửi được giữ trong hồ sơ và không tính theo quy định của tổ.` },
  replacedBy: (name: string): string => `Người thay: ${name}.`,
  incomplete: (counted: number): string => `Không xếp hạng: chỉ có ${counted} phiếu được tính.`,
  officeMissing: 'Không xếp hạng: thiếu phần cơ quan chấm.',
  notApplicable: (codes: string): string => `Tiêu chí không áp dụng: ${codes}; điểm được quy đổi.`,
  none: 'Không có ghi chú: mọi phiếu đều đủ và được tính.',
} as const;
