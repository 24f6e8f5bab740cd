const moment = new Intl.DateTimeFormat('vi-VN', {
  timeZone: 'Asia/Ho_Chi_Minh',
  hour: '2-digit',
  minute: '2-digit',
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  hourCycle: 'h23',
});

/** `17:00 ngày 05/12/2026` at the Vietnamese clock, as mails say it. */
export function toldMoment(at: Date): string {
  const part = Object.fromEntries(moment.formatToParts(at).map(({ type, value }) => [type, value]));
  return `${part['hour']}:${part['minute']} ngày ${part['day']}/${part['month']}/${part['year']}`;
}
