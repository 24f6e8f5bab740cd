import { deskRows, stateCounts, type DeskView } from './desk-rows';
import type { DeskSheet } from './queries';

const sheet = (code: string, part: Partial<DeskSheet>): DeskSheet => ({
  sheetId: code,
  assignmentId: '',
  code,
  initiativeName: '',
  unitName: '',
  field: '',
  peerGroup: '',
  declared: true,
  state: 'not-started',
  round: 1,
  version: 1,
  turn: 1,
  total: null,
  savedAt: '',
  ...part,
});

const sheets = [
  sheet('MH001', { initiativeName: 'Đường hoa', unitName: 'Xã Hòa Bình', field: 'Kinh tế', state: 'submitted', total: '9.50', turn: 3 }),
  sheet('MH002', { initiativeName: 'Ánh sáng an ninh', unitName: 'Xã An Hòa', field: 'An ninh', state: 'draft', total: '40.00', turn: 1 }),
  sheet('MH003', { initiativeName: 'Bếp ăn', unitName: 'Xã Đắk Lắk', field: 'Kinh tế', turn: 2 }),
  sheet('MH010', { initiativeName: 'Chợ sạch', unitName: 'Xã Tân An', field: 'Kinh tế', round: 2, state: 'draft', turn: 4 }),
];
const everything: DeskView = { search: '', state: '', field: '', sort: null, stage: { locked: false, remarkingOpen: true } };
const codes = (view: Partial<DeskView>): string[] => deskRows(sheets, { ...everything, ...view }).map(({ code }) => code);

describe('deskRows', () => {
  it.each([
    [{}, ['MH001', 'MH002', 'MH003', 'MH010']],
    [{ search: 'dak lak' }, ['MH003']],
    [{ search: 'hoà' }, ['MH001', 'MH002']],
    [{ search: 'mh010' }, ['MH010']],
    [{ field: 'Kinh tế', state: 'not-started' }, ['MH003']],
    [{ state: 'again' }, ['MH010']],
    [{ state: 'locked-unsent', stage: { locked: true, remarkingOpen: true } }, ['MH002', 'MH003']],
    [{ sort: { key: 'name', descending: false } }, ['MH002', 'MH003', 'MH010', 'MH001']],
    [{ sort: { key: 'turn', descending: false } }, ['MH002', 'MH003', 'MH001', 'MH010']],
    [{ sort: { key: 'total', descending: false } }, ['MH001', 'MH002', 'MH003', 'MH010']],
    [{ sort: { key: 'total', descending: true } }, ['MH002', 'MH001', 'MH003', 'MH010']],
    [{ sort: { key: 'constructor', descending: true } }, ['MH001', 'MH002', 'MH003', 'MH010']],
  ] satisfies [Partial<DeskView>, string[]][])('%j', (view, expected) => expect(codes(view)).toEqual(expected));
});

it('counts by the words that people read', () => {
  expect(stateCounts(sheets, { locked: true, remarkingOpen: true })[0]).toEqual({ word: 'again', count: 1 });
  expect(stateCounts(sheets, { locked: true, remarkingOpen: false })).toEqual([
    { word: 'locked-unsent', count: 2 },
    { word: 'locked-submitted', count: 1 },
    { word: 'locked-first', count: 1 },
  ]);
  expect(stateCounts(sheets, { locked: false, remarkingOpen: true })).toEqual([
    { word: 'again', count: 1 },
    { word: 'not-started', count: 1 },
    { word: 'draft', count: 1 },
    { word: 'submitted', count: 1 },
  ]);
});
