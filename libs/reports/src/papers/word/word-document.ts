import { Document, type FileChild, Footer, Header, ImageRun, Packer, PageNumber, Paragraph, TextRun } from 'docx';
import { FRAME } from '../messages.vi';
import { mostDrawnBytes, packageParts, packed } from './docx-package';
import { markInWords, type VerifyMark } from './verify-mark';
import { sideBySide } from './word-table';
import { fontName, page, paragraphOf, textWidth, twips } from './word-text';

/** At the foot of every page: two lines to the left, a picture – or the word that holds its place – to the right. */
export interface FooterContent {
  readonly words: readonly string[];
  readonly picture: ImageRun | string;
}

export interface WordDocument {
  /** In the file's properties. */
  readonly title: string;
  readonly creator: string;
  /** Stands for "now" wherever the file names a time, so that the same paper has the same bytes. */
  readonly at: Date;
  readonly footer: FooterContent;
  /** Each begins on a page of its own that has no page number. */
  readonly sections: readonly (readonly FileChild[])[];
  /** Puts into the drawn text what the library cannot hold whole; absent: there is nothing. */
  readonly finish?: (xml: string) => Promise<string>;
}

const pictureWidth = 15;
const pixelsPerMillimetre = 96 / 25.4;

/** The QR code as it stands in the footer. */
export function verifyPicture({ picture, code }: VerifyMark): ImageRun {
  const side = Math.trunc(pictureWidth * pixelsPerMillimetre);
  return new ImageRun({ type: 'png', data: picture, transformation: { width: side, height: side }, altText: { name: 'QR', description: code, title: code } });
}

/** The code of the result and the way to the page that verifies it. */
export const verifyFooter = (mark: VerifyMark): FooterContent => ({ words: [markInWords(mark), FRAME.verifyAt(mark.address)], picture: verifyPicture(mark) });

function footerOf({ words, picture }: FooterContent): Footer {
  const lines = words.map((line, at) => paragraphOf(line, { size: 10, ...(at === 0 ? { before: 8 } : {}) }));
  const right = typeof picture === 'string' ? paragraphOf(picture, { align: 'right', size: 10 }) : new Paragraph({ alignment: 'right', children: [picture], spacing: { after: 0 } });
  return new Footer({ children: [sideBySide({ width: textWidth - 20, children: lines }, { width: 20, children: [right] }) as Paragraph] });
}

/** A Word file: A4, Times New Roman, page numbers in the middle of the upper margin from page 2 on, the result's code and its QR code below. */
export async function wordBytes({ title, creator, at, footer, sections, finish = (xml) => Promise.resolve(xml) }: WordDocument): Promise<Buffer> {
  const number = new Paragraph({ alignment: 'center', children: [new TextRun({ children: [PageNumber.CURRENT], size: 28 })] });
  const empty = new Paragraph({ children: [] });
  const document = new Document({
    title,
    creator,
    lastModifiedBy: creator,
    description: footer.words[0] ?? '',
    styles: { default: { document: { run: { font: fontName, size: 28, color: '000000' }, paragraph: { spacing: { line: 252, lineRule: 'auto', after: 0 } } } } },
    sections: sections.map((children, at) => ({
      properties: {
        titlePage: true,
        page: {
          size: { width: twips(page.width), height: twips(page.height) },
          margin: { top: twips(page.top), bottom: twips(page.bottom), left: twips(page.left), right: twips(page.right), header: twips(page.header), footer: twips(page.footer) },
          pageNumbers: { start: 1 },
        },
      },
      // Those of later sections are written in below: the library would make a part for each.
      ...(at > 0
        ? {}
        : {
            headers: { default: new Header({ children: [number] }), first: new Header({ children: [empty] }) },
            footers: { default: footerOf(footer), first: footerOf(footer) },
          }),
      children: children as FileChild[],
    })),
  });
  const parts = packageParts(await Packer.toBuffer(document), mostDrawnBytes);
  return packed(parts.set(mainPart, Buffer.from(await finish(withSharedEdges(parts.get(mainPart)?.toString('utf8') ?? '')))), at);
}

const mainPart = 'word/document.xml';

/** Every section names header and footer of the first: Word would look them up there, other programs leave them out. */
function withSharedEdges(xml: string): string {
  const references = /<w:sectPr\b[^>]*>((?:<w:(?:header|footer)Reference\b[^>]*\/>)+)/.exec(xml)?.[1] ?? '';
  return xml.replace(/(<w:sectPr\b[^>]*>)(?!<w:(?:header|footer)Reference\b)/g, `$1${references}`);
}
