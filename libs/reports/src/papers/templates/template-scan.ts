import { SaxesParser } from 'saxes';
import type { Placeholder } from './template-kinds';

/** Where a placeholder stands, as somebody finds it in Word. */
export interface TemplatePlace {
  readonly part: 'body' | 'header' | 'footer' | 'note';
  /** Number of the paragraph in its part, or in its cell. */
  readonly paragraph: number;
  /** Numbers of table, row and cell in its part; null outside a table. */
  readonly table: number | null;
  readonly row: number | null;
  readonly cell: number | null;
  /** The beginning of the paragraph. */
  readonly text: string;
}

export type PlaceholderFault = 'unknown' | 'not-alone' | 'not-in-a-row' | 'not-in-body' | 'unfinished';

export interface FaultyPlaceholder extends TemplatePlace {
  readonly fault: PlaceholderFault;
  readonly placeholder: string;
}

const shownText = 80;
const partOf = (name: string): TemplatePlace['part'] | null => {
  const part = /^word\/(document|header|footer|footnotes|endnotes|comments)\d*\.xml$/.exec(name)?.[1];
  return part === undefined ? null : part === 'document' ? 'body' : part === 'header' || part === 'footer' ? part : 'note';
};

interface Paragraph {
  readonly place: Omit<TemplatePlace, 'part' | 'text'>;
  text: string;
}

/** Paragraphs of one part with their whole text, however many runs it is cut into. @throws Error when the part is no XML or names a DTD */
function paragraphsOf(xml: string): Paragraph[] {
  const found: Paragraph[] = [];
  const open: Paragraph[] = [];
  const tables: { number: number; row: number; cell: number; paragraph: number }[] = [];
  let [tableCount, paragraphCount, inText] = [0, 0, false];
  const parser = new SaxesParser();
  parser.on('doctype', () => parser.fail('document type'));
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name }) => {
    const table = tables.at(-1);
    if (name === 'w:tbl') tables.push({ number: (tableCount += 1), row: 0, cell: 0, paragraph: 0 });
    else if (name === 'w:tr' && table !== undefined) [table.row, table.cell] = [table.row + 1, 0];
    else if (name === 'w:tc' && table !== undefined) [table.cell, table.paragraph] = [table.cell + 1, 0];
    else if (name === 'w:p') {
      const number = table === undefined ? (paragraphCount += 1) : (table.paragraph += 1);
      const paragraph = { place: { paragraph: number, table: table?.number ?? null, row: table?.row ?? null, cell: table?.cell ?? null }, text: '' };
      open.push(paragraph);
      found.push(paragraph);
    } else if (name === 'w:t') inText = true;
  });
  parser.on('closetag', ({ name }) => {
    if (name === 'w:tbl') tables.pop();
    else if (name === 'w:p') open.pop();
    else if (name === 'w:t') inText = false;
  });
  parser.on('text', (text) => {
    const paragraph = open.at(-1);
    if (inText && paragraph !== undefined) paragraph.text += text;
  });
  parser.write(xml).close();
  return found;
}

const written = /\{\{((?:(?!\{\{|\}\}).)*)\}\}/gs;

/** What is wrong with the placeholders of a package's parts, in the order of the document; `bodyOnly` stand in no header, footer or note. */
export function placeholderFaults(parts: ReadonlyMap<string, Buffer>, known: readonly Placeholder[], bodyOnly: ReadonlySet<string>): FaultyPlaceholder[] {
  const forms = new Map(known.map(({ name, form }) => [name, form]));
  return [...parts].flatMap(([name, bytes]) => {
    const part = partOf(name);
    return part === null ? [] : paragraphsOf(bytes.toString('utf8')).flatMap(({ place, text }) => faultsOf(text, place, forms, part === 'body' ? new Set() : bodyOnly).map((fault) => ({ ...fault, ...place, part, text: text.slice(0, shownText) })));
  });
}

function faultsOf(text: string, place: Paragraph['place'], forms: ReadonlyMap<string, Placeholder['form']>, misplaced: ReadonlySet<string>): Pick<FaultyPlaceholder, 'fault' | 'placeholder'>[] {
  const faults = [...text.matchAll(written)].flatMap(([whole, inside = '']): Pick<FaultyPlaceholder, 'fault' | 'placeholder'>[] => {
    const placeholder = inside.trim();
    const form = forms.get(placeholder);
    if (form === undefined) return [{ fault: 'unknown', placeholder }];
    if (misplaced.has(placeholder)) return [{ fault: 'not-in-body', placeholder }];
    if (form === 'block' && text.trim() !== whole) return [{ fault: 'not-alone', placeholder }];
    return form === 'row' && place.row === null ? [{ fault: 'not-in-a-row', placeholder }] : [];
  });
  return /\{\{|\}\}/.test(text.replace(written, '')) ? [...faults, { fault: 'unfinished', placeholder: '' }] : faults;
}
