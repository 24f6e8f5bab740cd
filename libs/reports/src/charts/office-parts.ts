import { xmlText } from './chart-xml';

/** The parts of an Office file by name. */
export type OfficeParts = Map<string, Buffer>;

export interface Relationship {
  readonly type: string;
  readonly target: string;
}

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const emptyRelationships = `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>`;

export function textOf(parts: OfficeParts, name: string): string {
  const part = parts.get(name);
  if (part === undefined) throw new Error(`an Office file without ${name}`);
  return part.toString('utf8');
}

export function setText(parts: OfficeParts, name: string, text: string): void {
  parts.set(name, Buffer.from(text, 'utf8'));
}

/** Lets a part refer to another. @returns the id by which it does */
export function relate(parts: OfficeParts, from: string, { type, target }: Relationship): string {
  const slash = from.lastIndexOf('/');
  const name = `${from.slice(0, slash)}/_rels/${from.slice(slash + 1)}.rels`;
  const known = parts.get(name)?.toString('utf8') ?? emptyRelationships;
  const used = new Set([...known.matchAll(/\bId="([^"]*)"/g)].map(([, id]) => id));
  let number = used.size + 1;
  while (used.has(`rIdBieuDo${number}`)) number += 1;
  const id = `rIdBieuDo${number}`;
  const added = `<Relationship Id="${id}" Type="${type}" Target="${xmlText(target)}"/>`;
  setText(parts, name, known.replace(/<\/Relationships>\s*$|<Relationships([^>]*)\/>\s*$/, (whole, attributes: string | undefined) => (attributes === undefined ? `${added}${whole}` : `<Relationships${attributes}>${added}</Relationships>`)));
  return id;
}

/** Says what kind a part is. */
export function declare(parts: OfficeParts, name: string, mediaType: string): void {
  const types = textOf(parts, '[Content_Types].xml');
  setText(parts, '[Content_Types].xml', types.replace('</Types>', `<Override PartName="/${name}" ContentType="${mediaType}"/></Types>`));
}
