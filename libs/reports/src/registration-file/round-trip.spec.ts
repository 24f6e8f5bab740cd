import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findLibreOffice, saveWithLibreOffice, sayLibreOfficeMissing } from '../../../../test/support/libre-office';
import { layoutVersion } from './form-layout';
import type { FormColumn } from './messages.vi';
import { writtenFile } from '../writing/written-file';
import { readRegistrationFile } from './registration-files';
import type { RegistrationFileOrder } from './writing/registration-file-order';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'registration-file-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

const id = '11111111-1111-4111-8111-111111111111';
const identity = { templateId: id, campaignId: id, version: layoutVersion, seal: 'f'.repeat(32) };
const lists = { units: ['Xã An Hòa'], kinds: ['Mô hình tập thể'], fields: ['Kinh tế'], programmes: ['Nông thôn mới'], earlier: ['SK001 – Đường hoa'], partners: ['Xã Bình Minh'] };
const cells: Readonly<Partial<Record<FormColumn, string>>> = {
  unit: 'Xã An Hòa',
  name: '=1+1 Đường hoa “An Hòa”',
  kind: 'Mô hình tập thể',
  field: 'Kinh tế',
  continues: 'SK001 – Đường hoa',
  situation: 'Hai dòng\n+84 24 3',
  goals: '007',
  startAndMilestones: '01/03/2026',
  leaderInCharge: '@SUM(A1)',
};
const order: RegistrationFileOrder = {
  identity,
  campaignName: 'Đợt xét năm 2026',
  lists,
  lengths: { name: 300 },
  rows: [
    { key: '7', cells, marks: { name: ['Sai'] }, errors: ['Tên: Sai'] },
    { key: null, cells: { name: 'Không có mã dòng' }, marks: {}, errors: [] },
  ],
};
const expected = [
  { number: 4, key: '7', cells, odd: [], outside: [] },
  // One that had none is given the number after the highest.
  { number: 5, key: '8', cells: { name: 'Không có mã dòng' }, odd: [], outside: [] },
];

it('reads what it writes, its marks left aside', async () => {
  expect(await readRegistrationFile(await writtenFile('registration-file', [order]))).toMatchObject({ identity, fault: null, rows: expected });
});

it('an empty one has no rows, whatever keys and lines it bears', async () => {
  expect(await readRegistrationFile(await writtenFile('registration-file', [{ ...order, rows: null }]))).toMatchObject({ identity, fault: { code: 'registration-file.no-rows' } });
});

it('says the same after another program has saved it anew', async () => {
  const program = await findLibreOffice();
  if (program === null) return sayLibreOfficeMissing();
  const [from, to] = [join(folder, 'from'), join(folder, 'to')];
  await mkdir(from);
  await mkdir(to);
  await writeFile(join(from, 'loi.xlsx'), await writtenFile('registration-file', [order]));
  await saveWithLibreOffice(program, [join(from, 'loi.xlsx')], to, 'xlsx');
  expect(await readRegistrationFile(await readFile(join(to, 'loi.xlsx')))).toMatchObject({ identity, fault: null, rows: expected });
});
