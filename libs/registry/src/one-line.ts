import { cleanText } from '@dvk/platform';

/** Clean text of a field that has one line: a line break becomes a space. */
export function oneLine(text: string): string {
  return cleanText(text).replace(/\s*\n\s*/g, ' ');
}
