import type { Tile } from './queries';
import { stateOf, statesOf, twoLines, wordsOf } from './tile-states';

const tile = (counts: Partial<Tile['counts']> = {}, duties: Partial<Tile['duties']> = {}): Tile => ({
  unitId: 'u',
  unitName: 'Xã An Hòa',
  kind: 'commune',
  counts: { registered: 0, accepted: 0, recognised: 0, 'in-force': 0, replicated: 0, dropped: 0, rewarded: 0, ...counts },
  duties: { ahead: 0, near: 0, late: 0, done: 0, 'done-late': 0, ...duties },
});

describe('the state of a tile', () => {
  it.each([
    [{}, 'none'],
    [{ registered: 3 }, 'registered'],
    [{ registered: 3, accepted: 2 }, 'accepted'],
    [{ registered: 3, recognised: 1 }, 'recognised'],
    [{ recognised: 1, rewarded: 1 }, 'rewarded'],
  ])('by how far it came: %j is %s', (counts, key) => expect(stateOf(tile(counts), 'stage').key).toBe(key));

  it.each([
    [{}, 'none', 'Không có việc'],
    [{ done: 2, 'done-late': 1 }, 'done', 'Đã xong'],
    [{ done: 2, ahead: 1 }, 'ahead', 'Đang làm'],
    [{ near: 2, ahead: 1 }, 'near', 'Sắp hạn 2'],
    [{ late: 4, near: 2 }, 'late', 'Quá hạn 4'],
  ])('by what it owes: %j is %s', (duties, key, words) => {
    expect([stateOf(tile({}, duties), 'duties').key, wordsOf(tile({}, duties), 'duties')]).toEqual([key, words]);
  });

  it('is told by a shape of its own, not by its colour alone', () => {
    for (const measure of ['stage', 'duties'] as const) {
      const states = statesOf(measure);
      expect(new Set(states.map(({ shape }) => shape)).size).toBe(states.length);
      expect(new Set(states.map(({ word }) => word)).size).toBe(states.length);
    }
  });
});

describe('a name in a tile', () => {
  it.each([
    ['Xã An Hòa', ['Xã An Hòa']],
    ['Phường Trần Hưng Đạo', ['Phường Trần', 'Hưng Đạo']],
    ['Ban Tuyên giáo và Dân vận Tỉnh ủy', ['Ban Tuyên giáo', 'và Dân vận…']],
    ['Hộiliênhiệpphụnữ tỉnh', ['Hộiliênhiệpph…', 'tỉnh']],
  ])('%s', (name, lines) => expect(twoLines(name, 14)).toEqual(lines));
});
