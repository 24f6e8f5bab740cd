import type { Season } from '@dvk/scoring-core';
import { nomination, seasonOfTotals } from '../../../scoring-core/test-oracle/small-season';
import { readManifest } from '../frozen-season';
import { seasonManifest } from '../season-manifest';
import { agendaOf, leftOpenBy } from './agenda';

const tier: Season['tiers'][number] = { name: 'Giấy khen', minClass: null, minScore: null, quota: { kind: 'count', count: 3 }, tieAtLine: 'wait' };
const peerGroup = (code: string): string => (code.startsWith('T') ? 'Tập thể' : 'Cá nhân');

/** Among collectives four equals share three places, among individuals two above leave one place to two equals; the group that comes first by its nominations comes last by its name. */
function twoLines(): Season {
  const totals = { T1: 8000, T2: 8000, T3: 8000, T4: 8000, V1: 9500, V2: 9000, V3: 7000, V4: 7000 };
  return seasonOfTotals(totals, { tiers: [tier], nominations: Object.keys(totals).map((code) => nomination(code, { peerGroup: peerGroup(code) })) });
}

const frozen = readManifest(seasonManifest(twoLines(), '1.2.3'));

it('each line has the places of its own, in whichever order the groups are ranked', () => {
  expect(leftOpenBy(frozen).lines).toEqual([
    { peerGroup: 'Cá nhân', award: 'Giấy khen', codes: ['V3', 'V4'], reason: 'tie-at-quota', places: 1 },
    { peerGroup: 'Tập thể', award: 'Giấy khen', codes: ['T1', 'T2', 'T3', 'T4'], reason: 'tie-at-quota', places: 3 },
  ]);
});

it('the council is asked of each on a line, with how many of them there are places for, then of what is proposed', () => {
  const rows = ['V1', 'V2', 'V3', 'V4', 'T1', 'T2', 'T3', 'T4'].map((code) => ({ nominationId: `id-${code}`, nominationCode: code, name: code, unitName: 'Xã Một', award: code === 'V1' || code === 'V2' ? 'Giấy khen' : null }));
  expect(agendaOf(rows, leftOpenBy(frozen)).map(({ kind, nominationCode, line }) => [kind, nominationCode, line?.places ?? null])).toEqual([
    ['tie', 'V3', 1],
    ['tie', 'V4', 1],
    ['tie', 'T1', 3],
    ['tie', 'T2', 3],
    ['tie', 'T3', 3],
    ['tie', 'T4', 3],
    ['award', 'V1', null],
    ['award', 'V2', null],
  ]);
});

it('a result that its own season does not come to is not put on a table', () => {
  const { season, result } = frozen;
  expect(() => leftOpenBy({ season, result: { ...result, undecided: result.undecided.map((line) => ({ ...line, award: 'Bằng khen' })) } })).toThrow('a line that the season does not leave open');
});
