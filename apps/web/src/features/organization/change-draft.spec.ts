import { type Draft, draftBody, emptyStep, withKind } from './change-draft';
import { changeSentences } from './change-sentences';

const [a, b, c] = ['a', 'b', 'c'].map((id) => ({ id, name: `Xã ${id.toUpperCase()}` }));
const units = [a, b].flatMap((unit) => unit ?? []);
const heir = c ?? null;
const draft: Draft = { effectiveOn: '2027-01-01', newUnits: [], steps: [], posts: {} };

describe('the draft of a change', () => {
  it('keeps of a step what another kind has a place for', () => {
    const step = { ...emptyStep(1), units, targets: units, heir, name: 'x' };
    expect(withKind(step, 'merge')).toMatchObject({ kind: 'merge', units, targets: [a], heir: null, name: '' });
    expect(withKind(step, 'split')).toMatchObject({ units: [a], targets: units });
    expect(withKind(step, 'dissolve')).toMatchObject({ units, targets: [] });
  });

  it('is sent with what it has and nothing else', () => {
    const newUnits = [{ key: 'new-1', code: ' MOI ', name: 'Xã Mới', kind: 'commune', parent: null } as const];
    const steps = [
      { ...emptyStep(1), units, targets: [{ id: 'new-1', name: 'Xã Mới' }] },
      { ...emptyStep(2), kind: 'dissolve' as const, units, heir },
      { ...emptyStep(3), kind: 'rename' as const, units: units.slice(0, 1), name: 'Phường A' },
      { ...emptyStep(4), kind: 'convert' as const, units, unitKind: 'ward' as const },
    ];
    expect(draftBody({ ...draft, newUnits, steps, posts: { p: 'b', q: '' } })).toEqual({
      effectiveOn: '2027-01-01',
      newUnits: [{ key: 'new-1', code: 'MOI', name: 'Xã Mới', kind: 'commune' }],
      steps: [
        { kind: 'merge', unitIds: ['a', 'b'], targetIds: ['new-1'] },
        { kind: 'dissolve', unitIds: ['a', 'b'], targetIds: [], heirId: 'c' },
        { kind: 'rename', unitIds: ['a'], targetIds: [], name: 'Phường A' },
        { kind: 'convert', unitIds: ['a', 'b'], targetIds: [], unitKind: 'ward' },
      ],
      posts: [{ postId: 'p', unitId: 'b' }, { postId: 'q' }],
    });
  });

  it('is not sent without a day', () => {
    expect(draftBody({ ...draft, effectiveOn: null })).toBeNull();
  });
});

it('says what a recorded change did, in words', () => {
  const step = { units, targets: [], heir: null, name: null, unitKind: null };
  expect(
    changeSentences({
      made: [{ id: 'n', name: 'Xã Mới', code: 'MOI', kind: 'commune' }],
      steps: [
        { ...step, kind: 'merge', targets: [{ id: 'n', name: 'Xã Mới' }] },
        { ...step, kind: 'move' },
        { ...step, kind: 'convert', unitKind: 'ward' },
        { ...step, kind: 'dissolve', heir },
      ],
    }),
  ).toEqual([
    'Lập mới Xã Mới',
    'Xã A, Xã B nhập vào Xã Mới',
    'Xã A, Xã B không còn trực thuộc đơn vị nào',
    'Xã A, Xã B đổi loại thành Phường',
    'Xã A, Xã B giải thể; Xã C tiếp nhận việc dở dang',
  ]);
});
