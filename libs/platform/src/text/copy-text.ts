/** What COPY's text format writes otherwise than it stands; everything else a text of ours may hold stands as it is. */
const escaped: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };
const toEscape = /[\\\t\n\r]/g;

/** A row in the text format of PostgreSQL's COPY, its line break with it; null is NULL. */
export function copyLine(fields: readonly (string | number | boolean | null)[]): string {
  return `${fields.map(copyField).join('\t')}\n`;
}

function copyField(value: string | number | boolean | null): string {
  if (value === null) return '\\N';
  if (typeof value !== 'string') return String(value);
  // A text without any of them is not made anew.
  return value.search(toEscape) < 0 ? value : value.replace(toEscape, (sign) => escaped[sign] ?? sign);
}

/** What {@link copyLine} has written as a field that is not null. */
export function copiedText(field: string): string {
  return field.includes('\\') ? field.replace(/\\(.)/g, (_, sign: string) => ({ t: '\t', n: '\n', r: '\r' })[sign] ?? sign) : field;
}
