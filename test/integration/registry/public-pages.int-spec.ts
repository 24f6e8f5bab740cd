import { gunzipSync } from 'node:zlib';
import { comparisonKey } from '@dvk/platform';
import { countQueries } from '../../support/count-queries';
import { photoOf } from '../../support/photo-file';
import { useTestApp } from '../../support/test-app';
import { emptyDetails, type Person, RegistryWorld } from './registry-world';

const testApp = useTestApp({ environment: { PUBLIC_URL: 'https://danvankheo.example.vn' } });
let world: RegistryWorld;
let clerk: Person;
let neighbour: Person;
let staff: Person;
let foreign: Person;
let serial = 0;

const document = { number: '0036-QĐ/TU', date: '2026-02-03', issuer: 'Ban Thường vụ Tỉnh ủy' };
const period = { from: '2026-01-01', to: '2030-12-31' };
const summary = 'Mỗi thôn một tuyến đường hoa.\n\nBà con cùng làm, cùng giữ.';

const said = ({ status, body }: { status: number; body: { code?: string } }) => [status, body.code];
const post = (person: Person, path: string, body: object) => person.agent.post(`/api/${path}`).send(body);
const pageOf = async (person: Person, id: string) => (await person.agent.get(`/api/initiatives/${id}/public-page`).expect(200)).body;
const write = (person: Person, id: string, version: number, text = summary) => person.agent.put(`/api/initiatives/${id}/public-page`).send({ version, summary: text });
const publish = (person: Person, id: string, version: number, decisionPublishedOn: string | null = null) => post(person, `initiatives/${id}/public-page/publication`, { version, decisionPublishedOn });
const withdraw = (person: Person, id: string, version: number) => post(person, `initiatives/${id}/public-page/withdrawal`, { version, reason: 'Rà soát lại' });

/** As a stranger without cookies asks. */
const ask = async (path: string) => {
  const response = await fetch(`${testApp().origin}${path}`, { redirect: 'manual' });
  const bytes = Buffer.from(await response.arrayBuffer());
  return { status: response.status, text: bytes.toString('utf8'), bytes, headers: response.headers };
};
const cards = (text: string): string[] => [...text.matchAll(/<h2><a href="[^"]+">([^<]+)<\/a><\/h2>/g)].map(([, name = '']) => name);
const listed = async (query = '') => cards((await ask(`/kho-mo-hinh${query}`)).text);

async function recognised(fields: Record<string, unknown> = {}, person = clerk, unitId = world.commune, day = document.date): Promise<string> {
  const { id, version } = await world.initiative(person, unitId, fields);
  await post(person, `initiatives/${id}/registration`, { version, step: 'hand-in' }).expect(200);
  await post(staff, `initiatives/${id}/registration-decision`, { version: version + 1, step: 'accept' }).expect(200);
  await post(staff, `initiatives/${id}/distinctions`, { kind: 'recognised', document: { ...document, date: day }, period }).expect(201);
  return id;
}

async function published(fields: Record<string, unknown> = {}, person = clerk, unitId = world.commune, day = document.date): Promise<{ id: string; path: string }> {
  const id = await recognised(fields, person, unitId, day);
  await write(person, id, 0).expect(200);
  const { body } = await publish(staff, id, 1).expect(200);
  return { id, path: body.page.path };
}

/** A picture of a year's note, marked for the public. */
async function marked(id: string, text = '', alt = 'Đường hoa đầu thôn'): Promise<{ id: string; version: number }> {
  const year = 2026;
  const told = await clerk.agent.get(`/api/initiatives/${id}/progress`).expect(200);
  const note = told.body.notes[0] ?? (await clerk.agent.put(`/api/initiatives/${id}/progress`).send({ year, version: 0, text: 'Đã làm.' }).expect(200)).body.notes[0];
  serial += 1;
  const { body: file } = await clerk.agent.post(`/api/progress-notes/${note.id}/files`).attach('file', photoOf(text, serial, { width: 900, height: 1_600 }), 'IMG.jpg').expect(201);
  return (await post(clerk, `initiatives/${id}/public-photos`, { fileId: file.id, caption: 'Ngày ra quân', alt }).expect(201)).body;
}
const decide = (photo: { id: string; version: number }, approve = true) => post(staff, `public-photos/${photo.id}/decision`, { version: photo.version, approve, reason: approve ? '' : 'Ảnh mờ' });
const pictures = (text: string): string[] => [...new Set([...text.matchAll(/\/kho-mo-hinh\/anh\/[0-9a-f]{64}\.webp/g)].map(([path]) => path))];

beforeAll(async () => {
  world = await RegistryWorld.make(testApp());
  clerk = await world.person(['unit-clerk', world.commune]);
  neighbour = await world.person(['unit-clerk', world.neighbour]);
  staff = await world.person(['department-staff', world.department]);
  foreign = await world.person(['department-staff', world.elsewhere]);
});

describe('publishing', () => {
  it('the unit writes, the office publishes, and only what is recognised', async () => {
    const { id } = await world.initiative(clerk, world.commune);
    expect(said(await write(clerk, id, 0))).toEqual([409, 'initiative.not-recognised']);
    const model = await recognised({ name: 'Thôn không rác' });
    expect((await pageOf(clerk, model)).acts).toEqual(['write', 'mark-photo', 'withdraw-photo']);
    expect(said(await publish(staff, model, 0))).toEqual([409, 'public-page.nothing-written']);
    expect(said(await write(clerk, model, 0, ' \u200b'))).toEqual([422, 'shape.invalid']);
    await write(clerk, model, 0).expect(200);
    expect(said(await write(clerk, model, 0))).toEqual([409, 'public-page.stale-version']);
    expect(said(await publish(clerk, model, 1))).toEqual([403, 'http.forbidden']);
    expect([(await publish(foreign, model, 1)).status, (await write(neighbour, model, 1)).status]).toEqual([404, 404]);
    const { body: waiting } = await staff.agent.get('/api/waiting-public-pages').expect(200);
    expect(waiting.items).toEqual([expect.objectContaining({ initiativeId: model, name: 'Thôn không rác', unitName: 'Xã An Hòa', words: true, photos: 0 })]);
    expect((await foreign.agent.get('/api/waiting-public-pages').expect(200)).body.items).toEqual([]);
    expect(await listed()).toEqual([]);
    const { body } = await publish(staff, model, 1).expect(200);
    expect(body.page).toMatchObject({ waiting: false, version: 2, published: { name: 'Thôn không rác', summary, decisionPublishedOn: null } });
    expect(await listed()).toEqual(['Thôn không rác']);
    expect((await staff.agent.get('/api/waiting-public-pages').expect(200)).body.items).toEqual([]);
    expect((await world.actionsOn(model)).slice(-2)).toEqual(['public-page.written', 'public-page.published']);
    expect((await ask(body.page.path)).text).toContain('<p>Mỗi thôn một tuyến đường hoa.</p><p>Bà con cùng làm, cùng giữ.</p>');
    await withdraw(staff, model, 2).expect(200);
  });

  it('shows what was approved, not what was written since', async () => {
    const { id, path } = await published({ name: 'Tổ tự quản' });
    await write(clerk, id, 2, 'Chữ chưa duyệt').expect(200);
    const { unitId: _, ...content } = world.initiativeBody(world.commune, { name: 'Tên chưa duyệt', field: 'Văn hóa – xã hội', details: emptyDetails });
    const seen = (await clerk.agent.get(`/api/initiatives/${id}`).expect(200)).body;
    await clerk.agent.put(`/api/initiatives/${id}`).send({ ...content, programmeTags: [], version: seen.version }).expect(200);
    for (const text of [(await ask(path)).text, (await ask('/kho-mo-hinh')).text, (await ask('/kho-mo-hinh/tin.xml')).text, (await ask('/kho-mo-hinh/ban-do')).text]) expect(text).not.toMatch(/chưa duyệt|Văn hóa/);
    expect(await listed('?tim=chua+duyet')).toEqual([]);
    await publish(staff, id, 3).expect(200);
    expect((await ask(path)).text).toMatch(/<h1>Tên chưa duyệt<\/h1>[\s\S]*Chữ chưa duyệt/);
    await withdraw(staff, id, 4).expect(200);
  });

  it('nobody is named before the decision that names them is public', async () => {
    for (const subjectKind of ['individual-model', 'individual-exemplar', 'household']) {
      const id = await recognised({ subjectKind, name: `Ông Lò Văn Kín ${subjectKind}` });
      await write(clerk, id, 0).expect(200);
      expect(said(await publish(staff, id, 1))).toEqual([409, 'public-page.decision-not-published']);
      expect(said(await publish(staff, id, 1, '2099-01-01'))).toEqual([422, 'document.date-ahead']);
      expect(await listed('?tim=van+kin')).toEqual([]);
      await expect(testApp().dataSource.query(`UPDATE public_page SET public_name = 'x', public_summary = 'x', public_field = 'x', public_kind = $2, public_since = 2026, search_key = 'x', published_by = written_by, published_at = now() WHERE initiative_id = $1`, [id, subjectKind])).rejects.toThrow('ck_public_page_person');
      await publish(staff, id, 1, '2026-02-10').expect(200);
      expect(await listed('?tim=van+kin')).toEqual([`Ông Lò Văn Kín ${subjectKind}`]);
      await withdraw(staff, id, 2).expect(200);
    }
  });

  it('whatever ends it takes it away with the next request, and it looks as if it had never been there', async () => {
    const { id, path } = await published({ name: 'Chợ văn minh' });
    await decide(await marked(id)).expect(200);
    const shown = await ask(path);
    const photos = pictures(shown.text);
    expect(photos).toHaveLength(2);
    const everywhere = [path, `${path}/ma-qr.svg`, ...photos];
    const never = await ask('/kho-mo-hinh/aaaaaaaaaaaa');
    const gone = async () => {
      for (const each of everywhere) {
        const { status, text, headers } = await ask(each);
        expect([each, status, text, headers.get('cache-control')]).toEqual([each, 404, never.text, 'no-store']);
      }
      expect(await listed()).not.toContain('Chợ văn minh');
      for (const each of ['tin.xml', 'ban-do']) expect((await ask(`/kho-mo-hinh/${each}`)).text).not.toContain('Chợ văn minh');
      expect((await neighbour.agent.get(`/api/public-pages/${path.split('/').at(-1)}/origin`)).status).toBe(404);
    };
    const back = async () => {
      expect((await Promise.all(everywhere.map(ask))).map(({ status }) => status)).toEqual(everywhere.map(() => 200));
      expect(await listed()).toContain('Chợ văn minh');
    };
    expect(never.status).toBe(404);
    await back();
    await withdraw(staff, id, 2).expect(200);
    expect(said(await withdraw(staff, id, 3))).toEqual([409, 'public-page.not-published']);
    await gone();
    await publish(staff, id, 3).expect(200);
    await back();
    await post(staff, `initiatives/${id}/drop`, { reason: 'Không còn', document }).expect(200);
    await gone();
    await post(staff, `initiatives/${id}/restoration`, { reason: 'Còn' }).expect(200);
    await back();
    const { body: life } = await staff.agent.get(`/api/initiatives/${id}/life`).expect(200);
    await post(staff, `initiative-distinctions/${life.distinctions[0].id}/withdrawal`, { reason: 'Nhập nhầm' }).expect(200);
    await gone();
  });

  it('a merger leaves one of two', async () => {
    const [one, other] = [await published({ name: 'Cổng an ninh' }), await published({ name: 'Cổng an ninh thôn' })];
    const version = async (id: string) => (await staff.agent.get(`/api/initiatives/${id}`).expect(200)).body.version;
    await post(staff, `initiatives/${other.id}/merge`, { intoId: one.id, reason: 'Một việc', version: await version(other.id), intoVersion: await version(one.id) }).expect(201);
    expect((await listed()).filter((name) => name.startsWith('Cổng'))).toEqual(['Cổng an ninh']);
    expect((await ask(other.path)).status).toBe(404);
    await withdraw(staff, one.id, 2).expect(200);
  });
});

describe('pictures', () => {
  it('none is public by itself; the office looks at what everybody would see, and decides once', async () => {
    const { id, path } = await published({ name: 'Bếp ăn ấm lòng' });
    const photo = await marked(id, 'GPS-TOA-DO-KIN');
    expect(photo).toMatchObject({ state: 'waiting', width: 315, height: 560 });
    expect(pictures((await ask(path)).text)).toEqual([]);
    const { body: seen } = await staff.agent.get(`/api/public-photos/${photo.id}`).expect(200).expect('Content-Type', 'image/webp');
    expect(Buffer.from(seen).subarray(0, 4).toString('latin1')).toBe('RIFF');
    expect([(await neighbour.agent.get(`/api/public-photos/${photo.id}`)).status, (await foreign.agent.get(`/api/public-photos/${photo.id}`)).status]).toEqual([404, 404]);
    const view = await pageOf(clerk, id);
    expect(view.pictures.map(({ marked: taken }: { marked: boolean }) => taken)).toEqual([true]);
    expect(said(await post(clerk, `initiatives/${id}/public-photos`, { fileId: view.pictures[0].id, caption: '', alt: 'x' }))).toEqual([409, 'public-photo.marked-already']);
    expect(said(await post(clerk, `initiatives/${id}/public-photos`, { fileId: photo.id, caption: '', alt: 'x' }))).toEqual([422, 'public-photo.unknown']);
    expect(said(await post(clerk, `initiatives/${id}/public-photos`, { fileId: photo.id, caption: '', alt: ' ' }))).toEqual([422, 'shape.invalid']);
    expect(said(await post(clerk, `public-photos/${photo.id}/decision`, { version: 1, approve: true, reason: '' }))).toEqual([403, 'http.forbidden']);
    expect(said(await post(staff, `public-photos/${photo.id}/decision`, { version: 1, approve: false, reason: '' }))).toEqual([422, 'shape.invalid']);
    await decide(photo).expect(200);
    expect(said(await decide(photo))).toEqual([409, 'public-photo.wrong-state']);
    const text = (await ask(path)).text;
    const sizes = pictures(text);
    expect(sizes).toHaveLength(2);
    expect(text).toMatch(/<img src="[^"]+" srcset="[^"]+ 315w, [^"]+ 810w" sizes="[^"]+" alt="Đường hoa đầu thôn" width="810" height="1440" fetchpriority="high"/);
    for (const size of sizes) {
      const { bytes, headers, status } = await ask(size);
      expect([status, headers.get('content-type'), headers.get('cache-control')]).toEqual([200, 'image/webp', 'public, max-age=31536000, immutable']);
      expect(bytes.includes('GPS-TOA-DO-KIN')).toBe(false);
      expect(bytes.length).toBeLessThan(200_000);
    }
    await post(clerk, `public-photos/${photo.id}/withdrawal`, { version: 2 }).expect(200);
    expect((await Promise.all(sizes.map(ask))).map(({ status }) => status)).toEqual([404, 404]);
    expect(pictures((await ask('/kho-mo-hinh')).text)).toEqual([]);
    const refused = await marked(id);
    await decide(refused, false).expect(200);
    expect((await pageOf(clerk, id)).photos.map(({ state }: { state: string }) => state)).toEqual(['withdrawn', 'refused']);
    expect(pictures((await ask(path)).text)).toEqual([]);
    await withdraw(staff, id, 2).expect(200);
  });

  it('what cannot be drawn is refused, whatever its name says', async () => {
    const id = await recognised({ name: 'Ảnh hỏng' });
    const note = (await clerk.agent.put(`/api/initiatives/${id}/progress`).send({ year: 2026, version: 0, text: 'Đã làm.' }).expect(200)).body.notes[0];
    const whole = photoOf('', 1, { width: 64, height: 64 });
    const scan = whole.indexOf(Buffer.from([0xff, 0xda]));
    const files: readonly (readonly [name: string, bytes: Buffer, code: string])[] = [
      // Whole for whoever looks at its parts alone.
      ['broken.png', Buffer.concat([Buffer.from('89504e470d0a1a0a0000000d494844520000004000000040080200000025070707' + '0000003c49444154', 'hex'), Buffer.alloc(64, 7), Buffer.from('0000000049454e44ae426082', 'hex')]), 'public-photo.unreadable'],
      ['tables.jpg', Buffer.concat([whole.subarray(0, scan), Buffer.from([0xff, 0xd9])]), 'public-photo.unreadable'],
    ];
    for (const [name, bytes, code] of files) {
      const { body: file, status } = await clerk.agent.post(`/api/progress-notes/${note.id}/files`).attach('file', bytes, name);
      if (status !== 201) throw new Error(`${name}: ${JSON.stringify(file)}`);
      expect([name, ...said(await post(clerk, `initiatives/${id}/public-photos`, { fileId: file.id, caption: '', alt: 'x' }))]).toEqual([name, 422, code]);
    }
  });
});

describe('what everybody sees', () => {
  it('is an allow-list: nothing else of an initiative is in any answer', async () => {
    const details = Object.fromEntries(Object.keys(emptyDetails).map((part) => [part, `KIN-${part}`]));
    const { id, path } = await published({ name: 'Làng nghề', details, field: 'Kinh tế', programmeTags: ['KIN-chuong-trinh'] });
    const { dataSource } = testApp();
    await dataSource.query(`UPDATE person SET full_name = 'KIN-ho-ten', title = 'KIN-chuc-danh' WHERE id = ANY($1)`, [[clerk.id, staff.id]]);
    await clerk.agent.put(`/api/initiatives/${id}/progress`).send({ year: 2026, version: 0, text: 'KIN-tien-do' }).expect(200);
    await decide(await marked(id, 'KIN-may-anh')).expect(200);
    await write(clerk, id, 2, 'KIN-chua-duyet').expect(200);
    await post(staff, 'initiative-reviews', { year: 2026, outcome: 'keep', reason: 'KIN-ra-soat', document: null, initiatives: [{ id, version: (await staff.agent.get(`/api/initiatives/${id}`)).body.version }] }).expect(200);
    const [{ code }] = await dataSource.query('SELECT code FROM initiative WHERE id = $1', [id]);
    const page = await ask(path);
    const answers = [page, await ask(`${path}/ma-qr.svg`), ...(await Promise.all(pictures(page.text).map(ask)))];
    for (const query of ['', '?tim=lang+nghe', '?tim=KIN', `?don-vi=${world.commune}`, '/ban-do', '/tin.xml']) answers.push(await ask(`/kho-mo-hinh${query}`));
    const inner = [id, code as string, clerk.id, staff.id, 'dvk='];
    for (const { bytes, text, headers } of answers) {
      const said = [text.replace(/\?tim=KIN|value="KIN"/g, ''), JSON.stringify([...headers])].join('\n');
      expect(said).not.toMatch(/KIN-/);
      expect(bytes.includes('KIN-')).toBe(false);
      for (const each of inner) expect(said).not.toContain(each);
      expect(headers.get('set-cookie')).toBeNull();
    }
    expect(await listed('?tim=KIN')).toEqual([]);
    expect(page.text).toMatch(/Số 0036-QĐ\/TU ngày 03\/02\/2026 của Ban Thường vụ Tỉnh ủy/);
    await withdraw(staff, id, 3).expect(200);
  });

  it('is found with or without marks, by names old and new, by kind, field, year and unit', async () => {
    const flowers = await published({ name: 'Ánh sáng đường quê' }, clerk, world.commune, '2025-05-06');
    await published({ name: 'Đan lát mây tre', field: 'Văn hóa – xã hội', subjectKind: 'collective-exemplar' }, neighbour, world.neighbour);
    expect(await listed()).toEqual(['Đan lát mây tre', 'Ánh sáng đường quê']);
    for (const query of ['?tim=ánh+sáng', '?tim=ANH+SANG+DUONG', '?tim=an+hoa', '?tim=xã+An+Hòa', '?nam=2025', `?don-vi=${world.commune}`, '?tim=a%CC%81nh+sa%CC%81ng']) {
      expect([query, await listed(query)]).toEqual([query, ['Ánh sáng đường quê']]);
    }
    for (const query of ['?tim=may+tre', '?loai=collective-exemplar', `?linh-vuc=${encodeURIComponent('Văn hóa – xã hội')}`, '?nam=2026', `?don-vi=${world.neighbour}`, '?tim=đ+lat']) expect([query, await listed(query)]).toEqual([query, ['Đan lát mây tre']]);
    expect((await listed(`?don-vi=${world.province}`)).length).toBe(2);
    for (const query of ['?tim=%21%21', '?tim=khong+co+dau', '?nam=1999', `?don-vi=${world.elsewhere}`]) expect([query, await listed(query)]).toEqual([query, []]);
    // The commune is renamed: both names find it, and the page says both.
    const { dataSource } = testApp();
    await dataSource.query(`UPDATE unit_name SET valid_to = '2026-06-30' WHERE unit_id = $1`, [world.commune]);
    await dataSource.query(`INSERT INTO unit_name (id, unit_id, name, search_key, valid_from) VALUES (gen_random_uuid(), $1, $2, $3, '2026-07-01')`, [world.commune, 'Xã Quảng Phú', comparisonKey('Xã Quảng Phú')]);
    for (const query of ['?tim=an+hòa', '?tim=quang+phu']) expect([query, await listed(query)]).toEqual([query, ['Ánh sáng đường quê']]);
    expect((await ask(flowers.path)).text).toMatch(/<dd>Xã Quảng Phú<\/dd>[\s\S]*<dd>Xã An Hòa<\/dd>/);
    const map = (await ask('/kho-mo-hinh/ban-do')).text;
    expect([...map.matchAll(/<span>([^<]+)<\/span> ?(?:<svg.*?<\/svg>)?<strong>([^<]+)</g)].map(([, name, count]) => `${name}: ${count}`)).toEqual([
      'Kinh tế: 1 mô hình',
      'Văn hóa – xã hội: 1 mô hình',
      'Xã Bình Minh: 1 mô hình',
      'Xã Quảng Phú: 1 mô hình',
    ]);
  });

  it('is kept by browsers and asked for again, packed, under a policy that runs nothing foreign', async () => {
    const first = await ask('/kho-mo-hinh');
    expect(first.headers.get('cache-control')).toBe('public, no-cache');
    expect(first.headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'self'; .*frame-ancestors 'none'$/);
    const tag = first.headers.get('etag') ?? '';
    const agent = testApp().bareAgent();
    await agent.get('/kho-mo-hinh').set('If-None-Match', tag).expect(304);
    const [style = ''] = /\/kho-mo-hinh\/tep\/[^"]+\.css/.exec(first.text) ?? [];
    const css = await ask(style);
    expect([css.headers.get('cache-control'), css.headers.get('content-encoding')]).toEqual(['public, max-age=31536000, immutable', 'gzip']);
    const fonts = [...css.text.matchAll(/url\(([^)]+)\)/g)].map(([, path = '']) => path);
    expect((await Promise.all(fonts.map(ask))).map(({ status, headers }) => [status, headers.get('content-type')])).toEqual(fonts.map(() => [200, 'font/woff2']));
    const raw = await new Promise<Buffer>((resolve, reject) => {
      void agent.get('/kho-mo-hinh').set('Accept-Encoding', 'gzip').buffer(true).parse((response, done) => {
        const pieces: Buffer[] = [];
        response.on('data', (piece: Buffer) => pieces.push(piece));
        response.on('end', () => done(null, Buffer.concat(pieces)));
      }).then(({ body }) => resolve(body as Buffer), reject);
    });
    expect((raw[0] === 0x1f ? gunzipSync(raw) : raw).toString('utf8')).toBe(first.text);
    // The first view: no program, no inline style or handler, every picture with its size, one style sheet.
    expect(first.text).not.toMatch(/<script|\sstyle=|\son[a-z]+=|<img(?![^>]*width="\d+" height="\d+")/);
    expect(first.text.match(/rel="stylesheet"/g)).toHaveLength(1);
    expect(css.bytes.length).toBeLessThan(14_000);
  });

  it('nothing that is typed makes it fail, or stands in the page as more than text', async () => {
    const typed = ['<script>alert(1)</script>', `'"><img src=x onerror=alert(1)>`, '{{7*7}}', "a' & b | !c:*", '\u0000', '%', '_', '\\', '(', ':*', '😀', 'a'.repeat(2_000), "'; DROP TABLE public_page; --"];
    const names = ['tim', 'loai', 'linh-vuc', 'nam', 'don-vi', 'sau', 'sort', '__proto__'];
    for (const name of names) {
      for (const text of typed) {
        const { status, text: page } = await ask(`/kho-mo-hinh?${name}=${encodeURIComponent(text)}`);
        expect([name, text, status]).toEqual([name, text, 200]);
        expect(page).not.toMatch(/<script|<img src=x|onerror=alert\(1\)>/);
      }
    }
    const paths = ['%00', '..%2f..%2fetc', 'AAAAAAAAAAAA', 'aaaaaaaaaaaa/ma-qr.svg', 'anh/x.webp', `anh/${'0'.repeat(64)}.webp`, 'tep/trang.css', 'tep/..%2fpackage.json', 'khac/nua/nua', '<script>'];
    const never = await ask('/kho-mo-hinh/aaaaaaaaaaaa');
    for (const path of paths) {
      const { status, text } = await ask(`/kho-mo-hinh/${path}`);
      expect([path, status, text === never.text]).toEqual([path, 404, true]);
    }
    expect((await fetch(`${testApp().origin}/kho-mo-hinh?${'a=1&'.repeat(10_000)}`)).status).toBeLessThan(500);
    for (const name of ['%', '%E0%A4%A']) expect((await ask(`/kho-mo-hinh/${name}`)).status).toBeLessThan(500);
  });

  it('the feed names the newest first, and words that are markup stay words', async () => {
    const { id, path } = await published({ name: 'Ca múa <b>&</b> "hát"' });
    const { text, headers } = await ask('/kho-mo-hinh/tin.xml');
    expect(headers.get('content-type')).toBe('application/atom+xml; charset=utf-8');
    expect(/<entry>\s*<id>([^<]+)<\/id>\s*<title>([^<]+)<\/title>/.exec(text)?.slice(1)).toEqual([`https://danvankheo.example.vn${path}`, 'Ca múa &lt;b&gt;&amp;&lt;/b&gt; &quot;hát&quot;']);
    expect((await ask(path)).text).toContain('<h1>Ca múa &lt;b&gt;&amp;&lt;/b&gt; &quot;hát&quot;</h1>');
    await withdraw(staff, id, 2).expect(200);
  });

  it('who signs in goes from a page straight to asking to copy it; its own unit and a model out of its period cannot', async () => {
    const { id, path } = await published({ name: 'Vườn mẫu' });
    const origin = `/api/public-pages/${path.split('/').at(-1)}/origin`;
    expect((await ask(path)).text).toContain(`href="/nhan-rong?xin=${path.split('/').at(-1)}"`);
    expect((await neighbour.agent.get(origin).expect(200)).body).toMatchObject({ id, name: 'Vườn mẫu', copies: 0 });
    expect([(await clerk.agent.get(origin)).status, (await neighbour.agent.get('/api/public-pages/aaaaaaaaaaaa/origin')).status, (await staff.agent.get(origin)).status]).toEqual([404, 404, 403]);
    await withdraw(staff, id, 2).expect(200);
  });
});

it('asks as many questions for a thousand models as for one, and every page leads to the next', async () => {
  const { dataSource } = testApp();
  const queries = (path: string) => countQueries(testApp(), () => ask(path).then(({ status }) => expect(status).toBe(200)));
  const paths = ['/kho-mo-hinh', '/kho-mo-hinh?tim=mau+so', `/kho-mo-hinh?don-vi=${world.province}&nam=2024`, '/kho-mo-hinh/ban-do', '/kho-mo-hinh/tin.xml'];
  const add = (from: number, to: number) =>
    dataSource.query(
      `WITH made AS (
         INSERT INTO initiative (id, code, unit_id, subject_kind, name, search_key, field, programme_tags, details, registration, registration_at, updated_at)
         SELECT gen_random_uuid(), 'SK7' || lpad(n::text, 5, '0'), $1, 'collective-model', 'Mẫu số ' || n, 'mau so ' || n, 'Kinh tế', '{}', '{}', 'accepted', now(), now() FROM generate_series($3::int, $4::int) n RETURNING id, name, search_key
       ), given AS (
         INSERT INTO initiative_distinction (id, initiative_id, kind, number, document_date, issuer, document_key, valid_from, valid_to, entered_by, entered_at)
         SELECT gen_random_uuid(), id, 'recognised', '1', '2024-01-01'::date + (length(name) + abs(hashtext(id::text)) % 300), 'BTV', '1', '2024-01-01', '2030-01-01', $2, now() FROM made
       )
       SELECT id, name, search_key FROM made`,
      [world.neighbour, staff.id, from, to],
    ).then((made: { id: string; name: string; search_key: string }[]) =>
      dataSource.query(
        `INSERT INTO public_page (initiative_id, address, summary, written_by, written_at, waiting, public_name, public_summary, public_field, public_kind, public_since, search_key, published_by, published_at)
         SELECT id, substr(md5(id::text), 1, 12), 'x', $4, now(), false, name, 'x', 'Kinh tế', 'collective-model', 2024, key, $4, now() FROM unnest($1::uuid[], $2::text[], $3::text[]) each(id, name, key)`,
        [made.map(({ id }) => id), made.map(({ name }) => name), made.map(({ search_key: key }) => key), staff.id],
      ),
    );
  await add(1, 1);
  const one: number[] = [];
  for (const path of paths) one.push(await queries(path));
  await add(2, 1_000);
  const many: number[] = [];
  for (const path of paths) many.push(await queries(path));
  expect(many).toEqual(one);
  expect(Math.max(...many)).toBeLessThanOrEqual(8);
  const seen = new Set<string>();
  let next: string | undefined = '/kho-mo-hinh?tim=mau+so';
  for (let pages = 0; next !== undefined; pages += 1) {
    expect(pages).toBeLessThan(50);
    const { text } = await ask(next);
    for (const name of cards(text)) seen.add(name);
    next = /rel="next" href="([^"]+)"/.exec(text)?.[1]?.replaceAll('&amp;', '&');
  }
  expect(seen.size).toBe(1_000);
});
