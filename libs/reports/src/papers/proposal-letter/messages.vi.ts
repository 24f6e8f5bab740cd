/** Words of *Tờ trình đề nghị khen thưởng*. */
export const LETTER = {
  kind: 'TỜ TRÌNH',
  subject: (year: number | string): readonly string[] => ['Về việc đề nghị khen thưởng mô hình, điển hình', `trong phong trào thi đua “Dân vận khéo” năm ${year}`],
  addressee: (addressee: string): string => `Kính gửi: ${addressee}.`,
  criteriaBase: (title: string, number: string, issuer: string): string =>
    `Căn cứ bộ tiêu chí “${title}”${number === '' ? '' : ` (văn bản số ${number}${issuer === '' ? '' : ` của ${issuer}`})`}`,
  resultBase: (code: string): string => `Căn cứ kết quả chấm điểm, xếp loại, xếp hạng đã được chốt, mã kết quả ${code}`,
  opening: (issuer: string, addressee: string): string => `${issuer} kính trình ${addressee} xem xét, khen thưởng các mô hình, điển hình trong phong trào thi đua “Dân vận khéo” như sau:`,
  process: 'I. QUÁ TRÌNH XÉT CHỌN',
  entered: (campaign: string, organizer: string, count: string, kinds: string): string =>
    `${campaign} do ${organizer} chủ trì. Có ${count} mô hình, điển hình được tiếp nhận và đưa vào chấm điểm, gồm ${kinds}.`,
  marked: (members: string, title: string, total: string): string => `Tổ chấm điểm gồm ${members} thành viên chấm độc lập theo bộ tiêu chí “${title}”, thang điểm ${total}.`,
  outcome: (ranked: string, ineligible: string, incomplete: string): string =>
    `Kết quả: ${ranked} mô hình, điển hình được xếp hạng; ${ineligible} không đủ điều kiện; ${incomplete} chưa đủ căn cứ tính điểm nên không xếp hạng.`,
  session: (standingOnly: boolean, number: number, day: string, present: string, members: string): string =>
    `${standingOnly ? 'Thường trực Hội đồng' : 'Hội đồng'} Thi đua – Khen thưởng họp phiên thứ ${number} ngày ${day}, có mặt ${present} trên tổng số ${members} thành viên`,
  voted: (session: string, cases: string, adopted: string): string => `${session}; biểu quyết ${cases} nội dung, thông qua ${adopted} nội dung.`,
  notVoted: (session: string): string => `${session}; không có nội dung biểu quyết.`,
  proposal: 'II. ĐỀ NGHỊ KHEN THƯỞNG',
  tier: (name: string, kinds: string): string => `- ${name}: ${kinds}.`,
  total: (kinds: string): string => `Tổng số đề nghị: ${kinds}.`,
  none: 'Không có mô hình, điển hình nào được đề nghị khen thưởng trong đợt xét này.',
  undecided: (count: string): string => `Còn ${count} trường hợp đồng hạng tại ngưỡng hạn mức hoặc phải chờ theo, chưa được quyết định và không tính vào số trên.`,
  listBelow: 'Danh sách đề nghị:',
  annex: 'Danh sách cụ thể tại Danh sách đề nghị khen thưởng kèm theo.',
  columns: ['STT', 'Tên mô hình, điển hình', 'Đơn vị', 'Tổng điểm', 'Xếp loại', 'Hình thức đề nghị'],
  closing: (issuer: string, addressee: string, ending: string): string => `${issuer} kính trình ${addressee} xem xét, quyết định${ending}`,
} as const;
