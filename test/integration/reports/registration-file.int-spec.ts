import { randomUUID } from 'node:crypto';
import type { Worksheet } from 'exceljs';
import { eventually } from '../../support/eventually';
import { criteriaSet, emptyDetails, type Person, RegistryWorld } from '../registry/registry-world';
import { FileDesk, filePath, filledIn, RegistrationBook, type TypedRow } from '../../support/registration-book';
import { useTestApp } from '../../support/test-app';

const testApp = useTestApp();
let world: RegistryWorld;
let clerk: Person;
let neighbour: Person;
let campaignId: string;
let desk: FileDesk;

beforeAll(async () => {
  world = await RegistryWorld.make(testApp());
});

/** Every test has clerks and a campaign of its own; names differ from test to test, since units live on. */
beforeEach(async () => {
  clerk = await world.person(['unit-clerk', world.commune]);
  neighbour = await world.person(['unit-clerk', world.neighbour]);
  campaignId = await world.campaign('registration');
  desk = new FileDesk(clerk.agent, campaignId);
});

const model: TypedRow = { kind: 'Mô hình tập thể', field: 'Kinh tế' };
const refusal = ({ status, body }: { status: number; body: { code?: string } }): [number, string | undefined] => [status, body.code];
const statesOf = ({ rows }: { rows: { state: string }[] }): string[] => rows.map(({ state }) => state);
const problemsOf = ({ rows }: { rows: { problems: { cell: string; code: string }[] }[] }): string[] => rows.flatMap(({ problems }) => problems.map(({ cell, code }) => `${cell} ${code}`));
const counted = async (name: string): Promise<number> => Number((await testApp().dataSource.query<{ count: string }[]>('SELECT count(*) AS count FROM initiative WHERE name LIKE $1', [`${name}%`]))[0]?.count);
const textOf = (sheet: Worksheet | undefined, address: string): string => String(sheet?.getCell(address).value ?? '');

describe('a template', () => {
  it('carries the lists of its campaign, says unseen what it is, and lets cells choose from the lists', async () => {
    const { book, sheet } = await RegistrationBook.open(await desk.template());
    expect(book.worksheets.map(({ name, state }) => [name, state])).toEqual([['Hướng dẫn', 'visible'], ['Đăng ký', 'visible'], ['Danh mục', 'visible'], ['DVK', 'veryHidden']]);
    const lists = book.getWorksheet('Danh mục');
    expect(['A1', 'A2', 'B2', 'B3', 'B4', 'C2', 'C3'].map((address) => textOf(lists, address))).toEqual(['Đơn vị đăng ký', 'Xã An Hòa', 'Mô hình tập thể', 'Mô hình cá nhân', '', 'Kinh tế', 'Văn hóa – xã hội']);
    expect(textOf(book.getWorksheet('DVK'), 'A1')).toBe('dan-van-kheo/registration/1');
    expect(textOf(book.getWorksheet('DVK'), 'C1')).toBe(campaignId);
    expect(sheet.getColumn(1).hidden).toBe(true);
    expect(sheet.getCell('D10').dataValidation).toMatchObject({ type: 'list', formulae: [`'Danh mục'!$B$2:$B$3`] });
    expect(sheet.getCell('C10').dataValidation).toMatchObject({ type: 'textLength', formulae: [300] });
  });

  it('is given to clerks of the area while the campaign takes registrations, and to nobody else', async () => {
    const staff = await world.person(['department-staff', world.department]);
    expect((await staff.agent.get(filePath(campaignId))).status).toBe(403);
    const foreign = await world.person(['unit-clerk', world.elsewhere]);
    expect((await foreign.agent.get(filePath(campaignId))).status).toBe(404);
    expect((await foreign.agent.post(`${filePath(campaignId)}/preview`).attach('file', Buffer.from('x'), 'x.xlsx')).status).toBe(404);
    const closed = await world.campaign('scoring');
    expect(refusal(await clerk.agent.get(filePath(closed)))).toEqual([409, 'campaign.phase-closed']);
    expect(refusal(await clerk.agent.post(`${filePath(closed)}/preview`).attach('file', Buffer.from('x'), 'x.xlsx'))).toEqual([409, 'campaign.phase-closed']);
    expect(refusal(await clerk.agent.post(`${filePath(campaignId)}/preview`))).toEqual([422, 'registration-file.missing']);
    expect(refusal(await desk.apply(Buffer.from('x'), 'x'))).toEqual([422, 'shape.invalid']);
  });
});

describe('a filled file', () => {
  it('is looked at, then registered with its nominations begun, once', async () => {
    const file = await filledIn(await desk.template(), [
      { ...model, name: 'Ngõ sạch', situation: 'Rác nhiều.\nĐường bẩn.', programmes: 'Nông thôn mới; Chuyển đổi số', partners: 'xã bình minh', start: new Date('2026-03-01T00:00:00Z'), leader: 'Nguyễn Thị Ánh' },
      { name: 'Ngõ xanh', kind: 'mo hinh ca nhan', unit: 'XÃ AN HÒA' },
    ]);
    const { body } = await desk.preview(file).expect(200);
    expect(body.counts).toEqual({ new: 2, changed: 0, unchanged: 0, doubled: 0, refused: 0 });
    expect(await counted('Ngõ ')).toBe(0);
    const applied = (await desk.apply(file, body.fingerprint).expect(201)).body;
    expect(applied.registered).toMatchObject([{ row: 4, initiativeCode: expect.stringMatching(/^SK\d+$/) }, { row: 5 }]);
    const [first, second] = applied.registered as { initiativeId: string }[];
    const initiative = (await clerk.agent.get(`/api/initiatives/${first!.initiativeId}`).expect(200)).body;
    expect(initiative).toMatchObject({
      name: 'Ngõ sạch',
      subjectKind: 'collective-model',
      field: 'Kinh tế',
      programmeTags: ['Nông thôn mới', 'Chuyển đổi số'],
      jointUnits: [{ id: world.neighbour }],
      registration: 'draft',
      mayEdit: true,
      details: { ...emptyDetails, situation: 'Rác nhiều.\nĐường bẩn.', startAndMilestones: '01/03/2026', leaderInCharge: 'Nguyễn Thị Ánh' },
      nominations: [{ campaignId, state: 'draft' }],
    });
    expect((await clerk.agent.get(`/api/initiatives/${second!.initiativeId}`).expect(200)).body).toMatchObject({ subjectKind: 'individual-model', unitId: world.commune });
    expect(await world.actionsOn(campaignId)).toEqual(['initiative.registered-in-bulk']);
    // The way on is the usual one.
    const nomination = initiative.nominations[0].id as string;
    await clerk.agent.get(`/api/nominations/${nomination}`).expect(200);

    const again = (await desk.preview(file).expect(200)).body;
    expect([again.counts, again.rows.map(({ initiativeCode }: { initiativeCode: string }) => initiativeCode)]).toEqual([
      { new: 0, changed: 0, unchanged: 2, doubled: 0, refused: 0 },
      applied.registered.map(({ initiativeCode }: { initiativeCode: string }) => initiativeCode),
    ]);
    expect((await desk.apply(file, again.fingerprint).expect(201)).body).toMatchObject({ registered: [], changed: [] });
    // The preview of before is over.
    expect(refusal(await desk.apply(file, body.fingerprint))).toEqual([409, 'registration-file.preview-outdated']);
    expect(await counted('Ngõ ')).toBe(2);
    expect(await world.actionsOn(campaignId)).toEqual(['initiative.registered-in-bulk']);
  });

  it('has every wrong cell named, and comes back with them marked, to be mended and taken', async () => {
    const { initiative } = await world.draft(neighbour, world.neighbour, campaignId, { name: 'Của xã bên' });
    const other = (await neighbour.agent.get(`/api/initiatives/${initiative.id}`).expect(200)).body.code as string;
    const book = await RegistrationBook.open(await desk.template());
    book.type(1, { ...model, name: 'Bếp ấm' });
    book.type(2, { kind: 'Đội', field: 'Thể thao', name: 'x'.repeat(301), unit: 'Xã Bình Minh' });
    book.type(3, { kind: 'Hộ gia đình', name: 'Bếp sạch', continues: `${other} – Của xã bên`, partners: 'Xã Không Có; Xã An Hòa' });
    book.type(5, { ...model, name: 'BẾP  ẤM' });
    book.type(6, { ...model });
    book.cell(7, 'name').value = { formula: 'A1&"x"', result: 'x' };
    book.cell(8, 'name').value = { error: '#N/A' };
    book.type(8, { kind: 'Mô hình tập thể' });
    book.sheet.getCell('Z12').value = 'ghi chú riêng';
    const file = await book.bytes();
    const { body } = await desk.preview(file).expect(200);
    expect(statesOf(body)).toEqual(['new', 'refused', 'refused', 'doubled', 'refused', 'refused', 'refused', 'refused']);
    expect(new Set(problemsOf(body))).toEqual(
      new Set([
        'B5 registration-row.unit-unknown',
        'D5 registration-row.kind-unknown',
        'C5 registration-row.too-long',
        'G6 initiative.continues-unknown',
        'H6 initiative.joint-unit-unknown',
        'D6 nomination.subject-kind-not-covered',
        'C8 registration-row.doubled',
        'C9 initiative.name-missing',
        'C10 registration-row.formula',
        'D10 registration-row.kind-missing',
        'C11 registration-row.cell-error',
        'Z12 registration-row.outside-table',
        'D12 registration-row.kind-missing',
        'C12 initiative.name-missing',
      ]),
    );
    expect(refusal(await desk.apply(file, body.fingerprint))).toEqual([422, 'registration-file.rows-refused']);
    expect(await counted('Bếp')).toBe(0);

    const marked = await RegistrationBook.open(await desk.errors(file));
    expect(marked.cell(1, 'name').fill).not.toMatchObject({ fgColor: { argb: 'FFFFC7CE' } });
    expect(String(marked.cell(1, 'errors').value ?? '')).toBe('');
    expect(marked.cell(2, 'kind').fill).toMatchObject({ fgColor: { argb: 'FFFFC7CE' } });
    expect(JSON.stringify(marked.cell(2, 'kind').note)).toContain('Không có đối tượng này.');
    expect(marked.cell(2, 'kind').value).toBe('Đội');
    expect(String(marked.cell(3, 'errors').value)).toContain('Đối tượng: Đợt xét này không xét đối tượng này.');
    expect(String(marked.cell(4, 'errors').value)).toContain('Trùng với dòng 4');
    expect((await desk.preview(await marked.bytes()).expect(200)).body.counts).toMatchObject({ new: 1, doubled: 1 });

    expect(await desk.take(await marked.bytes(), 'good')).toMatchObject({ registered: [{ row: 4 }], counts: { new: 1, refused: 5, doubled: 1 } });
    expect(await counted('Bếp')).toBe(1);
    for (const at of [2, 4, 6, 7, 8]) for (const head of ['unit', 'name', 'kind', 'field'] as const) marked.cell(at, head).value = null;
    marked.type(3, { kind: 'Mô hình tập thể', continues: '', partners: 'Xã Bình Minh' });
    marked.type(5, { name: 'Bếp chung' });
    const mended = await marked.bytes();
    expect(statesOf((await desk.preview(mended).expect(200)).body)).toEqual(['unchanged', 'new', 'new']);
    expect(await desk.take(mended)).toMatchObject({ registered: [{ row: 6 }, { row: 8 }], counts: { unchanged: 1 } });
    expect(await counted('Bếp')).toBe(3);
  });

  it('mends the drafts its own rows made, and nothing that somebody wrote in since', async () => {
    const book = await RegistrationBook.open(await desk.template());
    ['Cầu đá', 'Cầu gỗ', 'Cầu tre', 'Cầu treo', 'Cầu phao'].forEach((name, at) => book.type(at + 1, { ...model, name }));
    const { registered } = (await desk.take(await book.bytes())) as { registered: { initiativeId: string; initiativeCode: string }[] };
    const ids = registered.map(({ initiativeId }) => initiativeId);
    const written = { ...world.initiativeBody(world.commune, { name: 'Cầu gỗ', field: 'Kinh tế', programmeTags: [], details: { ...emptyDetails, goals: 'Viết trên web' } }), version: 1 };
    const { unitId: _, ...content } = written;
    await clerk.agent.put(`/api/initiatives/${ids[1]}`).send(content).expect(200);
    await testApp().dataSource.query(`UPDATE initiative SET registration = 'accepted', registration_at = now() WHERE id = $1`, [ids[3]]);
    book.type(1, { goals: 'Mười nhịp' });
    book.type(2, { goals: 'Viết trong tệp' });
    book.type(3, { name: 'Cầu sắt' });
    book.type(4, { goals: 'Muộn rồi' });
    const file = await book.bytes();
    const { body } = await desk.preview(file).expect(200);
    expect(statesOf(body)).toEqual(['changed', 'refused', 'refused', 'refused', 'unchanged']);
    expect(problemsOf(body)).toEqual(['C5 registration-row.changed-since', 'C6 registration-row.renamed', 'C7 registration-row.accepted-already']);
    expect((await desk.apply(file, body.fingerprint, 'good').expect(201)).body).toMatchObject({ registered: [], changed: [{ row: 4, initiativeId: ids[0] }] });
    const goals = async (id: string | undefined) => (await clerk.agent.get(`/api/initiatives/${id}`).expect(200)).body.details.goals as string;
    expect([await goals(ids[0]), await goals(ids[1]), await counted('Cầu')]).toEqual(['Mười nhịp', 'Viết trên web', 5]);
    // What was taken is what the rows say now.
    expect(statesOf((await desk.preview(file).expect(200)).body)).toEqual(['unchanged', 'refused', 'refused', 'refused', 'unchanged']);
    // Rows moved about are the same rows.
    book.sheet.spliceRows(book.headRow + 1, 1);
    book.sheet.spliceRows(book.headRow + 2, 1);
    expect(statesOf((await desk.preview(await book.bytes()).expect(200)).body)).toEqual(['refused', 'refused', 'unchanged']);
  });

  it('registers nothing a second time, whatever file brings it and however it was typed', async () => {
    const names = ['Tổ hòa giải thủy lợi', 'Đường hoa Ánh Dương', 'Quỹ tình thương', 'Hoa phượng đỏ', 'Hòa phượng đỏ'];
    await desk.take(await filledIn(await desk.template(), names.map((name) => ({ ...model, name }))));
    const typed = [
      'Tổ hoà giải thuỷ lợi',
      'Đường hoa Ánh Dương'.normalize('NFD'),
      '  QUỸ \u200b tình   thương\u200f ',
      'Hoa phượng đỏ',
      'ＨÒA phượng đỏ',
    ];
    const another = await filledIn(await desk.template(), typed.map((name) => ({ ...model, name })));
    const { body } = await desk.preview(another).expect(200);
    expect(statesOf(body)).toEqual(['unchanged', 'unchanged', 'unchanged', 'unchanged', 'unchanged']);
    expect((await desk.take(another)).registered).toEqual([]);
    const twice = await filledIn(await desk.template(), ['Tổ an ninh', 'Tổ an ninh'.normalize('NFD'), 'TỔ AN  NINH', 'Tổ ân ninh'].map((name) => ({ ...model, name })));
    expect(statesOf((await desk.preview(twice).expect(200)).body)).toEqual(['new', 'doubled', 'doubled', 'new']);
    const differing = await filledIn(await desk.template(), [{ ...model, name: names[0]!, goals: 'Khác' }, { ...model, name: names[1]!, kind: 'Mô hình cá nhân' }]);
    expect(problemsOf((await desk.preview(differing).expect(200)).body)).toEqual(['C4 registration-row.registered-already', 'C5 registration-row.registered-already']);
    expect((await testApp().dataSource.query<unknown[]>('SELECT 1 FROM initiative WHERE name = ANY($1)', [names])).length).toBe(5);
  });

  it('takes a new one that continues one of its name, tells of titles alike, and of what is not in the campaign', async () => {
    const old = await world.initiative(clerk, world.commune, { name: 'Tiếng kẻng an ninh' });
    const code = (await clerk.agent.get(`/api/initiatives/${old.id}`).expect(200)).body.code as string;
    await world.submitted(neighbour, world.neighbour, campaignId, { name: 'Mô hình Vườn rau ba sạch' });
    const file = await filledIn(await desk.template(), [
      { ...model, name: 'Tiếng kẻng an ninh', continues: code.toLowerCase() },
      { ...model, name: 'Vườn rau ba sạch' },
      { ...model, name: 'Tiếng kẻng an ninh' },
    ]);
    const { body } = await desk.preview(file).expect(200);
    expect(statesOf(body)).toEqual(['new', 'new', 'unchanged']);
    expect(body.rows[1].notes).toMatchObject([{ cell: 'C5', code: 'registration-row.similar-title', params: { unitName: 'Xã Bình Minh' } }]);
    expect(body.rows[2].notes).toMatchObject([{ code: 'registration-row.not-in-campaign' }]);
    const applied = await desk.take(file);
    expect((await clerk.agent.get(`/api/initiatives/${applied.registered[0].initiativeId}`).expect(200)).body.continuesId).toBe(old.id);
    expect((await desk.take(file)).registered).toEqual([]);
  });

  it('of a clerk of two units says which, and no row goes over to the other unit', async () => {
    const both = await world.person(['unit-clerk', world.commune], ['unit-clerk', world.neighbour]);
    const own = new FileDesk(both.agent, campaignId);
    const book = await RegistrationBook.open(await own.template());
    book.type(1, { ...model, name: 'Trạm y tế xanh', unit: 'Xã Bình Minh' });
    book.type(2, { ...model, name: 'Trạm y tế xanh', unit: 'Xã An Hòa' });
    book.type(3, { ...model, name: 'Trạm y tế sạch' });
    const { body } = await own.preview(await book.bytes()).expect(200);
    expect([statesOf(body), problemsOf(body)]).toEqual([['new', 'new', 'refused'], ['B6 registration-row.unit-missing']]);
    await own.take(await book.bytes(), 'good');
    book.type(1, { name: 'Trạm y tế xanh Bình Minh', unit: 'Xã An Hòa' });
    expect(problemsOf((await own.preview(await book.bytes()).expect(200)).body)).toEqual(['B4 registration-row.unit-changed', 'B6 registration-row.unit-missing']);
  });

  it('keeps to the words of the day', async () => {
    const staff = await world.person(['department-staff', world.department]);
    const { body: word } = await staff.agent.post('/api/word-lists').send({ unitId: world.province, list: 'programme', word: 'Giảm nghèo bền vững', validFrom: '2026-01-01' }).expect(201);
    const template = await desk.template();
    expect(textOf((await RegistrationBook.open(template)).book.getWorksheet('Danh mục'), 'D2')).toBe('Giảm nghèo bền vững');
    const file = await filledIn(template, [
      { ...model, name: 'Ao cá chung', programmes: 'giảm nghèo bền vững' },
      { ...model, name: 'Ao cá riêng', programmes: 'Nông thôn mới' },
      { ...model, name: 'Ao cá khác', field: 'Thể thao' },
    ]);
    expect(problemsOf((await desk.preview(file).expect(200)).body)).toEqual(['F5 initiative.word-not-listed', 'E6 nomination.field-not-in-campaign']);
    const applied = await desk.take(file, 'good');
    expect((await clerk.agent.get(`/api/initiatives/${applied.registered[0].initiativeId}`).expect(200)).body.programmeTags).toEqual(['Giảm nghèo bền vững']);
    await testApp().dataSource.query('UPDATE word_list_entry SET valid_to = valid_from + 1 WHERE id = $1', [word.id]);
    expect(statesOf((await desk.preview(file).expect(200)).body).slice(0, 1)).toEqual(['unchanged']);
    await testApp().dataSource.query('DELETE FROM word_list_entry');
  });
});

describe('a file that is not the template of this campaign', () => {
  let own: FileDesk;
  let file: Buffer;
  beforeAll(async () => {
    const somebody = await world.person(['unit-clerk', world.commune]);
    own = new FileDesk(somebody.agent, await world.campaign('registration'));
    file = await filledIn(await own.template(), [{ ...model, name: 'Bãi tập chung' }]);
  });
  const changed = async (change: (identity: Worksheet, book: RegistrationBook) => void): Promise<Buffer> => {
    const book = await RegistrationBook.open(file);
    change(book.book.getWorksheet('DVK')!, book);
    return book.bytes();
  };
  const move = (book: RegistrationBook, name: string): void => {
    book.sheet.name = name;
  };

  it.each<readonly [string, string, (identity: Worksheet, book: RegistrationBook) => void]>([
    ['a seal that is not ours', 'tampered', (identity) => (identity.getCell('E1').value = '0'.repeat(32))],
    ['another template under its seal', 'tampered', (identity) => (identity.getCell('B1').value = randomUUID())],
    ['another campaign', 'another-campaign', (identity) => (identity.getCell('C1').value = randomUUID())],
    ['columns of another version', 'another-version', (identity) => (identity.getCell('D1').value = '0123456789abcdef')],
    ['no identity', 'not-ours', (identity) => (identity.getCell('A1').value = null)],
    ['no sheet to read', 'sheet-missing', (_, book) => move(book, 'Trang khác')],
    ['no head', 'head-missing', (_, book) => book.sheet.spliceRows(1, book.headRow + 1)],
    ['a column gone', 'column-missing', (_, book) => (book.sheet.getCell(book.headRow, book.column('Mục tiêu')).value = null)],
    ['a strange column', 'column-unknown', (_, book) => (book.sheet.getCell(book.headRow, 25).value = 'Ghi chú')],
    ['a column twice', 'column-doubled', (_, book) => (book.sheet.getCell(book.headRow, 25).value = 'MỤC TIÊU')],
    ['merged cells', 'cells-merged', (_, book) => book.sheet.mergeCells('C6:D7')],
    ['no rows', 'no-rows', (_, book) => book.sheet.getRow(book.headRow + 1).eachCell((cell) => (cell.value = null))],
  ])('%s is refused with its own code', async (_, code, change) => {
    expect(refusal(await own.preview(await changed(change)))).toEqual([422, `registration-file.${code}`]);
  });

  it('the true template of another campaign is refused, before and after it is taken there', async () => {
    const elsewhere = new FileDesk(clerk.agent, await world.campaign('registration'));
    const theirs = await filledIn(await elsewhere.template(), [{ ...model, name: 'Sân bóng chung' }]);
    expect(refusal(await desk.preview(theirs))).toEqual([422, 'registration-file.another-campaign']);
    await elsewhere.take(theirs);
    expect(refusal(await desk.preview(theirs))).toEqual([422, 'registration-file.another-campaign']);
    expect(refusal(await desk.apply(theirs, '0'.repeat(64)))).toEqual([422, 'registration-file.another-campaign']);
    expect(await counted('Sân bóng chung')).toBe(1);
  });

  it('one passed on to another unit registers there by itself', async () => {
    const template = await desk.template();
    const theirs = new FileDesk(neighbour.agent, campaignId);
    await desk.take(await filledIn(template, [{ ...model, name: 'Lớp học đêm' }]));
    expect(statesOf((await theirs.preview(await filledIn(template, [{ ...model, name: 'Lớp học đêm' }])).expect(200)).body)).toEqual(['new']);
    await theirs.take(await filledIn(template, [{ ...model, name: 'Lớp học đêm' }]));
    expect(await counted('Lớp học đêm')).toBe(2);
  });
});

describe('sent more than once', () => {
  const key = (): string => randomUUID();
  const underKey = (bytes: Buffer, fingerprint: string, idempotencyKey: string) => desk.apply(bytes, fingerprint).set('Idempotency-Key', idempotencyKey);

  it('under one key it has one effect and one answer; under eight keys at once it still registers once', async () => {
    const file = await filledIn(await desk.template(), ['Đội xung kích 1', 'Đội xung kích 2', 'Đội xung kích 3'].map((name) => ({ ...model, name })));
    const { body } = await desk.preview(file).expect(200);
    const one = key();
    const answers = await Promise.all(Array.from({ length: 4 }, () => underKey(file, body.fingerprint, one)));
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201]);
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(await counted('Đội xung kích')).toBe(3);

    const next = await filledIn(await desk.template(), ['Đội văn nghệ 1', 'Đội văn nghệ 2'].map((name) => ({ ...model, name })));
    const looked = (await desk.preview(next).expect(200)).body;
    const outcomes = await Promise.all(Array.from({ length: 8 }, () => underKey(next, looked.fingerprint, key())));
    expect(outcomes.map(refusal).sort()).toEqual([[201, undefined], ...Array.from({ length: 7 }, () => [409, 'registration-file.preview-outdated'])].sort());
    expect(await counted('Đội văn nghệ')).toBe(2);
  });

  it('two files of one unit with the same names register each name once', async () => {
    const names = ['Kho thóc tình nghĩa', 'Ống heo đất'];
    const files = await Promise.all([1, 2].map(async () => filledIn(await desk.template(), names.map((name) => ({ ...model, name })))));
    const looked = await Promise.all(files.map(async (file) => (await desk.preview(file).expect(200)).body.fingerprint as string));
    // Both are held up where the first new one is given its code, or before: whoever looks while the other writes sees nothing yet.
    const { dataSource } = testApp();
    const holder = dataSource.createQueryRunner();
    await holder.query('SELECT pg_advisory_lock(4902001)');
    const applying = Promise.all(files.map((file, at) => desk.apply(file, looked[at]!)));
    const waiting = async (): Promise<boolean> => {
      const [row] = await dataSource.query<{ count: number }[]>(`SELECT count(*)::int AS count FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`);
      return row?.count === 2;
    };
    try {
      await eventually('both wait', waiting, () => dataSource.query('SELECT pg_sleep(0.05)'));
    } finally {
      await holder.query('SELECT pg_advisory_unlock(4902001)');
      await holder.release();
    }
    const outcomes = await applying;
    expect(outcomes.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect((await counted('Kho thóc')) + (await counted('Ống heo'))).toBe(2);
  });

  it('does nothing once the campaign has closed, nor for a unit that has gone meanwhile', async () => {
    const file = await filledIn(await desk.template(), [{ ...model, name: 'Thư viện thôn' }]);
    const { body } = await desk.preview(file).expect(200);
    await testApp().dataSource.query('UPDATE campaign_phase SET closed_at = now() WHERE campaign_id = $1 AND closed_at IS NULL AND opens_at <= now()', [campaignId]);
    expect(refusal(await desk.apply(file, body.fingerprint))).toEqual([409, 'campaign.phase-closed']);
    expect(await counted('Thư viện thôn')).toBe(0);
  });
});

it('five thousand rows go down into Excel, up, and come back as they were', async () => {
  expect(criteriaSet.subjectKinds).toContain('collective-model');
  const rows = Array.from({ length: 5_000 }, (_, at): TypedRow => ({ ...model, name: `Tổ tự quản số ${at + 1}`, situation: `Cụm dân cư ${at + 1}: =1+1`, goals: `${at % 97} hộ`, leader: `Trưởng thôn ${at + 1}` }));
  const file = await filledIn(await desk.template(), rows);
  const preview = (await desk.preview(file).expect(200)).body;
  expect(preview.counts).toMatchObject({ new: 5_000, refused: 0 });
  const applied = (await desk.apply(file, preview.fingerprint).expect(201)).body;
  expect(applied.registered).toHaveLength(5_000);
  const stored = await testApp().dataSource.query<{ name: string; goals: string; state: string }[]>(
    `SELECT initiative.name, details->>'goals' AS goals, nomination.state FROM initiative JOIN nomination ON nomination.initiative_id = initiative.id
     WHERE campaign_id = $1 ORDER BY length(initiative.code), initiative.code`,
    [campaignId],
  );
  expect(stored).toEqual(rows.map(({ name, goals }) => ({ name, goals, state: 'draft' })));
  // All of them marked as they came, opened and saved again: nothing is new, nothing is lost.
  const back = await RegistrationBook.open(await desk.errors(file));
  expect([1, 2_500, 5_000].map((at) => [back.cell(at, 'name').value, back.cell(at, 'situation').value])).toEqual([1, 2_500, 5_000].map((at) => [`Tổ tự quản số ${at}`, `Cụm dân cư ${at}: =1+1`]));
  expect((await desk.preview(await back.bytes()).expect(200)).body.counts).toMatchObject({ new: 0, unchanged: 5_000, refused: 0 });
  back.type(5_001, { ...model, name: 'Quá một dòng' });
  expect(refusal(await desk.preview(await back.bytes()))).toEqual([422, 'registration-file.too-many-rows']);
});
