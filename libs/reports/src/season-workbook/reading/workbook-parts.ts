import { posix } from 'node:path';
import { meaningOfFormat, type NumberMeaning } from './number-formats';
import { READING_LIMITS } from './reading-limits';
import { WorkbookRefused } from './workbook-refused';
import { walkXml } from './xml-walk';
import type { ZipArchive } from './zip-archive';

export interface SheetPart {
  readonly name: string;
  /** null: a sheet without cells (a chart, a macro sheet). */
  readonly part: string | null;
}

/** What every sheet of a workbook needs to be understood. */
export interface WorkbookParts {
  readonly sheets: readonly SheetPart[];
  readonly since1904: boolean;
  /** By style index. */
  readonly meanings: readonly NumberMeaning[];
  readonly sharedStrings: readonly string[];
}

interface Relation {
  readonly type: string;
  readonly target: string;
}

/** @throws WorkbookRefused when the archive is not a workbook of Excel 2007 or later */
export async function readWorkbookParts(zip: ZipArchive): Promise<WorkbookParts> {
  const main = [...(await readRelations(zip, '')).values()].find(({ type }) => type.endsWith('/officeDocument'))?.target;
  if (main === undefined || !zip.has(main) || !main.toLowerCase().endsWith('.xml')) throw new WorkbookRefused('not-a-workbook');
  const relations = await readRelations(zip, main);
  const { sheets, since1904 } = await readSheetList(zip, main, relations);
  const styles = partOfType(relations, '/styles');
  const strings = partOfType(relations, '/sharedStrings');
  return {
    sheets,
    since1904,
    meanings: styles !== undefined && zip.has(styles) ? await readMeanings(zip, styles) : [],
    sharedStrings: strings !== undefined && zip.has(strings) ? await readSharedStrings(zip, strings) : [],
  };
}

function partOfType(relations: ReadonlyMap<string, Relation>, ending: string): string | undefined {
  return [...relations.values()].find(({ type }) => type.endsWith(ending))?.target;
}

/** Relations of a part by id, with targets as paths inside the archive; `''` names the archive itself. */
async function readRelations(zip: ZipArchive, part: string): Promise<Map<string, Relation>> {
  const folder = posix.dirname(part);
  const name = part === '' ? '_rels/.rels' : posix.join(folder, '_rels', `${posix.basename(part)}.rels`);
  const relations = new Map<string, Relation>();
  if (!zip.has(name)) return relations;
  await walkXml(zip.read(name), {
    open: (tag, attributes) => {
      const { Id, Type, Target, TargetMode } = attributes;
      if (tag !== 'Relationship' || Id === undefined || Type === undefined || Target === undefined || TargetMode === 'External') return;
      const target = Target.startsWith('/') ? Target.slice(1) : posix.join(part === '' ? '' : folder, Target);
      relations.set(Id, { type: Type, target: posix.normalize(target) });
    },
  });
  return relations;
}

async function readSheetList(
  zip: ZipArchive,
  part: string,
  relations: ReadonlyMap<string, Relation>,
): Promise<{ sheets: SheetPart[]; since1904: boolean }> {
  const sheets: SheetPart[] = [];
  let since1904 = false;
  let isWorkbook = false;
  await walkXml(zip.read(part), {
    open: (tag, attributes) => {
      if (tag === 'workbook') isWorkbook = true;
      if (tag === 'workbookPr') since1904 = isTrue(attributes['date1904']);
      if (tag !== 'sheet') return;
      const id = Object.entries(attributes).find(([name]) => name.endsWith(':id'))?.[1] ?? '';
      const relation = relations.get(id);
      sheets.push({ name: attributes['name'] ?? '', part: relation?.type.endsWith('/worksheet') === true ? relation.target : null });
      if (sheets.length > READING_LIMITS.sheets) throw new WorkbookRefused('too-many-parts', { limit: READING_LIMITS.sheets });
    },
  });
  if (!isWorkbook) throw new WorkbookRefused('not-a-workbook');
  return { sheets, since1904 };
}

function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on';
}

async function readMeanings(zip: ZipArchive, part: string): Promise<NumberMeaning[]> {
  const codes = new Map<number, string>();
  const meanings: NumberMeaning[] = [];
  let inCellFormats = false;
  await walkXml(zip.read(part), {
    open: (tag, attributes) => {
      if (tag === 'numFmt') codes.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '');
      if (tag === 'cellXfs') inCellFormats = true;
      if (tag !== 'xf' || !inCellFormats) return;
      const id = Number(attributes['numFmtId'] ?? 0);
      meanings.push(meaningOfFormat(id, codes.get(id)));
    },
    close: (tag) => tag === 'cellXfs',
  });
  return meanings;
}

async function readSharedStrings(zip: ZipArchive, part: string): Promise<string[]> {
  const strings: string[] = [];
  const collector = new TextCollector();
  let chars = 0;
  await walkXml(zip.read(part), {
    open: (tag) => {
      if (tag === 'si') collector.start();
      collector.open(tag);
    },
    text: (text) => collector.text(text),
    close: (tag) => {
      collector.close(tag);
      if (tag !== 'si') return undefined;
      const text = collector.take();
      chars += text.length;
      if (strings.push(text) > READING_LIMITS.sharedStrings || chars > READING_LIMITS.textChars) {
        throw new WorkbookRefused('needs-too-much');
      }
      return undefined;
    },
  });
  return strings;
}

/** Joins the runs of a rich text; reading aids above the letters (phonetic runs) are no part of it. */
export class TextCollector {
  private parts: string[] = [];
  private inText = false;
  private inPhonetic = false;
  private length = 0;

  start(): void {
    this.parts = [];
    this.length = 0;
  }

  open(tag: string): void {
    if (tag === 'rPh') this.inPhonetic = true;
    if (tag === 't') this.inText = true;
  }

  text(text: string): void {
    if (!this.inText || this.inPhonetic) return;
    this.length += text.length;
    if (this.length > READING_LIMITS.cellChars * 4) throw new WorkbookRefused('text-too-long', { limit: READING_LIMITS.cellChars });
    this.parts.push(text);
  }

  close(tag: string): void {
    if (tag === 'rPh') this.inPhonetic = false;
    if (tag === 't') this.inText = false;
  }

  take(): string {
    return unescapeCharacters(this.parts.join(''));
  }
}

/** Excel writes characters that XML cannot hold as `_x000D_` (ECMA-376 part 1, 22.9.2.19). */
export function unescapeCharacters(text: string): string {
  return text.includes('_x') ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16))) : text;
}
