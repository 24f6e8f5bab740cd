import { AuditLog, Transactor } from '@dvk/platform';
import { NationalUnits, UnitsService } from '@dvk/organization';
import { SessionsService } from '@dvk/identity';
import { randomUUID } from 'node:crypto';
import { countQueries } from '../../support/count-queries';
import { type Agent, useTestApp } from '../../support/test-app';

const testApp = useTestApp();
let reader: Agent;
let made: number;

interface Listed {
  readonly id: string;
  readonly name: string;
  readonly code: string;
  readonly kind: string;
  readonly dissolvedOn: string | null;
  readonly above: readonly { readonly name: string }[];
  readonly successors: readonly { readonly id: string; readonly name: string }[];
  readonly formerly: readonly { readonly id: string; readonly name: string }[];
}

async function search(query: Record<string, string>): Promise<{ items: Listed[]; total: number }> {
  const response = await reader.get('/api/units').query(query);
  expect(response.status).toBe(200);
  return response.body as { items: Listed[]; total: number };
}

beforeAll(async () => {
  const { dataSource, get, agent } = testApp();
  ({ made } = await get(Transactor).write((tx) => get(NationalUnits).load(tx)));
  const hanoi = await dataSource.query<{ id: string }[]>(`SELECT id FROM unit WHERE code = '01'`);
  const personId = randomUUID();
  await dataSource.query('INSERT INTO person (id, full_name, search_key) VALUES ($1, $2, $3)', [personId, 'Lê An', 'le an']);
  await dataSource.query('INSERT INTO account (person_id, username, password_hash) VALUES ($1, $2, $3)', [personId, 'le.an', '-']);
  await dataSource.query(`INSERT INTO post (id, person_id, unit_id, role, valid_from) VALUES ($1, $2, $3, 'auditor', '2026-01-01')`, [
    randomUUID(),
    personId,
    hanoi[0]?.id,
  ]);
  const token = await get(Transactor).write((tx) => get(SessionsService).open(tx, personId));
  reader = agent().set('Cookie', `dvk=${token}`);
});

describe('loading the national list', () => {
  it('makes every unit, and none when run again', async () => {
    const { get } = testApp();
    expect(made).toBe(34 + 3_321 + 52 + 698 + 10_803);
    expect(await get(Transactor).write((tx) => get(NationalUnits).load(tx))).toMatchObject({ made: 0, unresolved: [] });
  });

  it('leads every commune that ended to a commune of today', async () => {
    const rows = await testApp().dataSource.query<{ lost: string }[]>(
      `SELECT count(*) AS lost FROM unit WHERE dissolved_on IS NOT NULL AND kind IN ('commune','ward','township')
       AND NOT EXISTS (SELECT 1 FROM unit_succession link JOIN unit later ON later.id = link.to_unit_id AND later.dissolved_on IS NULL
                       WHERE link.from_unit_id = unit.id)`,
    );
    expect(rows[0]?.lost).toBe('0');
  });
});

describe('a commune of before 1 July 2025', () => {
  /** Communes that ended, every so many of them, with one of their successors. */
  const someOld = (every: number) =>
    testApp().dataSource.query<{ id: string; name: string; successors: string[] }[]>(
      `SELECT * FROM (
         SELECT unit.id, named.name, row_number() OVER (ORDER BY unit.code) AS place,
           array(SELECT to_unit_id FROM unit_succession WHERE from_unit_id = unit.id) AS successors
         FROM unit JOIN unit_name named ON named.unit_id = unit.id
         WHERE unit.dissolved_on IS NOT NULL AND unit.kind IN ('commune','ward','township')
       ) old WHERE place % $1 = 0`,
      [every],
    );
  const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D');

  it('is found by its name, with and without marks, as what it is today', async () => {
    const old = await someOld(450);
    expect(old.length).toBeGreaterThan(20);
    for (const { id, name, successors } of old) {
      for (const text of [name, plain(name)]) {
        const { items } = await search({ search: text, limit: '200' });
        expect([text, items.some((unit) => successors.includes(unit.id))]).toEqual([text, true]);
        expect(items.every((unit) => unit.dissolvedOn === null)).toBe(true);
      }
      const { items } = await search({ search: name, includeDissolved: 'true', limit: '200' });
      expect(items.find((unit) => unit.id === id)?.successors.map((unit) => unit.id).sort()).toEqual([...successors].sort());
    }
  });

  it('says of its successor by which name it was found, behind units that bear that name themselves', async () => {
    const [first] = (await search({ search: 'phuong kim ma' })).items;
    expect(first).toMatchObject({ dissolvedOn: null, formerly: [{ name: 'Phường Kim Mã' }] });
    const [own] = (await search({ search: 'Phường Ba Đình' })).items;
    expect(own).toMatchObject({ name: 'Phường Ba Đình', formerly: [] });
  });
});

describe('GET /api/units', () => {
  it.each([
    ['without marks', 'ngoc ha', 'Phường Ngọc Hà'],
    ['with marks', 'Ba Đình', 'Xã Ba Đình'],
    ['without marks that another bears so', 'ba dinh', 'Xã Ba Dinh'],
    ['in capitals', 'BA ĐÌNH', 'Xã Ba Đình'],
    ['decomposed', 'Ba Đình'.normalize('NFD'), 'Xã Ba Đình'],
    ['with blanks and zero-width characters', '  ngoc\u200b   ha ', 'Phường Ngọc Hà'],
    ['full-width', 'ｎｇｏｃ ｈａ', 'Phường Ngọc Hà'],
    ['with its kind', 'phuong ba dinh', 'Phường Ba Đình'],
    ['the tone on either vowel', 'Phường Hoà Khánh', 'Phường Hòa Khánh'],
    ['the tone on the other vowel', 'Phường Hòa Khánh', 'Phường Hòa Khánh'],
    ['by code', '26732', 'Đặc khu Côn Đảo'],
  ])('finds a name %s', async (_, text, name) => {
    expect((await search({ search: text })).items[0]?.name).toBe(name);
  });

  it('takes wildcards for text', async () => {
    expect((await search({ search: '%' })).total).toBe(0);
    expect((await search({ search: '_' })).total).toBe(0);
  });

  it('says how many there are and pages through them without a gap', async () => {
    const all = await search({ kind: 'province', limit: '50' });
    expect(all.total).toBe(34);
    const pages = [await search({ kind: 'province', limit: '20' }), await search({ kind: 'province', limit: '20', offset: '20' })];
    expect(pages.flatMap(({ items }) => items)).toEqual(all.items);
    expect(await search({ kind: 'province', offset: '40' })).toEqual({ items: [], total: 34 });
  });

  it('lists what stands below a unit', async () => {
    const hanoi = (await search({ search: '01', kind: 'province' })).items[0];
    const below = await search({ belowId: String(hanoi?.id), kind: 'ward', limit: '200' });
    expect(below.total).toBe(51);
    expect(below.items.every((unit) => unit.above.at(-1)?.name === 'Thành phố Hà Nội')).toBe(true);
  });

  it('shows what a dissolved unit became, and it itself only when asked', async () => {
    expect((await search({ search: 'Phường Giảng Võ' })).items.every((unit) => unit.dissolvedOn === null)).toBe(true);
    const found = await search({ search: 'Phường Kim Mã', includeDissolved: 'true' });
    expect(found.items[0]).toMatchObject({ name: 'Phường Kim Mã', dissolvedOn: '2025-07-01' });
    expect(found.items[0]?.above.map(({ name }) => name)).toEqual(['Quận Ba Đình', 'Thành phố Hà Nội']);
    expect(found.items[0]?.successors.map(({ name }) => name)).toContain('Phường Giảng Võ');
  });

  it('answers for a day in the past', async () => {
    const then = await search({ search: 'Quận Ba Đình', asOf: '2024-01-01' });
    expect(then.items[0]).toMatchObject({ name: 'Quận Ba Đình', kind: 'district' });
    expect((await search({ search: 'Quận Ba Đình' })).total).toBe(0);
  });

  it('takes the same number of queries for one unit and for three', async () => {
    const ask = (limit: string) => async () => {
      expect((await search({ search: 'Kim', includeDissolved: 'true', limit })).items.length).toBe(Number(limit));
    };
    expect(await countQueries(testApp(), ask('3'))).toBe(await countQueries(testApp(), ask('1')));
  });

  it.each([
    [{ kind: 'planet' }],
    [{ limit: '0' }],
    [{ limit: '201' }],
    [{ limit: '1e9' }],
    [{ offset: '-1' }],
    [{ belowId: 'nobody' }],
    [{ asOf: '2025-02-31' }],
    [{ date: 'today' }],
    [{ includeDissolved: 'yes' }],
    [{ sort: 'id;delete' }],
    [{ search: 'x'.repeat(201) }],
  ])('refuses %j', async (query) => {
    const response = await reader.get('/api/units').query(query);
    expect(response.status).toBe(422);
    expect(response.body).toMatchObject({ code: 'shape.invalid' });
  });

  it('wants somebody signed in', async () => {
    expect((await testApp().agent().get('/api/units')).body).toMatchObject({ status: 401, code: 'session.required' });
  });
});

describe('GET /api/units/:id', () => {
  it('tells a unit with its past', async () => {
    const [ward] = (await search({ search: 'Phường Giảng Võ' })).items;
    const response = await reader.get(`/api/units/${ward?.id}`);
    expect(response.body).toMatchObject({
      name: 'Phường Giảng Võ',
      kindLabel: 'Phường',
      above: [{ name: 'Thành phố Hà Nội' }],
      successors: [],
      nowInCharge: [{ name: 'Phường Giảng Võ' }],
    });
    const { predecessors } = response.body as { predecessors: { name: string; on: string; legalDocument: string }[] };
    expect(predecessors.length).toBeGreaterThan(1);
    expect(predecessors[0]).toMatchObject({ on: '2025-07-01', legalDocument: 'Sắp xếp đơn vị hành chính ngày 01/7/2025' });
  });

  it('tells who is in charge at the end of a chain', async () => {
    const { dataSource } = testApp();
    const [old] = (await search({ search: 'Phường Kim Mã', includeDissolved: 'true' })).items;
    const now = (await reader.get(`/api/units/${old?.id}`)).body as { nowInCharge: { name: string }[]; kindLabel: string };
    expect(now.nowInCharge.map(({ name }) => name)).toContain('Phường Giảng Võ');
    const older = randomUUID();
    await dataSource.query(`INSERT INTO unit (id, code, kind, dissolved_on) VALUES ($1, 'CU-1', 'ward', '2020-01-01')`, [older]);
    await dataSource.query(`INSERT INTO unit_name (id, unit_id, name, search_key) VALUES ($1, $2, 'Phường Xưa', 'phuong xua')`, [randomUUID(), older]);
    await dataSource.query(
      `INSERT INTO unit_succession (id, from_unit_id, to_unit_id, effective_on, kind, legal_document) VALUES ($1, $2, $3, '2020-01-01', 'merge', 'x')`,
      [randomUUID(), older, old?.id],
    );
    const chain = (await reader.get(`/api/units/${older}`)).body as { nowInCharge: unknown };
    expect(chain.nowInCharge).toEqual(now.nowInCharge);
  });

  it.each([['nobody'], [randomUUID()], ['%00']])('knows no unit %s', async (id) => {
    const response = await reader.get(`/api/units/${id}`);
    expect([response.status, (response.body as { code: string }).code]).toEqual([404, 'http.not-found']);
  });
});

describe('units brought by a workbook', () => {
  const bring = (code: string, name: string, kindLabel: string, parentId: string | null) =>
    testApp().get(Transactor).write((tx) => testApp().get(UnitsService).ensureUnit(tx, { code, name, kindLabel, parentId })).then(({ id }) => id);

  it('are made once and found again however the name is typed', async () => {
    const parent = await bring('DV-1', 'Đảng ủy các cơ quan Đảng', 'Đảng ủy', null);
    const child = await bring('DV-2', 'Chi bộ Hòa Bình', 'Chi bộ', parent);
    expect(await bring('DV-2', 'Chi bộ Hoà  Bình'.normalize('NFD'), 'Chi bộ', parent)).toBe(child);
    const shown = (await reader.get(`/api/units/${child}`)).body as { kind: string; above: unknown };
    expect(shown).toMatchObject({ kind: 'party-cell', above: [{ name: 'Đảng ủy các cơ quan Đảng' }] });
  });

  it('get a code of their own when the code is another unit’s', async () => {
    const one = await bring('DV-3', 'Sở Nội vụ', 'Sở', null);
    const other = await bring('DV-3', 'Sở Tài chính', 'Sở', null);
    expect(other).not.toBe(one);
    expect((await reader.get(`/api/units/${other}`)).body).toMatchObject({ code: 'DV-3-2', name: 'Sở Tài chính' });
    expect(await bring('DV-3', 'Sở Tài chính', 'Sở', null)).toBe(other);
  });

  it('take the commune of the national list where code and name agree', async () => {
    const known = (await search({ search: '26732' })).items[0];
    expect(await bring('26732', 'Đặc khu Côn Đảo', 'Đặc khu', null)).toBe(known?.id);
  });

  it('keep a label nobody knows as it was written', async () => {
    const id = await bring('DV-4', 'Câu lạc bộ Hưu trí', 'Câu lạc bộ', null);
    expect((await reader.get(`/api/units/${id}`)).body).toMatchObject({ kind: 'other', kindLabel: 'Câu lạc bộ' });
  });

  it('never come to stand above themselves', async () => {
    const top = await bring('DV-5', 'Trên', 'Ban', null);
    const below = await bring('DV-6', 'Dưới', 'Ban', top);
    await bring('DV-5', 'Trên', 'Ban', below);
    expect((await reader.get(`/api/units/${top}`)).body).toMatchObject({ above: [] });
  });

  it('are made once by two imports at the same moment', async () => {
    const ids = await Promise.all([1, 2, 3, 4].map(() => bring('DV-7', 'Sở Y tế', 'Sở', null)));
    expect(new Set(ids).size).toBe(1);
  });
});

it('leaves the audit chain whole', async () => {
  const { get } = testApp();
  expect(await get(Transactor).read((tx) => get(AuditLog).verify(tx))).toEqual([]);
});
