/** Sentences by error code; `{name}` is filled from the problem's params, `{name|time}` and `{name|date}` as an instant. */
export type ErrorSentences = Readonly<Record<string, string>>;

const ZONE = 'Asia/Ho_Chi_Minh';
const integers = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 0 });
const parts = new Intl.DateTimeFormat('en-GB', {
  timeZone: ZONE,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** An instant in ISO 8601 or as a Date; null when it is none. */
export type Instant = string | Date;

function localParts(instant: Instant): Record<string, string> | null {
  const date = typeof instant === 'string' ? new Date(instant) : instant;
  if (Number.isNaN(date.getTime())) return null;
  return Object.fromEntries(parts.formatToParts(date).map((part) => [part.type, part.value]));
}

/** `1.234`, for counts. */
export const formatCount = (count: number): string => integers.format(count);

/** `0,82`: a number with so many places, without the sign of a zero. */
export const formatNumber = (value: number, places: number): string =>
  new Intl.NumberFormat('vi-VN', { minimumFractionDigits: places, maximumFractionDigits: places, signDisplay: 'negative' }).format(value);

/** `+1,25`, `-0,50`, `0,00`. */
export const formatSigned = (value: number, places: number): string =>
  new Intl.NumberFormat('vi-VN', { minimumFractionDigits: places, maximumFractionDigits: places, signDisplay: 'exceptZero' }).format(value);

/** `05/12/2026` at the Vietnamese clock; the input itself when it is no instant. */
export function formatDate(instant: Instant): string {
  const at = localParts(instant);
  return at === null ? String(instant) : `${at['day']}/${at['month']}/${at['year']}`;
}

/** `10:32` at the Vietnamese clock. */
export function formatClock(instant: Instant): string {
  const at = localParts(instant);
  return at === null ? String(instant) : `${at['hour']}:${at['minute']}`;
}

/** `10:32 05/12/2026` at the Vietnamese clock. */
export const formatDateTime = (instant: Instant): string =>
  localParts(instant) === null ? String(instant) : `${formatClock(instant)} ${formatDate(instant)}`;

function fill(value: unknown, kind: string | undefined): string {
  if (kind === 'time' && typeof value === 'string') return formatDateTime(value);
  if (kind === 'date' && typeof value === 'string') return formatDate(value);
  if (Array.isArray(value)) return value.map((each) => fill(each, kind)).join(', ');
  return typeof value === 'number' ? new Intl.NumberFormat('vi-VN').format(value) : String(value);
}

/** Fills the placeholders of a sentence; null when a placeholder has no value, since a sentence with holes misleads. */
export function fillSentence(sentence: string, params: Readonly<Record<string, unknown>>): string | null {
  let complete = true;
  const filled = sentence.replace(/\{(\w+)(?:\|(time|date))?\}/g, (_whole, name: string, kind: string | undefined) => {
    const value = params[name];
    if (value === undefined || value === null) complete = false;
    return fill(value, kind);
  });
  return complete ? filled : null;
}
