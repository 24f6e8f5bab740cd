import { toldMoment } from './told-moment.messages.vi';

export interface ExtensionWords {
  readonly campaignName: string;
  readonly closesAt: Date;
  readonly link: string;
}

/** The mail says until when and where to go: no mark, nobody nominated; the reason, typed by hand, stays inside the program. */
export const extensionMail = {
  subject: ({ campaignName }: ExtensionWords) => `Gia hạn chấm điểm – ${campaignName}`,
  text: ({ campaignName, closesAt, link }: ExtensionWords) =>
    [
      'Kính gửi đồng chí,',
      `${campaignName}: hạn chấm điểm được lùi đến ${toldMoment(closesAt)}.`,
      `Xem lý do và tiếp tục công việc: ${link}`,
      'Thư này do hệ thống Dân vận khéo gửi tự động, đề nghị không trả lời.',
    ].join('\n\n') + '\n',
};
