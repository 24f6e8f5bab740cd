import { leaveOneOut, otherMethodRanks, panelAgreement, panelMatrix, rankSeason, type Season, seasonWithout } from '..';
import { randomSeason } from '../../test-oracle/random-season';
import { assessor, criteriaSet, group, nomination, pointsLeaf, season, seasonOfTotals, sheet } from '../../test-oracle/small-season';

const set = criteriaSet([group('A', [pointsLeaf('a', { max: 10_000 })])]);
const units = [
  { code: 'X1', name: 'Xã Một', kind: 'xã', parentCode: null },
  { code: 'X2', name: 'Xã Hai', kind: 'xã', parentCode: null },
];

/** Rows are nominations, columns members; null: no sheet. */
const marked = (rows: readonly (readonly (number | null)[])[], options: Partial<Season> = {}): Season =>
  season({
    criteriaSet: set,
    units,
    nominations: rows.map((_, at) => nomination(`N${at + 1}`)),
    assessors: (rows[0] ?? []).map((_, at) => assessor(`J${at + 1}`)),
    sheets: rows.flatMap((row, at) => row.flatMap((mark, member) => (mark === null ? [] : [sheet(`N${at + 1}`, `J${member + 1}`, { a: mark * 100 })]))),
    ...options,
  });

describe('panelAgreement', () => {
  it('tells of each member in points, and of each pair', () => {
    const { scopes } = panelAgreement(marked([[90, 80], [70, 64], [50, 36]]));
    expect(scopes).toHaveLength(1);
    expect(scopes[0]).toMatchObject({ kind: 'campaign', nominations: 3, markedByAll: 3, kendallW: { ok: true, value: 1 } });
    expect(scopes[0]?.members.map(({ assessorCode, nominations, leniency, marks, distribution }) => ({ assessorCode, nominations, leniency, marks, median: distribution.median }))).toEqual([
      { assessorCode: 'J1', nominations: 3, leniency: { ok: true, value: 10 }, marks: [50, 70, 90], median: 70 },
      { assessorCode: 'J2', nominations: 3, leniency: { ok: true, value: -10 }, marks: [36, 64, 80], median: 64 },
    ]);
    expect(scopes[0]?.pairs).toEqual([{ one: 'J1', other: 'J2', shared: 3, correlation: { ok: true, value: 1 }, distance: { ok: true, value: 10 } }]);
  });

  it('looks at peer groups apart, and at members who have no nomination in common', () => {
    const rows = [[9, 8, null, null], [7, 6, null, null], [5, 6, null, null], [null, null, 3, 3], [null, null, 4, 2], [null, null, 5, 5]];
    const nominations = rows.map((_, at) => nomination(`N${at + 1}`, { peerGroup: at % 2 === 0 ? 'Một' : 'Hai' }));
    expect(panelAgreement(marked(rows, { nominations })).scopes.map(({ kind, name, nominations: count, members }) => [kind, name, count, members.length])).toEqual([
      ['campaign', '', 6, 4],
      ['peer-group', 'Một', 3, 4],
      ['peer-group', 'Hai', 3, 4],
      ['team', 'J1, J2', 3, 2],
      ['team', 'J3, J4', 3, 2],
    ]);
    // One nomination that a member of each marked makes them one panel again.
    expect(panelAgreement(marked([...rows, [null, 4, 4, null]])).scopes.map(({ kind }) => kind)).toEqual(['campaign']);
  });

  it('takes the sheets that count and no others: the totals of the panel\'s matrix', () => {
    for (let seed = 1; seed <= 60; seed += 1) {
      const played = randomSeason(seed);
      const counted = panelMatrix(played).flatMap(({ cells }) => cells.flatMap(({ assessorCode, total }) => (total === null ? [] : [{ assessorCode, total: Number(total) }])));
      for (const { assessorCode, marks } of panelAgreement(played).scopes[0]?.members ?? []) {
        const own = counted.filter((cell) => cell.assessorCode === assessorCode).map(({ total }) => total);
        expect(marks.map((mark) => expect.closeTo(mark, played.criteriaSet.decimals === 0 ? -1 : 0))).toEqual(own.sort((a, b) => a - b));
      }
    }
  });

  it('sets what a member gave their own unit beside what the others gave the same', () => {
    const played = marked([[95, 80, 84], [60, 60, 60], [70, 66, 62]], {
      nominations: [nomination('N1', { unitCode: 'X2' }), nomination('N2'), nomination('N3', { unitCode: 'X2' })],
      assessors: [assessor('J1', { unitCode: 'X2' }), assessor('J2'), assessor('J3')],
    });
    expect(panelAgreement(played).ownUnit).toEqual([
      { assessorCode: 'J1', sheets: 2, difference: { ok: true, value: (95 - 82 + 70 - 64) / 2 } },
      { assessorCode: 'J2', sheets: 0, difference: { ok: false, reason: 'no-sheets' } },
      { assessorCode: 'J3', sheets: 0, difference: { ok: false, reason: 'no-sheets' } },
    ]);
    // A conflict of another kind says nothing of units, and a draft is nobody's mark.
    const declared = { ...played, sheets: played.sheets.map((own) => (own.assessorCode === 'J2' ? { ...own, inConflict: true } : { ...own, submitted: own.assessorCode !== 'J1' })) };
    expect(panelAgreement(declared).ownUnit.map(({ sheets }) => sheets)).toEqual([0, 0, 0]);
  });

  it('says why there is nothing to say of one member alone', () => {
    const { scopes } = panelAgreement(seasonOfTotals({ N1: 900, N2: 800, N3: 700 }));
    expect(scopes[0]).toMatchObject({
      kendallW: { ok: false, reason: 'one-assessor' },
      icc3k: { ok: false, reason: 'one-assessor' },
      members: [{ leniency: { ok: false, reason: 'one-assessor' }, spread: { ok: true }, correlation: { ok: false, reason: 'one-assessor' } }],
      pairs: [],
    });
  });
});

describe('leaveOneOut', () => {
  it('names who changes place and who crosses the line', () => {
    const played = marked([[90, 90, 90], [80, 89, 80], [85, 70, 84]], { tiers: [{ name: 'Bằng khen', minClass: null, minScore: null, quota: { kind: 'count', count: 2 }, tieAtLine: 'wait' }] });
    const [one, two] = leaveOneOut(played, rankSeason(played));
    expect(one).toMatchObject({ assessorCode: 'J1', countedSheets: 3 });
    expect(one?.differences.map(({ code, rankChanged, award }) => [code, rankChanged, award])).toEqual([['N2', false, 'none'], ['N3', false, 'none']]);
    expect(two?.differences.map(({ code, official, other, award }) => [code, official.rank, other.rank, award])).toEqual([['N2', 2, 3, 'leaves'], ['N3', 3, 2, 'enters']]);
  });

  it('is the difference to the season that never had the member', () => {
    for (let seed = 1; seed <= 40; seed += 1) {
      const played = randomSeason(seed);
      const official = rankSeason(played);
      for (const { assessorCode, differences } of leaveOneOut(played, official)) {
        const without = rankSeason(seasonWithout(played, assessorCode));
        const ranks = new Map(without.peerGroups.flatMap(({ entries }) => entries.map(({ code, rank, award }) => [code, { rank, award }] as const)));
        for (const { code, other } of differences) expect({ rank: other.rank, award: other.award }).toEqual(ranks.get(code) ?? { rank: null, award: null });
        const told = new Set(differences.map(({ code }) => code));
        for (const { code, rank, award } of official.peerGroups.flatMap(({ entries }) => entries)) if (!told.has(code)) expect(ranks.get(code)).toEqual({ rank, award });
      }
    }
  });
});

describe('otherMethodRanks', () => {
  it('shows what a strict member, an outlier and the scale of each do to the ranks', () => {
    // J1 spreads marks out and so decides the mean; by standard scores the other two weigh as much.
    const played = marked([[100, 60, 60], [60, 63, 63], [20, 57, 56]]);
    const { peerGroups, summaries, zScore, trim } = otherMethodRanks(played, rankSeason(played));
    expect(trim).toEqual({ trimEachEnd: 1, trimFrom: 4 });
    expect(zScore).toEqual({ ok: true });
    expect(peerGroups[0]?.lines).toEqual([
      { code: 'N1', official: 1, ranks: { mean: 1, median: 2, trimmed: 1, 'z-score': 2 } },
      { code: 'N2', official: 2, ranks: { mean: 2, median: 1, trimmed: 2, 'z-score': 1 } },
      { code: 'N3', official: 3, ranks: { mean: 3, median: 3, trimmed: 3, 'z-score': 3 } },
    ]);
    expect(summaries).toEqual([
      { method: 'mean', isOfficial: true, rankChanges: 0, enter: 0, leave: 0 },
      { method: 'median', isOfficial: false, rankChanges: 2, enter: 0, leave: 0 },
      { method: 'trimmed', isOfficial: false, rankChanges: 0, enter: 0, leave: 0 },
      { method: 'z-score', isOfficial: false, rankChanges: 2, enter: null, leave: null },
    ]);
  });

  it('names the member whose marks are all equal', () => {
    const played = marked([[5, 1], [5, 2], [5, 3]]);
    const { zScore, peerGroups } = otherMethodRanks(played, rankSeason(played));
    expect(zScore).toEqual({ ok: false, reason: 'constant-assessor', assessorCode: 'J1' });
    expect(peerGroups[0]?.lines.map(({ ranks }) => ranks['z-score'])).toEqual([null, null, null]);
  });
});
