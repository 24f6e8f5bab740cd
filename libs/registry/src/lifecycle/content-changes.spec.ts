import { noDetails } from '../initiative-details';
import { contentChanges, type KeptContent } from './content-changes';

const before: KeptContent = {
  subjectKind: 'collective-model',
  name: 'Thôn sạch',
  field: 'Kinh tế',
  programmeTags: ['Nông thôn mới'],
  details: { ...noDetails, goals: 'Ba thôn' },
  continuesId: null,
  jointUnits: [],
};

it('says what changed, part by part in the order of the form', () => {
  const after = { ...before, name: 'Thôn sạch, đường hoa', programmeTags: [], details: { ...noDetails, outputs: '412 hộ' }, jointUnits: [{ id: '1', name: 'Hội Phụ nữ' }] };
  expect(contentChanges(before, after)).toEqual([
    { part: 'name', before: 'Thôn sạch', after: 'Thôn sạch, đường hoa' },
    { part: 'programmeTags', before: 'Nông thôn mới', after: '' },
    { part: 'jointUnits', before: '', after: 'Hội Phụ nữ' },
    { part: 'goals', before: 'Ba thôn', after: '' },
    { part: 'outputs', before: '', after: '412 hộ' },
  ]);
});

it('says nothing where nothing changed', () => expect(contentChanges(before, { ...before, details: { ...before.details } })).toEqual([]));
