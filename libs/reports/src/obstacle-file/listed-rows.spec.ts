import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { ObstacleTarget } from '@dvk/awards';
import { Workbook } from 'exceljs';
import { writeFormWorkbook } from '../filled-file/write-form-workbook';
import type { FilledRow } from '../filled-file/filled-rows';
import { listOrder, markedRows } from './list-order';
import { ListedRows } from './listed-rows';
import { OBSTACLE_SENTENCES, type ObstacleColumn } from './messages.vi';
import { readObstacleFile } from './obstacle-files';

const target = (code: string, unitId: string, unitName: string, unitCode: string): ObstacleTarget => ({ id: `id-${code}`, code, initiativeName: `Mô hình ${code}`, unitId, unitName, unitCode });
const targets = [target('MH001', 'a', 'Xã An Hòa', '12001'), target('MH002', 'a', 'Xã An Hòa', '12001'), target('MH003', 'b', 'Xã Bình Minh', '12002'), target('MH004', 'c', 'Trường Hoa Sen', ''), target('MH005', 'd', 'Trường Hoa Sen', '')];
const row = (cells: Partial<Record<ObstacleColumn, string>>, fields: Partial<FilledRow<ObstacleColumn>> = {}): FilledRow<ObstacleColumn> => ({ number: 4, key: null, cells, odd: [], outside: [], ...fields });
const good = { kind: 'Đang thanh tra, kiểm tra', effect: 'Chặn' };
const read = (cells: Partial<Record<ObstacleColumn, string>>, summary = 'Đang thanh tra', fields: Partial<FilledRow<ObstacleColumn>> = {}) => new ListedRows(targets, summary).read(row(cells, fields));
const codes = (...given: Parameters<typeof read>) => read(...given).problems.map(({ field, code }) => `${field} ${code}`);

it('a row speaks of one nomination, or of all of a unit by its code or its name however it is typed', () => {
  expect(read({ nomination: ' mh001', ...good })).toMatchObject({ nominationIds: ['id-MH001'], kind: 'inspection', effect: 'block', className: null, reason: 'Đang thanh tra', problems: [] });
  for (const unit of ['12001', 'xã  AN HOÀ', 'xa an hoa']) expect(read({ unit, ...good, note: ' Riêng ' })).toMatchObject({ nominationIds: ['id-MH001', 'id-MH002'], reason: 'Riêng', problems: [] });
  expect(read({ nomination: 'MH003', unit: 'Xã Bình Minh', kind: 'dang co khieu nai, to cao', effect: 'canh bao' })).toMatchObject({ nominationIds: ['id-MH003'], kind: 'complaint', effect: 'warning', problems: [] });
});

it('whatever stands for nothing is named with its cell', () => {
  expect(codes({})).toEqual(['nomination obstacle-row.target-missing', 'kind obstacle-row.kind-missing', 'effect obstacle-row.effect-missing']);
  expect(codes({ nomination: 'MH999', kind: '=1+1', effect: 'Hạ loại' })).toEqual(['nomination obstacle-row.nomination-unknown', 'kind obstacle-row.kind-unknown', 'effect obstacle-row.effect-unknown']);
  expect(codes({ nomination: 'MH001', unit: 'Xã Bình Minh', ...good })).toEqual(['unit obstacle-row.unit-differs']);
  expect(codes({ unit: 'Trường Hoa Sen', ...good })).toEqual(['unit obstacle-row.unit-unknown']);
  expect(codes({ nomination: 'MH001', ...good }, '')).toEqual(['note obstacle-row.note-missing']);
  expect(codes({ nomination: 'MH001', ...good, note: 'x'.repeat(2_001) })).toEqual(['note obstacle-row.too-long']);
});

it('hostile cells: a formula, another table beside, words of the prototype, marks that turn text around', () => {
  expect(codes({ nomination: 'MH001', ...good }, 'x', { odd: [{ column: 'nomination', code: 'obstacle-row.formula' }], outside: ['Z4'] })).toEqual(['nomination obstacle-row.formula', 'row obstacle-row.outside-table']);
  for (const nomination of ['\u202eMH001', 'MH001\u0000', ' MH001\n']) expect(codes({ nomination, ...good })).toEqual([]);
  for (const nomination of ['__proto__', 'constructor', "MH001' OR 1=1"]) expect(codes({ nomination, ...good })).toEqual(['nomination obstacle-row.nomination-unknown']);
  expect(codes({ unit: '__proto__', kind: 'toString', effect: 'constructor' })).toEqual(['unit obstacle-row.unit-unknown', 'kind obstacle-row.kind-unknown', 'effect obstacle-row.effect-unknown']);
});

it('reads what it writes, with its errors marked or to be filled in', async () => {
  const open = { campaign: { id: '11111111-1111-4111-8111-111111111111', name: 'Đợt xét' }, targets, known: [] } as unknown as Parameters<typeof listOrder>[0];
  const reading = { campaignId: 'x', fault: null, columns: {}, rows: [row({ nomination: 'MH999', kind: '=1+1', effect: 'Chặn' }), row({ unit: '12001', ...good })] };
  const rows = new ListedRows(targets, 'x');
  const standings = reading.rows.map((each) => ({ listed: rows.read(each), state: 'new' as const, fresh: [], problems: rows.read(each).problems }));
  const bytes = await writeFormWorkbook(listOrder(open, markedRows(reading, standings)));
  expect(await readObstacleFile(bytes)).toMatchObject({ campaignId: open.campaign.id, fault: null, rows: reading.rows.map(({ cells }, at) => ({ number: at + 4, cells })) });
  const sheet = await new Workbook().xlsx.load(bytes as unknown as ArrayBuffer).then((book) => book.getWorksheet('Vướng mắc'));
  expect(String(sheet?.getCell('F4').value)).toContain('Mã hồ sơ: Đợt xét không có hồ sơ đã tiếp nhận nào mang mã này.');
  expect(await readObstacleFile(await writeFormWorkbook(listOrder(open, null)))).toMatchObject({ fault: { code: 'obstacle-file.no-rows' } });
});

it('whatever a row is refused with has its sentence in the file of errors and on the screen, and nothing else has', () => {
  const sources = ['listed-rows.ts', 'reading/list-rows.ts', '../../../awards/src/obstacles/obstacle-list.ts'].map((file) => readFileSync(join(__dirname, file), 'utf8'));
  const found = new Set(sources.flatMap((text) => [...text.matchAll(/'(obstacle-row\.[a-z-]+)'/g)].map(([, code = '']) => code)));
  expect(Object.keys(OBSTACLE_SENTENCES).sort()).toEqual([...found].sort());
  const web = readFileSync(resolve(__dirname, '../../../../apps/web/src/messages/vi/obstacle-list-errors.ts'), 'utf8');
  expect([...found].filter((code) => !web.includes(`'${code}':`))).toEqual([]);
});
