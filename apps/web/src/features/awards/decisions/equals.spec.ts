import { equalsOffTheLine } from './equals';
import type { Decisions } from './queries';

const nomination = (code: string, rank: number, tied = true, peerGroup = 'Mô hình tập thể') => ({ code, name: code, unitName: '', peerGroup, rank, tied, finalScore: '90', className: null, award: null, awardStatus: 'no-tier' });
const ranked = [nomination('A', 1), nomination('B', 1), nomination('C', 3, false), nomination('D', 4), nomination('E', 4), nomination('F', 1, true, 'Cá nhân'), nomination('G', 1, true, 'Cá nhân')];
const line = { kind: 'line', withdrawal: null, nominations: [{ code: 'D' }, { code: 'E' }] } as Decisions['acts'][number];
const found = (page: Partial<Decisions>) => equalsOffTheLine({ ranked, openLines: [], acts: [], ...page }).map(({ peerGroup, rank, members }) => [peerGroup, rank, members.map(({ code }) => code).join(' ')]);
const collective = ['Mô hình tập thể', 1, 'A B'];
const lower = ['Mô hình tập thể', 4, 'D E'];
const people = ['Cá nhân', 1, 'F G'];

it('names everybody of one rank of one peer group, and nobody who stands alone', () => {
  expect(found({})).toEqual([collective, lower, people]);
  expect(found({ ranked: [] })).toEqual([]);
});

it('leaves out who stands on a line that waits or was decided; one whose decision was withdrawn comes back', () => {
  const open = { peerGroup: 'Mô hình tập thể', award: 'Giấy khen', reason: 'tie-at-quota', places: 1, mayBeOrdered: true, candidates: ranked.slice(0, 2) };
  expect(found({ openLines: [open] })).toEqual([lower, people]);
  expect(found({ acts: [line] })).toEqual([collective, people]);
  expect(found({ acts: [{ ...line, withdrawal: { reason: 'Ghi nhầm', withdrawnByName: '', withdrawnAt: '' } }] })).toEqual([collective, lower, people]);
});

it('leaves out equals of whom a higher tier still waits: a line may yet run through them', () => {
  const waiting = ranked.map((each) => (each.rank === 4 ? { ...each, awardStatus: 'waiting' } : each));
  expect(found({ ranked: waiting })).toEqual([collective, people]);
});
