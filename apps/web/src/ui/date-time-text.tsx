import { formatDate, formatDateTime } from '../messages/format';

/** An instant at the Vietnamese clock, whatever the computer's own time zone is. */
export const DateTimeText = ({ at, dateOnly = false }: { at: string; dateOnly?: boolean }) => (
  <time dateTime={at}>{dateOnly ? formatDate(at) : formatDateTime(at)}</time>
);
