import type { FileChild } from 'docx';
import { FRAME } from '../messages.vi';
import type { PaperSettings } from '../paper-settings';
import { emptyLine, paragraphOf, textWidth } from './word-text';
import { sideBySide } from './word-table';

const left = 80;
const right = textWidth - left;
const linesForThePen = 4;

type Signing = Pick<PaperSettings, 'head' | 'signer' | 'signerName' | 'recipients'>;

/** "Nơi nhận" to the left, the signature to the right; `recipientsOf` names who else receives it. */
export function closingOf(settings: Signing): FileChild {
  return sideBySide({ width: left, children: recipientsOf(settings) }, { width: right, children: signatureOf(settings.signer, settings.signerName) });
}

/** Two signatures side by side, as minutes have. */
export function twoSignaturesOf(first: { readonly title: readonly string[]; readonly name: string }, second: typeof first): FileChild {
  const half = textWidth / 2;
  return sideBySide({ width: half, children: signatureOf(first.title, first.name) }, { width: half, children: signatureOf(second.title, second.name) });
}

function signatureOf(title: readonly string[], name: string): FileChild[] {
  return [
    ...title.map((line) => paragraphOf(line.toUpperCase(), { align: 'center', size: 14, bold: true, keepNext: true })),
    ...Array.from({ length: linesForThePen }, () => emptyLine()),
    paragraphOf(name, { align: 'center', size: 14, bold: true }),
  ];
}

/** The word in bold italics 12 and the list 11 (State), or the word underlined 14 and the list 12 (Party). */
export function recipientsOf({ head, recipients }: Signing): FileChild[] {
  const state = head === 'state';
  return [
    paragraphOf(FRAME.recipients[head], state ? { size: 12, bold: true, italics: true } : { size: 14, underlined: true }),
    ...FRAME.recipientLines(recipients, head).map((line) => paragraphOf(line, { size: state ? 11 : 12 })),
  ];
}
