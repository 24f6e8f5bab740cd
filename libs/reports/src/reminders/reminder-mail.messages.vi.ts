const moment = new Intl.DateTimeFormat('vi-VN', {
  timeZone: 'Asia/Ho_Chi_Minh',
  hour: '2-digit',
  minute: '2-digit',
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  hourCycle: 'h23',
});

/** `17:00 ngày 05/12/2026` at the Vietnamese clock. */
function told(at: Date): string {
  const part = Object.fromEntries(moment.formatToParts(at).map(({ type, value }) => [type, value]));
  return `${part['hour']}:${part['minute']} ngày ${part['day']}/${part['month']}/${part['year']}`;
}

export interface ReminderWords {
  readonly campaignName: string;
  readonly missing: number;
  readonly closesAt: Date | null;
  readonly overdue: boolean;
  readonly note: string;
  readonly link: string;
}

/** The mail says how much is missing, until when and where to go: no mark, nobody nominated, no unit. */
export const reminderMail = {
  subject: ({ missing, campaignName }: ReminderWords) => `Nhắc chấm điểm: còn ${missing} phiếu – ${campaignName}`,
  text: ({ campaignName, missing, closesAt, overdue, note, link }: ReminderWords) =>
    [
      'Kính gửi đồng chí,',
      `${campaignName}: đồng chí còn ${missing} phiếu chấm điểm chưa gửi.`,
      ...(closesAt === null ? [] : [overdue ? `Hạn chấm đã qua lúc ${told(closesAt)}. Nếu cần thêm thời gian, đề nghị liên hệ thư ký tổ chấm điểm.` : `Hạn chấm: ${told(closesAt)}.`]),
      ...(note === '' ? [] : [`Lời nhắn của người gửi: ${note}`]),
      `Mở bàn chấm điểm: ${link}`,
      'Thư này do hệ thống Dân vận khéo gửi tự động, đề nghị không trả lời.',
    ].join('\n\n') + '\n',
};
