export interface DutyMailWords {
  readonly title: string;
  /** `YYYY-MM-DD` */
  readonly dueOn: string;
  readonly duties: number;
  readonly overdue: boolean;
  readonly note: string;
  readonly link: string;
}

const printedDay = (day: string): string => day.split('-').reverse().join('/');

const closing = 'Thư này do hệ thống Dân vận khéo gửi tự động, đề nghị không trả lời.';

const paragraphs = (lines: readonly string[]): string => `${['Kính gửi đồng chí,', ...lines, closing].join('\n\n')}\n`;

/** What a mail about duties says: what, until when, where to go; no initiative, no mark, and of units only how many. */
export const dutyMail = {
  owing: {
    subject: ({ title, dueOn }: DutyMailWords) => `Nhắc việc đến hạn ${printedDay(dueOn)}: ${title}`,
    text: ({ title, dueOn, duties, overdue, note, link }: DutyMailWords) =>
      paragraphs([
        `${title}: đơn vị đồng chí phụ trách còn ${duties} việc chưa hoàn thành.`,
        overdue ? `Hạn là hết ngày ${printedDay(dueOn)}, đã qua. Việc hoàn thành sau hạn vẫn được ghi nhận và ghi rõ số ngày trễ.` : `Hạn là hết ngày ${printedDay(dueOn)}.`,
        ...(note === '' ? [] : [`Lời nhắn của người gửi: ${note}`]),
        `Mở danh sách việc phải làm: ${link}`,
      ]),
  },
  urging: {
    subject: ({ title, duties }: DutyMailWords) => `Đôn đốc: ${duties} việc quá hạn – ${title}`,
    text: ({ title, dueOn, duties, link }: DutyMailWords) =>
      paragraphs([`${title}: hạn là hết ngày ${printedDay(dueOn)}, đến nay còn ${duties} việc của các đơn vị thuộc phạm vi đồng chí theo dõi chưa hoàn thành.`, `Xem đơn vị nào chậm: ${link}`]),
  },
};
