import { mostDrawnBytes, packageParts } from '../word/docx-package';

const mainPart = 'word/document.xml';
const relationsPart = 'word/_rels/document.xml.rels';
const bodyOf = /^(.*?<w:body>)(.*?)((?:<w:sectPr\b(?:(?!<w:sectPr\b).)*)?)(<\/w:body>.*)$/s;
/** What follows the page numbers inside the properties of a section. */
const afterPageNumbers = /<w:(?:cols|formProt|vAlign|noEndnote|titlePg|textDirection|bidi|rtlGutter|docGrid|printerSettings|sectPrChange)\b|<\/w:sectPr>|\/>$/;
const pageBreak = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>';

/**
 * The parts of one Word file of several that were made from one template: each begins on a new page with the numbers of its own. They share everything
 * but their bodies: styles, headers, footers, pictures.
 */
export function oneAfterAnother(files: readonly Buffer[]): ReadonlyMap<string, Buffer> {
  const [first, ...others] = files.map((file) => packageParts(file, mostDrawnBytes));
  if (first === undefined) throw new RangeError('nothing to put together');
  const bodies = [first, ...others].map((parts) => bodyIn(parts.get(mainPart)?.toString('utf8') ?? ''));
  const relations = first.get(relationsPart) ?? Buffer.alloc(0);
  if (others.some((parts) => !relations.equals(parts.get(relationsPart) ?? Buffer.alloc(0)))) throw new Error('the files name different parts');
  const last = bodies.length - 1;
  const content = bodies.map(({ inner, section }, at) => (at === last ? `${inner}${section}` : `${inner}${section === '' ? pageBreak : sectionEnd(section)}`));
  const { before, after } = bodies[0] ?? { before: '', after: '' };
  return new Map(first).set(mainPart, Buffer.from(`${before}${content.join('')}${after}`));
}

function bodyIn(xml: string): { readonly before: string; readonly inner: string; readonly section: string; readonly after: string } {
  const [, before = '', inner = '', section = '', after = ''] = bodyOf.exec(xml) ?? [];
  // Word's own names of paragraphs stand once in a file.
  return { before, inner: inner.replace(/ w14:(?:paraId|textId)="[^"]*"/g, ''), section: numberedAnew(section), after };
}

const numberedAnew = (section: string): string => (section === '' || section.includes('<w:pgNumType') ? section : section.replace(afterPageNumbers, '<w:pgNumType w:start="1"/>$&'));

/** A line of no height that ends a section. */
const sectionEnd = (section: string): string => `<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>${section.replace(/<w:type w:val="[^"]*"\/>/, '')}</w:pPr></w:p>`;
