/** Text that is markup already: made by {@link html} alone, so that nothing else gets into a page unescaped. */
export class Markup {
  constructor(readonly text: string) {}
}

/** What may stand in a template: text and numbers are escaped, nothing is left out, lists are joined. */
export type Piece = Markup | string | number | null | false | readonly Piece[];

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** For the inside of elements and of attributes in quotation marks; characters that neither HTML nor XML can hold are left out. */
export function escaped(text: string): string {
  return text.replace(/(?![\t\n])[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/gu, '').replace(/[&<>"']/g, (sign) => signs[sign] ?? '');
}

function written(piece: Piece): string {
  if (piece === null || piece === false) return '';
  if (piece instanceof Markup) return piece.text;
  if (typeof piece === 'string' || typeof piece === 'number') return escaped(String(piece));
  return piece.map(written).join('');
}

/** A piece of HTML or XML. Attributes stand in double quotation marks, and addresses are our own: a template holds no other. */
export function html(parts: TemplateStringsArray, ...pieces: readonly Piece[]): Markup {
  return new Markup(parts.map((part, at) => part + written(pieces[at] ?? null)).join(''));
}
