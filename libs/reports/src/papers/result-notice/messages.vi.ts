/** Words of *Thông báo kết quả*. */
export const NOTICE = {
  /** The line of recipients that means whom the paper is addressed to. */
  asAbove: /^như trên/i,
  kind: 'THÔNG BÁO',
  subject: (year: number | string): readonly string[] => ['Kết quả xét khen thưởng mô hình, điển hình', `trong phong trào thi đua “Dân vận khéo” năm ${year}`],
  addressee: (unit: string): string => `Kính gửi: ${unit}.`,
  opening: (campaign: string, criteria: string): string => `${campaign} đã chấm điểm, xếp loại, xếp hạng theo bộ tiêu chí “${criteria}”.`,
  rewarded: (issuer: string, unit: string, kinds: string): string => `${issuer} trân trọng thông báo: ${unit} có ${kinds} được đề nghị khen thưởng:`,
  decided: (issuer: string, unit: string, kinds: string): string => `${issuer} trân trọng thông báo: ${unit} có ${kinds} được khen thưởng theo quyết định ghi dưới đây:`,
  notRewarded: (issuer: string, unit: string, kinds: string): string => `${issuer} thông báo: ${unit} có ${kinds} chưa được đề nghị khen thưởng trong đợt này, với lý do sau đây:`,
  decidedHeads: ['STT', 'Mô hình, điển hình', 'Nhóm xét', 'Hạng', 'Tổng điểm', 'Xếp loại', 'Hình thức khen', 'Quyết định', 'Số sổ vàng'],
  decision: (number: string, day: string): string => `Số ${number} ngày ${day}`,
  rewardedHeads: ['STT', 'Mô hình, điển hình', 'Nhóm xét', 'Hạng', 'Tổng điểm', 'Xếp loại', 'Hình thức đề nghị'],
  notRewardedHeads: ['STT', 'Mô hình, điển hình', 'Nhóm xét', 'Hạng', 'Tổng điểm', 'Xếp loại', 'Lý do'],
  rewardedClosing: (unit: string, ending: string): string => `Đề nghị ${unit} tiếp tục duy trì, nhân rộng cách làm hay và thông báo đến tập thể, cá nhân có tên trên${ending}`,
  notRewardedClosing: (unit: string, ending: string): string =>
    `Ghi nhận sự cố gắng của ${unit}, đề nghị tiếp tục củng cố mô hình để tham gia các đợt sau. Ý kiến về kết quả xin gửi bằng văn bản đến cơ quan ban hành thông báo này${ending}`,
  none: (campaign: string): string => `${campaign}: không có đơn vị nào thuộc diện nhận thông báo này.`,
  unitRecipient: (unit: string): string => unit,
  blank: '–',
} as const;
