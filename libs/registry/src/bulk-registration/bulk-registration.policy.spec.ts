import type { Initiative } from '../initiative';
import { noDetails } from '../initiative-details';
import type { WrittenForm } from './bulk-registration';
import { formProblems, type KnownOfRow, samenessOf } from './bulk-registration.policy';

const form = (fields: Partial<WrittenForm> = {}): WrittenForm => ({
  digest: JSON.stringify(fields),
  row: 4,
  rowKey: '1',
  unitId: 'xa',
  subjectKind: 'collective-model',
  name: 'Tổ hòa giải',
  field: '',
  programmeTags: [],
  details: noDetails,
  continuesId: null,
  jointUnitIds: [],
  problems: [],
  ...fields,
});

const initiative = (fields: Partial<Initiative> = {}): Initiative => ({
  id: 'sk',
  code: 'SK001',
  unitId: 'xa',
  subjectKind: 'collective-model',
  name: 'Tổ hòa giải',
  field: 'Kinh tế',
  programmeTags: ['Nông thôn mới'],
  details: { ...noDetails, goals: 'Êm ấm' },
  continuesId: null,
  jointUnits: [{ id: 'bên', name: 'Xã bên' }],
  files: [],
  mergedInto: null,
  keeps: [],
  createdAt: new Date(0),
  updatedAt: new Date(0),
  version: 1,
  registration: 'draft',
  dropped: false,
  merged: false,
  recognised: false,
  nominated: false,
  registeredAt: null,
  returnReason: null,
  ...fields,
});

const nothing: KnownOfRow = { taken: null, elsewhere: null, named: [] };
const told = (written: WrittenForm, known: Partial<KnownOfRow>): string => {
  const { state, problems } = samenessOf(written, { ...nothing, ...known });
  return [state, ...problems.map(({ code }) => code)].join(' ');
};
/** The row was taken before, saying what `before` says. */
const taken = (before: WrittenForm, as: Initiative, version = as.version): Partial<KnownOfRow> => ({
  taken: { row: { rowKey: '1', unitId: 'xa', initiativeId: as.id, digest: before.digest, version }, initiative: as },
  named: [as],
});

describe('a row that nobody took', () => {
  it.each([
    ['is new while its unit has nothing of its name', form(), {}, 'new'],
    ['is registered already when it says nothing that is not there', form(), { named: [initiative()] }, 'unchanged'],
    ['however its name was typed', form({ name: 'Tổ hoà giải'.normalize('NFD') }), { named: [initiative()] }, 'unchanged'],
    ['and nothing is taken from it when it says something else', form({ details: { ...noDetails, goals: 'Khác' } }), { named: [initiative()] }, 'refused registration-row.registered-already'],
    ['of another kind', form({ subjectKind: 'household' }), { named: [initiative()] }, 'refused registration-row.registered-already'],
    ['with a partner more', form({ jointUnitIds: ['bên', 'xa kia'] }), { named: [initiative()] }, 'refused registration-row.registered-already'],
    ['as the one of two that says the same', form({ field: 'Văn hóa' }), { named: [initiative(), initiative({ id: 'hai', field: 'Văn hóa' })] }, 'unchanged'],
    ['is new when it continues the one of its name', form({ continuesId: 'sk' }), { named: [initiative()] }, 'new'],
    ['and registered already when that was done before', form({ continuesId: 'sk' }), { named: [initiative(), initiative({ id: 'hai', continuesId: 'sk' })] }, 'unchanged'],
    ['is told that its key is that of a row of another unit', form(), { elsewhere: initiative({ unitId: 'bên' }) }, 'refused registration-row.unit-changed'],
  ] as const)('%s', (_, written, known, outcome) => {
    expect(told(written, known)).toBe(outcome);
  });
});

describe('a row that was taken before', () => {
  const mended = form({ details: { ...noDetails, goals: 'Mười hộ' } });
  it.each([
    ['says the same: nothing to do', form(), taken(form(), initiative()), 'unchanged'],
    ['says the same, whatever became of it since', form(), taken(form(), initiative({ name: 'Tên khác', version: 9, registration: 'accepted' }), 1), 'unchanged'],
    ['was mended: so is its draft', mended, taken(form(), initiative()), 'changed'],
    ['was mended after a return', mended, taken(form(), initiative({ registration: 'returned' })), 'changed'],
    ['was mended, but somebody wrote in it meanwhile', mended, taken(form(), initiative({ version: 2 }), 1), 'refused registration-row.changed-since'],
    ['bears another name', form({ name: 'Tổ tự quản' }), taken(form(), initiative()), 'refused registration-row.renamed'],
    ['bears its name typed otherwise', form({ name: 'TỔ HOÀ  GIẢI' }), taken(form(), initiative()), 'changed'],
    ['is with the office', mended, taken(form(), initiative({ registration: 'handed-in' })), 'refused initiative.registration-handed-in'],
    ['was accepted', mended, taken(form(), initiative({ registration: 'accepted' })), 'refused registration-row.accepted-already'],
    ['is before a panel', mended, taken(form(), initiative({ nominated: true })), 'refused initiative.handed-in'],
    ['was dropped', mended, taken(form(), initiative({ dropped: true })), 'refused initiative.dropped'],
    ['was merged', mended, taken(form(), initiative({ merged: true })), 'refused initiative.merged'],
    ['continues itself', form({ continuesId: 'sk' }), taken(form(), initiative()), 'refused initiative.continues-itself'],
  ] as const)('%s', (_, written, known, outcome) => {
    expect(told(written, known)).toBe(outcome);
  });
});

it('whatever the form does not take, a row does not say either', () => {
  const codes = (fields: Partial<WrittenForm>): string[] => formProblems(form(fields)).map(({ field, code }) => `${field} ${code}`);
  expect(codes({})).toEqual([]);
  expect(codes({ name: '' })).toEqual(['name initiative.name-missing']);
  expect(codes({ name: '', problems: [{ field: 'name', code: 'registration-row.formula' }] })).toEqual([]);
  expect(codes({ name: 'a'.repeat(300), details: { ...noDetails, goals: 'a'.repeat(8_000), leaderInCharge: 'a'.repeat(200) } })).toEqual([]);
  expect(codes({ name: 'a'.repeat(301), details: { ...noDetails, goals: 'a'.repeat(8_001), leaderInCharge: 'a'.repeat(201) } })).toEqual([
    'name registration-row.too-long',
    'details.goals registration-row.too-long',
    'details.leaderInCharge registration-row.too-long',
  ]);
  expect(codes({ programmeTags: Array.from({ length: 21 }, (_, at) => `c${at}`), jointUnitIds: Array.from({ length: 31 }, (_, at) => `u${at}`) })).toEqual(['programmeTags registration-row.too-many', 'jointUnitIds registration-row.too-many']);
  expect(codes({ jointUnitIds: ['xa'] })).toEqual(['jointUnitIds initiative.joint-unit-unknown']);
});
