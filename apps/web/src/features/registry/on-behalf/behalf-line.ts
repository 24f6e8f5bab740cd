import { onBehalf as texts } from '../../../messages/vi/on-behalf';
import { writeDate } from '../../../ui/date/read-date';
import type { OnBehalf } from './queries';

/** Who asked and how, in one line. */
export function behalfLine({ way, askedBy, document }: OnBehalf): string {
  return texts.line(document === null ? (way === 'telephone' ? texts.ways.telephone : texts.ways['in-person']) : texts.ways.document(document.number, writeDate(document.date)), askedBy);
}
