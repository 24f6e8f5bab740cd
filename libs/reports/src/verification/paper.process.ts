import { readRawWorkbook } from '../season-workbook/reading/read-raw-workbook';
import { WorkbookRefused } from '../season-workbook/reading/workbook-refused';
import { walkXml } from '../season-workbook/reading/xml-walk';
import { ZipArchive } from '../season-workbook/reading/zip-archive';
import type { PaperReading } from './read-paper-file';

const properties = 'docProps/core.xml';

/** Program of the reading process: one file path in, one {@link PaperReading} as JSON on standard output. */
async function main(path: string): Promise<void> {
  const reading = await readRawWorkbook(path, 'written');
  const read: PaperReading = { reading, description: 'refusal' in reading ? '' : await descriptionOf(path) };
  process.stdout.write(JSON.stringify(read));
}

async function descriptionOf(path: string): Promise<string> {
  const zip = await ZipArchive.open(path);
  let text = '';
  let inside = false;
  try {
    if (!zip.has(properties)) return '';
    await walkXml(zip.read(properties), {
      open: (name) => {
        inside = name === 'description';
      },
      text: (piece) => {
        if (inside) text += piece;
      },
      close: (name) => {
        inside = false;
        return name === 'description';
      },
    });
    return text;
  } catch (error) {
    if (error instanceof WorkbookRefused) return '';
    throw error;
  } finally {
    await zip.close();
  }
}

void main(process.argv[2] ?? '');
