/** Control characters but tab and line end. */
const CONTROL = /(?![\t\n])\p{Cc}/gu;
/** Format characters nobody can see and that falsify what is read: zero-width, byte order mark, direction overrides. */
const INVISIBLE = /(?!\u200d)\p{Cf}/gu;
/** A joiner holds one emoji together (👨‍👩‍👧); anywhere else it is only invisible. */
const STRAY_JOINER = /(?<!\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f)\u200d/gu;
const UNSTORABLE = /[\p{Cs}\p{Noncharacter_Code_Point}]/gu;

/**
 * What is stored of a typed text: NFC, line ends as `\n`, no invisible, control or unstorable characters, no blanks at
 * either end. Everything else (case, tone placement, inner spaces, emoji) stays as typed.
 */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(UNSTORABLE, '')
    .replace(CONTROL, '')
    .replace(INVISIBLE, '')
    .replace(STRAY_JOINER, '')
    .normalize('NFC')
    .trim();
}
