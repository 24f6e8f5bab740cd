import { useBrowser } from '../support/browser';
import { faultsOf } from '../support/looking';

const browser = useBrowser();

const row = (words: string, style = ''): string => `<tr><td>${words}</td><td${style}>${words}</td></tr>`;

/** A long list like those of the product, one of its cells drawn otherwise. */
function listWith(style: string): string {
  const rows = Array.from({ length: 200 }, (_, line) => row(`Mô hình ${line}`, line === 117 ? style : ''));
  return `<html lang="vi"><head><title>Danh sách – Dân vận khéo</title></head>
    <body style="background: white; color: black"><main><h1>Danh sách</h1><table><tr><th>Tên</th><th>Đơn vị</th></tr>${rows.join('')}</table></main></body></html>`;
}

async function faultsIn(content: string): Promise<string[]> {
  const { page } = await browser().person('http://localhost');
  await page.setContent(content);
  return faultsOf(page);
}

describe('looking at a page', () => {
  it('finds nothing where nothing is wrong', async () => {
    expect(await faultsIn(listWith(''))).toEqual([]);
  });

  it.each([
    ['its colour', 'color: #bbb'],
    ['what lies under it', 'background: #333'],
    ['how much of it shines through', 'opacity: 0.3'],
  ])('finds the one cell of a long list that cannot be read for %s', async (_, style) => {
    expect(await faultsIn(listWith(` style="${style}"`))).toEqual([expect.stringMatching(/^color-contrast: <td style="[^|]*Mô hình 117<\/td>$/)]);
  });

  it('finds what is wider than the screen, a missing title and a field without a name', async () => {
    const faults = await faultsIn(`<html lang="vi"><head><title>Danh sách</title></head><body><main><h1>Danh sách</h1><input style="width: 3000px"></main></body></html>`);
    expect(faults).toEqual([expect.stringMatching(/^label: <input/), expect.stringMatching(/px wider than the screen$/), 'title: Danh sách']);
  });
});
