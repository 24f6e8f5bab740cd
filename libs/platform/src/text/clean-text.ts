const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g;
/** Characters nobody can see in a form and that falsify what is read: zero-width, byte order mark, direction overrides. */
const INVISIBLE = /[\u00ad\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb]/g;
/** A joiner holds one emoji together (👨‍👩‍👧); anywhere else it is only invisible. */
const STRAY_JOINER = /(?<![\p{Extended_Pictographic}\ufe0f\u{1f3fb}-\u{1f3ff}])\u200d/gu;
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
