import { unitKindLabels } from './messages.vi';
import { kindOfLabel, labelOfKind, ownLabel } from './unit-kind-labels';
import { unitKinds } from './unit-kinds';

it.each([
  ['Xã', 'commune'],
  ['phường', 'ward'],
  ['ĐẶC KHU', 'special-zone'],
  ['So', 'department'],
  ['Sở'.normalize('NFD'), 'department'],
  ['Đảng uỷ', 'party-committee'],
  ['Chi bộ', 'party-cell'],
  ['Ban', 'board'],
  ['Bản', 'residential-area'],
  ['BAN', 'board'],
  ['Mặt trận', 'front'],
  ['Hội', 'association'],
  ['Câu lạc bộ', 'other'],
  ['', 'other'],
])('the label %s means %s', (label, kind) => expect(kindOfLabel(label)).toBe(kind));

it('every kind comes back from its own label, and keeps nothing beside it', () => {
  for (const kind of unitKinds) {
    expect(kindOfLabel(labelOfKind(kind))).toBe(kind);
    expect(ownLabel(labelOfKind(kind))).toBe('');
  }
});

it('a label that is not the kind’s own is kept as written', () => {
  expect(ownLabel('UBND')).toBe('UBND');
  expect(ownLabel('Câu lạc bộ')).toBe('Câu lạc bộ');
});

it('no label means two kinds', () => {
  const labels = unitKinds.flatMap((kind) => unitKindLabels[kind].map((label) => [kind, label] as const));
  expect(labels.filter(([kind, label]) => kindOfLabel(label) !== kind)).toEqual([]);
});
