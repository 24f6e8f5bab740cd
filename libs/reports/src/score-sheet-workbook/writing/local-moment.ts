const parts = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Ho_Chi_Minh',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** An instant as people in Việt Nam read it, wherever the server stands. */
export function localMoment(iso: string): { readonly time: string; readonly date: string } {
  const found = Object.fromEntries(parts.formatToParts(new Date(iso)).map(({ type, value }) => [type, value]));
  return { time: `${found['hour']}:${found['minute']}`, date: `${found['day']}/${found['month']}/${found['year']}` };
}
