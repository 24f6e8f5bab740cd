import { campaignDefaults } from '@dvk/campaigns';
import { rankSeason } from '@dvk/scoring-core';
import { wordText } from '../../../../../test/support/word-paper';
import { zipFile } from '../../../../../test/support/zip-file';
import { nothingBehind } from '../making/behind-the-result';
import { drawPaper } from '../making/draw-paper';
import { packageParts } from '../word/docx-package';
import { checkTemplate } from './check-template';
import { drawExample } from './draw-example';
import { exampleSeason } from './example-season';
import { standardTemplate } from './standard-template';
import { templateKinds } from './template-kinds';

/** The standard template of the letter with its parts changed. */
async function changed(change: (parts: Map<string, Buffer>) => void): Promise<Buffer> {
  const parts = packageParts(await standardTemplate('proposal-letter', 'state'));
  change(parts);
  return zipFile([...parts].map(([name, bytes]) => ({ name, bytes })));
}

const inPart = (name: string, from: string | RegExp, to: string) => (parts: Map<string, Buffer>) => {
  const before = parts.get(name)?.toString('utf8') ?? '';
  const after = before.replace(from, to);
  if (after === before) throw new Error(`nothing changed in ${name}`);
  parts.set(name, Buffer.from(after));
};
const inDocument = (from: string | RegExp, to: string) => inPart('word/document.xml', from, to);
const paragraph = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
const beforeContent = (xml: string) => inDocument(/<w:p>(?:(?!<w:p>).)*\{\{noi_dung\}\}/s, `${xml}$&`);
const table = (cells: readonly string[]): string =>
  `<w:tbl><w:tblPr/><w:tblGrid>${cells.map(() => '<w:gridCol w:w="1000"/>').join('')}</w:tblGrid><w:tr>${cells.map((cell) => `<w:tc><w:tcPr/>${paragraph(cell)}</w:tc>`).join('')}</w:tr></w:tbl>`;

it.each(templateKinds)('the standard template of %s can be handed back as it is, and makes the same bytes twice', async (kind) => {
  const template = await standardTemplate(kind, kind === 'proposal-letter' ? 'state' : 'party');
  expect(await checkTemplate(kind, template)).toEqual({ fault: null, placeholders: [] });
  const paper = await drawExample(kind, template);
  expect(paper.equals(await drawExample(kind, template))).toBe(true);
  expect(wordText(paper)).not.toContain('{{');
  expect(wordText(paper)).toContain('Đợt xét mẫu (dữ liệu giả định)');
});

it('rows with the fields of a proposal are repeated, words cut into runs are found, spaces do not matter', async () => {
  const split = '<w:p><w:r><w:t>Tổng: {{tong_</w:t></w:r><w:r><w:t xml:space="preserve">so_de_nghi }}</w:t></w:r></w:p>';
  const template = await changed(beforeContent(`${split}${table(['{{de_nghi.stt}}', '{{ de_nghi.ten }}', '{{de_nghi.hinh_thuc}}'])}`));
  expect(await checkTemplate('proposal-letter', template)).toEqual({ fault: null, placeholders: [] });
  const text = wordText(await drawExample('proposal-letter', template));
  expect(text).toContain('Tổng: 2 (hai) tập thể');
  expect(text).toContain('1\nThôn sạch, đường hoa\nBằng khen\n2\nÁnh sáng đường quê\nBằng khen');
});

it('names each placeholder it does not know, and where it stands', async () => {
  const wrong = `${paragraph('Kính gửi {{noi_nhan_thu}}')}${table(['x', '{{de_nghi.diem}}'])}${paragraph('Kèm {{bang_de_nghi}} này')}${paragraph('{{de_nghi.ten}}')}${paragraph('Hết {{nam')}`;
  const template = await changed((parts) => {
    beforeContent(wrong)(parts);
    inPart('word/footer1.xml', '{{ma_qr}}', '{{qr}}')(parts);
  });
  const { fault, placeholders } = await checkTemplate('proposal-letter', template);
  expect(fault).toBeNull();
  expect(placeholders.map(({ fault: of, placeholder, part, text }) => [of, placeholder, part, text])).toEqual([
    ['unknown', 'noi_nhan_thu', 'body', 'Kính gửi {{noi_nhan_thu}}'],
    ['unknown', 'de_nghi.diem', 'body', '{{de_nghi.diem}}'],
    ['not-alone', 'bang_de_nghi', 'body', 'Kèm {{bang_de_nghi}} này'],
    ['not-in-a-row', 'de_nghi.ten', 'body', '{{de_nghi.ten}}'],
    ['unfinished', '', 'body', 'Hết {{nam'],
    ['unknown', 'qr', 'footer', '{{qr}}'],
  ]);
  expect(placeholders[1]).toMatchObject({ row: 1, cell: 2, paragraph: 1 });
});

describe('a notice', () => {
  const notice = async (change: (parts: Map<string, Buffer>) => void): Promise<Buffer> => {
    const parts = packageParts(await standardTemplate('reward-notice', 'state'));
    change(parts);
    return zipFile([...parts].map(([name, bytes]) => ({ name, bytes })));
  };

  it('is filled once for each unit, on pages numbered anew, with its own rows and the footer of all', async () => {
    const template = await notice(beforeContent(`${paragraph('Gửi {{don_vi}}: {{so_truong_hop}}')}${table(['{{ket_qua.stt}}', '{{ket_qua.ten}}', '{{ket_qua.noi_dung}}'])}${paragraph('{{bang_ket_qua}}')}`));
    expect(await checkTemplate('reward-notice', template)).toEqual({ fault: null, placeholders: [] });
    const paper = await drawExample('reward-notice', template);
    const [text, document] = [wordText(paper), packageParts(paper).get('word/document.xml')?.toString('utf8') ?? ''];
    expect(text).not.toContain('{{');
    const [one, other] = [text.indexOf('Gửi Phường Mẫu Hai: 1 (một) tập thể'), text.indexOf('Gửi Xã Mẫu Một: 1 (một) tập thể')];
    expect([one > 0, other > one]).toEqual([true, true]);
    expect(text.slice(0, other)).toContain('1\nÁnh sáng đường quê\nBằng khen');
    expect(text.slice(other)).toContain('1\nThôn sạch, đường hoa\nBằng khen');
    const sections = document.match(/<w:sectPr\b.*?<\/w:sectPr>/gs) ?? [];
    expect(sections.map((section) => [section.includes('<w:footerReference'), section.includes('w:start="1"')])).toEqual([[true, true], [true, true]]);
    expect(document.match(/<w:body>/g)).toHaveLength(1);
  });

  it('has nothing to put in for rank and score where units are not to know them', async () => {
    const template = await notice(beforeContent(`${table(['{{ket_qua.ten}}', 'hạng {{ket_qua.hang}}, {{ket_qua.tong_diem}} điểm'])}${paragraph('{{bang_ket_qua}}')}`));
    const season = exampleSeason(2026);
    const order = { kind: 'reward-notice', sha256: '0'.repeat(64), frozenAt: '2026-01-01T00:00:00.000Z', papers: campaignDefaults.paperSettings, publicUrl: null, checkpoint: null, decisions: [], behind: nothingBehind, template: template.toString('base64') } as const;
    const drawn = async (showsFigures: boolean): Promise<string> => wordText(await drawPaper({ ...order, showsFigures }, { season, result: rankSeason(season) }));
    const [open, closed] = [await drawn(true), await drawn(false)];
    expect(open).toMatch(/hạng 1, \d+,\d\d điểm/);
    expect(closed).toContain('hạng –, – điểm');
    expect([closed.match(/hạng \d/), closed.match(/\d,\d\d/), closed.includes('Tổng điểm')]).toEqual([null, null, false]);
  });

  it('says who is meant by no placeholder of the footer, which all units share', async () => {
    const { placeholders } = await checkTemplate('reward-notice', await notice(inPart('word/footer1.xml', '{{ma_qr}}', '{{don_vi}}')));
    expect(placeholders.map(({ fault, placeholder, part }) => [fault, placeholder, part])).toEqual([['not-in-body', 'don_vi', 'footer']]);
  });

  it('to nobody is the standard page that says so', async () => {
    const nobody = await drawExample('no-reward-notice', await notice(beforeContent(paragraph('Mẫu riêng'))));
    expect(wordText(nobody)).toContain('Mẫu riêng');
    const season = exampleSeason(2026);
    const all = { ...season, tiers: [], nominations: [], sheets: [] };
    const order = { kind: 'reward-notice', sha256: '0'.repeat(64), frozenAt: '2026-01-01T00:00:00.000Z', papers: campaignDefaults.paperSettings, publicUrl: null, checkpoint: null, decisions: [], behind: nothingBehind, showsFigures: true, template: (await notice(() => undefined)).toString('base64') } as const;
    expect(wordText(await drawPaper(order, { season: all, result: rankSeason(all) }))).toContain('không có đơn vị nào thuộc diện nhận thông báo này');
  });
});

describe('refuses', () => {
  const relation = '<Relationship Id="rIdX" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="http://evil.example/x.dotm" TargetMode="External"/></Relationships>';
  it.each<[string, string, () => Promise<Buffer>]>([
    ['text called .docx', 'not-a-docx', () => Promise.resolve(Buffer.from('Kính gửi'))],
    ['a workbook', 'not-a-docx', () => Promise.resolve(zipFile([{ name: '[Content_Types].xml', bytes: '<Types/>' }, { name: 'xl/workbook.xml', bytes: '<workbook/>' }]))],
    ['a document with macros', 'macros', () => changed((parts) => parts.set('word/vbaProject.bin', Buffer.from('x')))],
    ['a document of the kind that may have macros', 'macros', () => changed(inPart('[Content_Types].xml', 'wordprocessingml.document.main', 'ms-word.document.macroEnabled.main'))],
    ['an embedded object', 'active-content', () => changed((parts) => parts.set('word/embeddings/oleObject1.bin', Buffer.from('x')))],
    ['content from elsewhere', 'outside-link', () => changed(inPart('word/_rels/document.xml.rels', '</Relationships>', relation))],
    ['a bomb', 'too-large', () => changed((parts) => parts.set('word/media/image1.png', Buffer.alloc(80 * 1024 * 1024)))],
    ['a thousand parts', 'too-large', () => changed((parts) => Array.from({ length: 1_000 }, (_, at) => parts.set(`word/media/i${at}.png`, Buffer.from('x'))))],
    ['half a file', 'broken', async () => (await standardTemplate('proposal-letter', 'state')).subarray(0, 5_000)],
    ['broken XML', 'broken', () => changed(inDocument('</w:body>', ''))],
    ['entities of its own', 'broken', () => changed(inDocument(/^<\?xml[^>]*\?>/, '$&<!DOCTYPE w [<!ENTITY a "aaaa">]>'))],
    ['an encrypted part', 'encrypted', async () => zipFile([...packageParts(await standardTemplate('proposal-letter', 'state'))].map(([name, bytes]) => ({ name, bytes, flags: name === 'word/document.xml' ? 1 : 0 })))],
  ])('%s', async (_, fault, make) => {
    expect((await checkTemplate('proposal-letter', await make())).fault).toBe(fault);
  });
});
