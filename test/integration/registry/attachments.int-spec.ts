import { createHash } from 'node:crypto';
import { pngOf } from '../../support/evidence-files';
import { photoOf } from '../../support/photo-file';
import { useTestApp } from '../../support/test-app';
import { type Person, RegistryWorld } from './registry-world';

const testApp = useTestApp();
let world: RegistryWorld;
let clerk: Person;
let neighbour: Person;
let staff: Person;
let foreign: Person;

const pdf = Buffer.from('%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer << /Root 1 0 R >>\nstartxref\n9\n%%EOF\n', 'latin1');
const marker = 'GPS 21.0278N 105.8342E';

beforeAll(async () => {
  world = await RegistryWorld.make(testApp());
  clerk = await world.person(['unit-clerk', world.commune]);
  neighbour = await world.person(['unit-clerk', world.neighbour]);
  staff = await world.person(['department-staff', world.department]);
  foreign = await world.person(['department-staff', world.elsewhere]);
});

type Answered = { status: number; body: { code?: string } };
const said = ({ status, body }: Answered) => [status, body.code];
const read = async (id: string, person = clerk) => (await person.agent.get(`/api/initiatives/${id}`).expect(200)).body;
const add = (id: string, name: string, bytes: Buffer = pdf, person = clerk, path = 'files') => person.agent.post(`/api/initiatives/${id}/${path}`).attach('file', bytes, name);
const named = (body: { files: { fileName: string }[] }) => body.files.map(({ fileName }) => fileName);
const step = (id: string, version: number, name: string) => clerk.agent.post(`/api/initiatives/${id}/registration`).send({ version, step: name });
const decide = (id: string, version: number, name: string) => staff.agent.post(`/api/initiatives/${id}/registration-decision`).send({ version, step: name, reason: 'Thiếu ảnh' });

describe('files of a registration', () => {
  it('come several at once, without what photos tell, each under a name of its own, and make it a new version', async () => {
    const { id } = await world.initiative(clerk, world.commune);
    const photo = photoOf(marker, 2, { width: 320, height: 240 });
    const answers = await Promise.all([add(id, 'Ảnh.jpg', photo), add(id, 'Ảnh.jpg', pngOf(20, 10)), add(id, '../Ảnh.jpg', photoOf('', 1, { width: 40, height: 30 }))]);
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
    const shown = await read(id);
    expect(named(shown).sort()).toEqual(['Ảnh (2).jpg', 'Ảnh.jpg', 'Ảnh.png']);
    expect([shown.version, answers.map(({ body }) => body.version).sort()]).toEqual([4, [2, 3, 4]]);
    const sent = shown.files.find(({ size }: { size: number }) => size === photo.length - marker.length);
    const kept = await staff.agent.get(`/api/initiatives/${id}/files/${sent.id}?inline=1`).buffer(true).expect(200);
    expect([photo.includes(marker), kept.body.includes(marker)]).toEqual([true, false]);
    expect(kept.headers).toMatchObject({ 'content-disposition': expect.stringMatching(/^inline;/), 'content-security-policy': expect.stringMatching(/^sandbox;/), 'cache-control': 'private, no-store' });
    const [row] = await testApp().dataSource.query('SELECT sha256, uploaded_by FROM initiative_file WHERE id = $1', [sent.id]);
    expect(row).toEqual({ sha256: createHash('sha256').update(kept.body).digest('hex'), uploaded_by: clerk.id });
    expect(said(await add(id, 'x.pdf', Buffer.from('MZ')))).toEqual([415, 'evidence.type-not-allowed']);
    expect(said(await clerk.agent.post(`/api/initiatives/${id}/files`).send({}))).toEqual([422, 'evidence.missing']);
    expect(await world.actionsOn(sent.id)).toEqual(['attachment.added']);
  });

  it('are renamed and taken away until it is handed in, stay while it waits, and only grow in number once it is accepted', async () => {
    const { id } = await world.initiative(clerk, world.commune);
    const [first, second] = [(await add(id, 'ke hoach.pdf').expect(201)).body.files[0].id, (await add(id, 'so lieu.pdf').expect(201)).body.files[1].id];
    const at = (file: string) => `/api/initiatives/${id}/files/${file}`;
    expect(named((await clerk.agent.put(at(first)).send({ fileName: 'so lieu' }).expect(200)).body)).toEqual(['so lieu (2).pdf', 'so lieu.pdf']);
    expect(named((await clerk.agent.put(at(first)).send({ fileName: '../Kế hoạch.exe' }).expect(200)).body)).toEqual(['Kế hoạch.pdf', 'so lieu.pdf']);
    expect(said(await clerk.agent.put(at(first)).send({ fileName: '' }))).toEqual([422, 'shape.invalid']);
    const { body: left } = await clerk.agent.delete(at(second)).expect(200);
    expect([named(left), left.version]).toEqual([['Kế hoạch.pdf'], 6]);
    await clerk.agent.delete(at(second)).expect(404);
    const { body: handedIn } = await step(id, left.version, 'hand-in').expect(200);
    expect(said(await add(id, 'muon.pdf'))).toEqual([409, 'initiative.registration-handed-in']);
    expect(said(await clerk.agent.delete(at(first)))).toEqual([409, 'initiative.registration-handed-in']);
    const { body: accepted } = await decide(id, handedIn.version, 'accept').expect(200);
    expect(named((await add(id, 'Ảnh sau một năm.pdf').expect(201)).body)).toEqual(['Kế hoạch.pdf', 'Ảnh sau một năm.pdf']);
    for (const answer of [await clerk.agent.delete(at(first)), await clerk.agent.put(at(first)).send({ fileName: 'x' })]) expect(said(answer)).toEqual([409, 'attachment.handed-in']);
    const { dataSource } = testApp();
    for (const sql of ['DELETE FROM initiative_file WHERE id = $1', `UPDATE initiative_file SET file_name = 'x' WHERE id = $1`]) {
      await expect(dataSource.query(sql, [first])).rejects.toMatchObject({ constraint: 'tr_initiative_file_handed_in' });
    }
    const { body: changes } = await staff.agent.get(`/api/initiatives/${id}/changes`).expect(200);
    expect(changes.items).toMatchObject([{ version: accepted.version + 1, changes: [{ part: 'files', before: 'Kế hoạch.pdf', after: 'Kế hoạch.pdf; Ảnh sau một năm.pdf' }] }]);
    expect(await world.actionsOn(first)).toEqual(['attachment.added', 'attachment.renamed', 'attachment.renamed']);
  });

  it('are opened by whoever sees the registration, changed by whoever writes it, and are not what a copy takes over', async () => {
    const { id, version } = await world.initiative(clerk, world.commune);
    const { body } = await add(id, 'Ảnh.pdf').expect(201);
    const at = `/api/initiatives/${id}/files/${body.files[0].id}`;
    for (const [person, status] of [[clerk, 200], [staff, 200], [neighbour, 404], [foreign, 404]] as const) expect((await person.agent.get(at)).status).toBe(status);
    expect([(await add(id, 'x.pdf', pdf, neighbour)).status, (await neighbour.agent.delete(at)).status, (await add(id, 'x.pdf', pdf, staff)).status]).toEqual([404, 404, 403]);
    expect((await add(id, 'x.pdf', pdf, staff, 'on-behalf/files')).status).toBe(404);
    const other = await world.initiative(clerk, world.commune, { continuesId: id });
    await clerk.agent.get(`/api/initiatives/${other.id}/files/${body.files[0].id}`).expect(404);
    expect((await read(other.id)).files).toEqual([]);
    const { unitId: _, ...form } = world.initiativeBody(world.commune);
    expect(said(await clerk.agent.put(`/api/initiatives/${id}`).send({ ...form, version }))).toEqual([409, 'initiative.stale-version']);
    await testApp().dataSource.query(
      `INSERT INTO initiative_file (id, initiative_id, sha256, file_name, media_type, size, uploaded_by, uploaded_at)
       SELECT gen_random_uuid(), initiative_id, sha256, 'Trang ' || page || '.pdf', media_type, size, uploaded_by, uploaded_at FROM initiative_file, generate_series(2, 39) page WHERE initiative_id = $1`,
      [id],
    );
    const last = await Promise.all(Array.from({ length: 4 }, () => add(id, 'cuối.pdf')));
    expect(last.map(said).sort()).toEqual([[201, undefined], ...Array.from({ length: 3 }, () => [409, 'evidence.too-many'])]);
  });

  it('of one that the office began for a unit are added by the office and by the unit', async () => {
    const asked = { way: 'telephone', askedBy: 'Văn phòng Đảng ủy', document: null, note: '' };
    const { body: begun } = await staff.agent.post('/api/initiatives/on-behalf').send({ ...world.initiativeBody(world.commune), asked }).expect(201);
    const { body } = await add(begun.id, 'Công văn.pdf', pdf, staff, 'on-behalf/files').expect(201);
    await add(begun.id, 'Ảnh.pdf').expect(201);
    const at = `/api/initiatives/${begun.id}/on-behalf/files/${body.files[0].id}`;
    expect(named((await staff.agent.put(at).send({ fileName: 'Công văn 125' }).expect(200)).body)).toEqual(['Công văn 125.pdf', 'Ảnh.pdf']);
    expect(named((await staff.agent.delete(at).expect(200)).body)).toEqual(['Ảnh.pdf']);
    expect((await foreign.agent.delete(at)).status).toBe(404);
  });
});

describe('the receipt of a registration', () => {
  it('is given each time it is handed in, and checked by whoever may see it', async () => {
    const { id, version } = await world.initiative(clerk, world.commune, { name: 'Bếp ấm tình dân' });
    expect((await read(id)).receipt).toBeNull();
    const { body: first } = await step(id, version, 'hand-in').expect(200);
    expect(first.receipt.code).toMatch(/^[A-Z0-9]{4}-[A-Z0-9]{4}$/);
    const { body: back } = await decide(id, first.version, 'return').expect(200);
    await add(id, 'Ảnh.pdf').expect(201);
    const { body: second } = await step(id, back.version + 1, 'hand-in').expect(200);
    const check = async (code: string, person = clerk) => (await person.agent.get(`/api/receipts/${code}`).expect(200)).body;
    expect(await check(first.receipt.code)).toMatchObject({ of: 'registration', replaced: true });
    expect(await check(second.receipt.code.toLowerCase(), staff)).toEqual({
      code: second.receipt.code,
      of: 'registration',
      objectId: id,
      objectCode: second.code,
      name: 'Bếp ấm tình dân',
      subjectKind: 'collective-model',
      unitName: 'Xã An Hòa',
      campaignName: null,
      handedInAt: second.receipt.handedInAt,
      files: 1,
      replaced: false,
      state: 'handed-in',
    });
    for (const person of [neighbour, foreign]) await person.agent.get(`/api/receipts/${second.receipt.code}`).expect(404);
    for (const code of ['AAAA-AAAA', '%00', 'x'.repeat(2_000), "';drop"]) await clerk.agent.get(`/api/receipts/${encodeURIComponent(code)}`).expect(404);
    await expect(testApp().dataSource.query('DELETE FROM registration_receipt WHERE code = $1', [first.receipt.code])).rejects.toThrow();
  });

  it('of a nomination is found by its code too', async () => {
    const campaign = await world.campaign('registration');
    const { id } = await world.submitted(clerk, world.commune, campaign);
    const { body: nomination } = await clerk.agent.get(`/api/nominations/${id}`).expect(200);
    const { body } = await staff.agent.get(`/api/receipts/${nomination.receiptCode}`).expect(200);
    expect(body).toMatchObject({ of: 'nomination', objectId: id, objectCode: nomination.code, campaignName: nomination.campaignName, state: 'submitted', handedInAt: nomination.submittedAt });
    await neighbour.agent.get(`/api/receipts/${nomination.receiptCode}`).expect(404);
  });
});
