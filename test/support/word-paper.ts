import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { packageParts } from '../../libs/reports/src/papers/word/docx-package';

/** The parts a reader sees, in the order of reading. */
const shownParts = [/^word\/header\d+\.xml$/, /^word\/document\.xml$/, /^word\/footer\d+\.xml$/];

/**
 * A Word file as lines: one for each paragraph with its alignment and, for each run, size, bold, italics and underline; `[` and
 * `]` around tables, `/` before each cell; borders, page and margins where they are set.
 */
export function wordLines(bytes: Buffer): string[] {
  const parts = packageParts(bytes);
  return shownParts.flatMap((shown) =>
    [...parts]
      .filter(([name]) => shown.test(name))
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([name, xml]) => [`== ${name.slice(5, -4)}`, ...linesOf(xml.toString('utf8'))]),
  );
}

/** The same without styles: the text alone. */
export const wordText = (bytes: Buffer): string =>
  wordLines(bytes)
    .map((line) => [...line.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(([quoted]) => JSON.parse(quoted) as string).join(''))
    .filter((line) => line !== '')
    .join('\n');

function linesOf(xml: string): string[] {
  const lines: string[] = [];
  let paragraph = '';
  let run = { style: '', text: '' };
  let [inRun, inText, inCell] = [false, false, ''];
  const parser = new SaxesParser();
  const valueOf = (tag: SaxesTagPlain, name: string): string => tag.attributes[name] ?? '';
  parser.on('opentag', (tag) => {
    const { name } = tag;
    const value = valueOf(tag, 'w:val');
    if (name === 'w:tbl') lines.push('[');
    else if (name === 'w:tblHeader') lines.push('head');
    else if (name === 'w:tc') inCell = '/ ';
    else if (name === 'w:p') [paragraph, inRun] = ['', false];
    else if (name === 'w:jc') paragraph += `${value} `;
    else if (name === 'w:pBdr') paragraph += 'ruled ';
    else if (name === 'w:keepNext') paragraph += 'with-next ';
    else if (name === 'w:pageBreakBefore') paragraph += 'new-page ';
    else if (name === 'w:ind') paragraph += `indent(${valueOf(tag, 'w:firstLine') || `${valueOf(tag, 'w:left')},${valueOf(tag, 'w:right')}`}) `;
    else if (name === 'w:r') [run, inRun] = [{ style: '', text: '' }, true];
    else if (inRun && name === 'w:b' && value !== 'false') run.style += 'b';
    else if (inRun && name === 'w:i' && value !== 'false') run.style += 'i';
    else if (inRun && name === 'w:u') run.style += 'u';
    else if (inRun && name === 'w:sz') run.style += String(Number(value) / 2);
    else if (name === 'w:t' || name === 'w:instrText') inText = true;
    else if (name === 'wp:extent') run.text += `<picture ${valueOf(tag, 'cx')}>`;
    else if (name === 'w:pgSz') lines.push(`page ${valueOf(tag, 'w:w')} ${valueOf(tag, 'w:h')}`);
    else if (name === 'w:pgMar') lines.push(`margins ${['top', 'right', 'bottom', 'left'].map((side) => valueOf(tag, `w:${side}`)).join(' ')}`);
    else if (name === 'w:titlePg') lines.push('first page differs');
  });
  parser.on('text', (text) => {
    if (inText) run.text += text;
  });
  parser.on('closetag', ({ name }) => {
    if (name === 'w:tbl') lines.push(']');
    else if (name === 'w:t' || name === 'w:instrText') inText = false;
    else if (name === 'w:r') {
      if (run.text !== '') paragraph += `${run.style}${JSON.stringify(run.text)} `;
      inRun = false;
    } else if (name === 'w:p') {
      lines.push(`${inCell}${paragraph}`.trimEnd());
      inCell = '';
    }
  });
  parser.write(xml).close();
  return lines;
}
