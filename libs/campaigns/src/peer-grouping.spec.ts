import { peerGroupOf, type PeerGrouping } from './peer-grouping';

const named = (peerGrouping: PeerGrouping, unitKind = 'commune'): string =>
  peerGroupOf({ peerGrouping }, { subjectKind: 'collective-model', field: 'Kinh tế', unitKind });

describe('the peer group of a nomination', () => {
  it('is its subject kind when nothing else is told apart', () => {
    expect(named({ byField: false, unitGroups: [] })).toBe('Mô hình tập thể');
  });

  it('adds the group of the unit and the field as far as the campaign says', () => {
    const unitGroups = [{ name: 'Xã, phường', unitKinds: ['commune', 'ward'] }];
    expect(named({ byField: false, unitGroups })).toBe('Mô hình tập thể – Xã, phường');
    expect(named({ byField: true, unitGroups })).toBe('Mô hình tập thể – Xã, phường – Kinh tế');
    expect(named({ byField: true, unitGroups: [] })).toBe('Mô hình tập thể – Kinh tế');
  });

  it('never puts a unit that no group names into another group', () => {
    expect(named({ byField: false, unitGroups: [{ name: 'Xã, phường', unitKinds: ['ward'] }] }, 'department')).toBe('Mô hình tập thể – Đơn vị khác');
  });
});
