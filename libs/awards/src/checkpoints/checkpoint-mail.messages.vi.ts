import type { CheckpointFile } from '@dvk/platform';

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
function told(at: string): string {
  const part = Object.fromEntries(moment.formatToParts(new Date(at)).map(({ type, value }) => [type, value]));
  return `${part['hour']}:${part['minute']} ngày ${part['day']}/${part['month']}/${part['year']}`;
}

/** What a checkpoint's mail says: a number, a hash and a signature, of which nobody learns anything but that they were so. */
export const checkpointMail = {
  subject: ({ sequence }: CheckpointFile) => `Mốc nhật ký Dân vận khéo số ${sequence}`,
  text: (file: CheckpointFile) =>
    [
      'Kính gửi đồng chí,',
      `Đây là mốc nhật ký số ${file.sequence} của hệ thống Dân vận khéo, ký lúc ${told(file.at)}.`,
      'Đề nghị đồng chí giữ lại thư này. Khi cần kiểm tra, mốc cho biết nhật ký từ đầu đến số này có bị sửa, cắt hay viết lại hay không. Mốc không chứa điểm, tên người hay đơn vị.',
      JSON.stringify(file, null, 2),
      'Thư này do hệ thống Dân vận khéo gửi tự động, đề nghị không trả lời.',
    ].join('\n\n') + '\n',
};
