import { toldMoment } from '@dvk/judging';

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
      ...(closesAt === null ? [] : [overdue ? `Hạn chấm đã qua lúc ${toldMoment(closesAt)}. Nếu cần thêm thời gian, đề nghị liên hệ thư ký tổ chấm điểm.` : `Hạn chấm: ${toldMoment(closesAt)}.`]),
      ...(note === '' ? [] : [`Lời nhắn của người gửi: ${note}`]),
      `Mở bàn chấm điểm: ${link}`,
      'Thư này do hệ thống Dân vận khéo gửi tự động, đề nghị không trả lời.',
    ].join('\n\n') + '\n',
};
