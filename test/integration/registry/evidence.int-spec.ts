import { createHash, randomUUID } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import ExcelJS from 'exceljs';
import { photoOf } from '../../support/photo-file';
import { useTestApp } from '../../support/test-app';
import { type Person, RegistryWorld } from './registry-world';

const testApp = useTestApp();
let world: RegistryWorld;
let clerk: Person;
let neighbour: Person;
let staff: Person;
let campaign: string;
let draft: string;

beforeAll(async () => {
  world = await RegistryWorld.make(testApp());
  clerk = await world.person(['unit-clerk', world.commune]);
  neighbour = await world.person(['unit-clerk', world.neighbour]);
  staff = await world.person(['department-staff', world.department]);
  campaign = await world.campaign('registration');
});

beforeEach(async () => {
  draft = (await world.draft(clerk, world.commune, campaign)).id;
});

const pdf = Buffer.from('%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer << /Root 1 0 R >>\nstartxref\n9\n%%EOF\n', 'latin1');
const encryptedPdf = Buffer.from(pdf.toString('latin1').replace('/Root', '/Encrypt 2 0 R /Root'), 'latin1');
const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
const webp = Buffer.from('UklGRiQAAABXRUJQVlA4IBgAAAAwAQCdASoBAAEAAwA0JaQAA3AA/vuUAAA=', 'base64');
const jpeg = Buffer.concat([
  Buffer.from('ffd8ffe000104a46494600010100000100010000ffc0000b080001000101011100ffda0008010100003f00', 'hex'),
  Buffer.alloc(60, 0x2a),
  Buffer.from('ffd9', 'hex'),
]);

interface Entry {
  readonly name: string;
  readonly text: string;
  /** Size the directory claims, when it lies. */
  readonly claims?: number;
  readonly encrypted?: boolean;
}

function crcOf(bytes: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (0xedb88320 & -(crc & 1));
  }
  return (crc ^ 0xffffffff) >>> 0;
}

function zip(entries: readonly Entry[]): Buffer {
  const local: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, text, claims, encrypted } of entries) {
    const plain = Buffer.from(text);
    const packed = deflateRawSync(plain);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(encrypted === true ? 1 : 0, 2);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt32LE(crcOf(plain), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(claims ?? plain.length, 18);
    fields.writeUInt16LE(Buffer.byteLength(name), 22);
    const head = Buffer.concat([Buffer.from('504b0304', 'hex'), fields, Buffer.from(name)]);
    local.push(head, packed);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from('504b01021400', 'hex'), fields, tail, Buffer.from(name)]));
    offset += head.length + packed.length;
  }
  const listing = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(listing.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...local, listing, end]);
}

const contentTypes = (kind: string): Entry => ({
  name: '[Content_Types].xml',
  text: `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="${kind}"/></Types>`,
});
const plainWord = contentTypes('application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml');
const macroWord = contentTypes('application/vnd.ms-word.document.macroEnabled.main+xml');
const document: Entry = { name: 'word/document.xml', text: '<w:document/>' };

function upload(person: Person, bytes: Buffer, filename: string, leafCode?: string, nomination = draft) {
  const request = person.agent.post(`/api/nominations/${nomination}/evidence`);
  if (leafCode !== undefined) request.field('leafCode', leafCode);
  return request.attach('file', bytes, { filename, contentType: 'application/octet-stream' });
}

const refusal = (response: { status: number; body: { code: string } }) => [response.status, response.body.code];

describe('adding evidence', () => {
  it.each([
    ['a PDF', () => pdf, 'application/pdf', 'pdf'],
    ['a PNG', () => png, 'image/png', 'png'],
    ['a JPEG', () => jpeg, 'image/jpeg', 'jpg'],
    ['a WebP', () => webp, 'image/webp', 'webp'],
    ['a Word file', () => zip([plainWord, document]), 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'docx'],
  ])('takes %s for what it is, whatever it is called', async (_, bytes, mediaType, extension) => {
    const response = await upload(clerk, bytes(), 'Minh chứng.bin', 'A1');
    expect([response.status, response.body.code]).toEqual([201, undefined]);
    expect(response.body).toMatchObject({ leafCode: 'A1', mediaType, fileName: `Minh chứng.${extension}`, size: bytes().length });
    const file = await clerk.agent.get(`/api/nominations/${draft}/evidence/${response.body.id}`).buffer(true).expect(200);
    expect(file.headers).toMatchObject({ 'content-type': expect.stringContaining(mediaType), 'content-length': String(bytes().length) });
    expect(await world.actionsOn(response.body.id)).toEqual(['evidence.added']);
  });

  it.each([
    ['an empty file', () => Buffer.alloc(0), 422, 'evidence.empty'],
    ['a program called PDF', () => Buffer.concat([Buffer.from('MZ'), Buffer.alloc(500)]), 415, 'evidence.type-not-allowed'],
    ['SVG', () => Buffer.from('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'), 415, 'evidence.type-not-allowed'],
    ['HTML', () => Buffer.from('<!doctype html><script>alert(1)</script>'), 415, 'evidence.type-not-allowed'],
    ['plain text', () => Buffer.from('xin chào'), 415, 'evidence.type-not-allowed'],
    ['the antivirus test file', () => Buffer.from('X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'), 415, 'evidence.type-not-allowed'],
    ['a GIF', () => Buffer.from('GIF89a\u0001\u0000\u0001\u0000', 'latin1'), 415, 'evidence.type-not-allowed'],
    ['an old Word or locked file', () => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]), 415, 'evidence.type-not-allowed'],
    ['a plain archive', () => zip([{ name: 'a.txt', text: 'x' }]), 415, 'evidence.type-not-allowed'],
    ['a Word file with macros', () => zip([macroWord, document]), 415, 'evidence.has-macros'],
    ['macros hidden in a plain Word file', () => zip([plainWord, document, { name: 'word/vbaProject.bin', text: 'x' }]), 415, 'evidence.has-macros'],
    ['an encrypted archive as Word', () => zip([plainWord, { ...document, encrypted: true }]), 422, 'evidence.encrypted'],
    ['a Word file that unpacks to gigabytes', () => zip([plainWord, { ...document, claims: 4_000_000_000 }]), 422, 'evidence.unpacks-too-large'],
    ['an encrypted PDF', () => encryptedPdf, 422, 'evidence.encrypted'],
    ['a PDF cut half-way', () => pdf.subarray(0, pdf.length - 10), 422, 'evidence.broken'],
    ['a PNG cut half-way', () => png.subarray(0, png.length - 15), 422, 'evidence.broken'],
    ['a JPEG cut half-way', () => jpeg.subarray(0, jpeg.length - 10), 422, 'evidence.broken'],
  ])('refuses %s', async (_, bytes, status, code) => {
    expect(refusal(await upload(clerk, bytes(), 'báo cáo.pdf'))).toEqual([status, code]);
    expect((await clerk.agent.get(`/api/nominations/${draft}`)).body.evidence).toEqual([]);
  });

  it('refuses an image of 65,535 × 65,535 pixels without opening it', async () => {
    const bomb = Buffer.from(png);
    bomb.writeUInt32BE(65_535, 16);
    bomb.writeUInt32BE(65_535, 20);
    expect(refusal(await upload(clerk, bomb, 'a.png'))).toEqual([422, 'evidence.too-many-pixels']);
  });

  it('refuses a workbook', async () => {
    const workbook = new ExcelJS.Workbook();
    workbook.addWorksheet('A').addRow(['x']);
    expect(refusal(await upload(clerk, Buffer.from(await workbook.xlsx.writeBuffer()), 'a.pdf'))).toEqual([415, 'evidence.type-not-allowed']);
  });

  it('refuses what is over the limit, before anything is stored', async () => {
    const large = Buffer.concat([pdf.subarray(0, 9), Buffer.alloc(20 * 1024 * 1024), pdf.subarray(9)]);
    expect((await upload(clerk, large, 'a.pdf')).status).toBe(413);
  });

  it.each([
    ['Báo cáo thành tích xã Đăk Lao.pdf', 'Báo cáo thành tích xã Đăk Lao.pdf'],
    ['Ba\u0301o ca\u0301o.pdf', 'Báo cáo.pdf'],
    ['../../x.pdf', 'x.pdf'],
    ['..\\..\\windows\\x.exe', 'x.pdf'],
    ['a".pdf', 'a_.pdf'],
  ])('keeps the name %p as %p', async (given, kept) => {
    const response = await upload(clerk, pdf, given);
    expect(response.body.fileName).toBe(kept);
    const file = await clerk.agent.get(`/api/nominations/${draft}/evidence/${response.body.id}`).expect(200);
    expect(file.headers['content-disposition']).toContain(`filename*=UTF-8''${encodeURIComponent(kept)}`);
  });

  it('cuts a name of 500 characters', async () => {
    const response = await upload(clerk, pdf, `${'ế'.repeat(500)}.pdf`);
    expect(response.body.fileName).toMatch(/^ế{146}\.pdf$/);
  });

  it('refuses a request without a file, with an unknown field, of another kind, or cut off', async () => {
    const path = `/api/nominations/${draft}/evidence`;
    expect(refusal(await clerk.agent.post(path).field('leafCode', 'A1'))).toEqual([422, 'evidence.missing']);
    expect((await clerk.agent.post(path).send({ leafCode: 'A1' })).status).toBe(422);
    expect((await clerk.agent.post(path).field('other', 'x').attach('file', pdf, 'a.pdf')).status).toBe(422);
    expect((await clerk.agent.post(path).attach('file', pdf, 'a.pdf').attach('file', pdf, 'b.pdf')).status).toBe(400);
    expect((await clerk.agent.post(path).attach('wrong', pdf, 'a.pdf')).status).toBe(400);
    expect((await clerk.agent.post(path).set('Content-Type', 'multipart/form-data').send('x')).status).toBe(400);
    expect((await clerk.agent.post(path).set('Content-Type', 'multipart/form-data; boundary=x').send('--x\r\n')).status).toBe(400);
  });

  it('belongs to an item the unit marks, or to the whole', async () => {
    expect((await upload(clerk, pdf, 'a.pdf')).body.leafCode).toBeNull();
    for (const code of ['Q1', 'Z9', 'A']) expect(refusal(await upload(clerk, pdf, 'a.pdf', code))).toEqual([422, 'mark.code-unknown']);
  });

  it('is the unit\'s alone, while it is a draft and the phase is open', async () => {
    expect((await upload(neighbour, pdf, 'a.pdf')).status).toBe(404);
    expect((await upload(staff, pdf, 'a.pdf')).status).toBe(403);
    expect((await upload(clerk, pdf, 'a.pdf', undefined, randomUUID())).status).toBe(404);
    const { id } = await world.submitted(clerk, world.commune, campaign);
    expect(refusal(await upload(clerk, pdf, 'a.pdf', undefined, id))).toEqual([409, 'nomination.wrong-state']);
    const closing = await world.campaign('intake');
    const late = await world.draft(clerk, world.commune, closing);
    await world.letDaysPass(closing, 1);
    expect(refusal(await upload(clerk, pdf, 'a.pdf', undefined, late.id))).toEqual([409, 'campaign.phase-closed']);
  });

  it('stops at forty files, also when they come at once', async () => {
    for (let round = 0; round < 4; round++) {
      const answers = await Promise.all(Array.from({ length: 9 }, () => upload(clerk, pdf, 'a.pdf')));
      expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 9 }, () => 201));
    }
    const last = await Promise.all(Array.from({ length: 8 }, () => upload(clerk, pdf, 'a.pdf')));
    expect(last.filter(({ status }) => status === 201)).toHaveLength(4);
    expect(last.filter(({ status }) => status !== 201).map(refusal)).toEqual(Array.from({ length: 4 }, () => [409, 'evidence.too-many']));
  });
});

describe('reading evidence', () => {
  it('gives the same bytes as a download that no browser runs', async () => {
    const { body } = await upload(clerk, png, 'Ảnh 1.png');
    const file = await clerk.agent.get(`/api/nominations/${draft}/evidence/${body.id}`).buffer(true).expect(200);
    expect(Buffer.compare(file.body, png)).toBe(0);
    expect(file.headers['content-disposition']).toMatch(/^attachment; filename="Anh 1\.png"; /);
    expect(file.headers['x-content-type-options']).toBe('nosniff');
    expect(file.headers['content-security-policy']).toMatch(/^sandbox;/);
    expect(file.headers['cache-control']).toContain('no-store');
  });

  it('keeps a photo as it was taken, without the place and whatever else it told', async () => {
    const marker = 'GPS 21.0278N 105.8342E';
    const sent = photoOf(marker, 3, { width: 320, height: 240 });
    const { body } = await upload(clerk, sent, 'Ảnh thôn 2.jpg', 'A1');
    expect(body.size).toBe(sent.length - marker.length);
    const { body: kept } = await clerk.agent.get(`/api/nominations/${draft}/evidence/${body.id}`).buffer(true).expect(200);
    expect([sent.includes(marker), kept.includes(marker)]).toEqual([true, false]);
    const scan = (bytes: Buffer) => bytes.subarray(bytes.indexOf(Buffer.from([0xff, 0xdb])));
    expect(Buffer.compare(scan(kept), scan(sent))).toBe(0);
    const [row] = await testApp().dataSource.query('SELECT sha256 FROM evidence_file WHERE id = $1', [body.id]);
    expect(row.sha256).toBe(createHash('sha256').update(kept).digest('hex'));
  });

  it('shows PDF and images in the page when asked, and Word never', async () => {
    const image = (await upload(clerk, png, 'a.png')).body.id;
    const word = (await upload(clerk, zip([plainWord, document]), 'a.docx')).body.id;
    const shown = await clerk.agent.get(`/api/nominations/${draft}/evidence/${image}?inline=1`).expect(200);
    expect(shown.headers['content-disposition']).toMatch(/^inline;/);
    const sent = await clerk.agent.get(`/api/nominations/${draft}/evidence/${word}?inline=1`).expect(200);
    expect(sent.headers['content-disposition']).toMatch(/^attachment;/);
    await clerk.agent.get(`/api/nominations/${draft}/evidence/${image}?inline=true`).expect(422);
  });

  it('follows the nomination: nobody else sees it before it is handed in, the desk does after', async () => {
    const { body } = await upload(clerk, pdf, 'a.pdf');
    const path = `/api/nominations/${draft}/evidence/${body.id}`;
    await staff.agent.get(path).expect(404);
    await neighbour.agent.get(path).expect(404);
    const other = await world.draft(clerk, world.commune, campaign);
    await clerk.agent.get(`/api/nominations/${other.id}/evidence/${body.id}`).expect(404);
    const { id, version } = await world.complete(clerk, world.commune, campaign);
    const handedIn = (await upload(clerk, pdf, 'b.pdf', 'A1', id)).body.id;
    await clerk.agent.post(`/api/nominations/${id}/submission`).send({ version }).expect(200);
    await staff.agent.get(`/api/nominations/${id}/evidence/${handedIn}`).expect(200);
    await neighbour.agent.get(`/api/nominations/${id}/evidence/${handedIn}`).expect(404);
  });
});

describe('removing evidence', () => {
  it('is possible while it is a draft, and never after', async () => {
    const { id, version } = await world.complete(clerk, world.commune, campaign);
    const kept = (await upload(clerk, pdf, 'a.pdf', 'A1', id)).body.id;
    const gone = (await upload(clerk, png, 'b.png', 'A1', id)).body.id;
    await neighbour.agent.delete(`/api/nominations/${id}/evidence/${gone}`).expect(404);
    await staff.agent.delete(`/api/nominations/${id}/evidence/${gone}`).expect(403);
    await clerk.agent.delete(`/api/nominations/${id}/evidence/${gone}`).expect(204);
    await clerk.agent.delete(`/api/nominations/${id}/evidence/${gone}`).expect(404);
    await clerk.agent.get(`/api/nominations/${id}/evidence/${gone}`).expect(404);
    expect((await clerk.agent.get(`/api/nominations/${id}`)).body.evidence).toMatchObject([{ id: kept, leafCode: 'A1' }]);
    await clerk.agent.post(`/api/nominations/${id}/submission`).send({ version }).expect(200);
    expect(refusal(await clerk.agent.delete(`/api/nominations/${id}/evidence/${kept}`))).toEqual([409, 'nomination.wrong-state']);
    expect(await world.actionsOn(gone)).toEqual(['evidence.added', 'evidence.removed']);
  });
});
