import fc from 'fast-check';
import type { HeldSeat, SeatRow } from '../persistence/seats.repository';
import type { AssignmentList } from './assignment-list';
import { compareList, type Standing } from './compare-list';

const seat = (at: number, fields: Partial<SeatRow> = {}): SeatRow => ({
  memberId: `m${at}`,
  panelId: 'panel',
  personId: `p${at}`,
  code: `TV0${at}`,
  position: 'member',
  sits: true,
  mostNominations: null,
  preferredFields: [],
  load: 0,
  ...fields,
});
const head = (at: number) => ({ id: `n${at}`, code: `MH00${at}`, unitId: 'u', unitName: 'Xã', initiativeName: 'Mô hình', field: 'Kinh tế', peerGroup: '' });
const holds = (nomination: number, member: number, standing: HeldSeat['standing'] = 'free'): HeldSeat => ({
  assignmentId: `a${nomination}${member}`,
  nominationId: `n${nomination}`,
  memberId: `m${member}`,
  panelId: 'panel',
  standing,
  counts: standing !== 'recused' && standing !== 'withdrawn',
});
const standing = (fields: Partial<Standing> = {}): Standing => ({
  heads: [head(1), head(2), head(3)],
  states: new Map([['MH001', 'accepted'], ['MH002', 'accepted'], ['MH003', 'accepted'], ['MH009', 'returned']]),
  seats: [seat(1), seat(2), seat(3)],
  held: [],
  scopes: new Map([['panel', { fields: [], peerGroups: [] }]]),
  inConflict: () => false,
  ...fields,
});

/** Ticks by nomination, in columns for the members named. */
const list = (columns: readonly string[], rows: Readonly<Record<string, readonly string[]>>): AssignmentList => ({
  memberColumns: columns.map((code, at) => ({ place: `head${at}`, code })),
  rows: Object.entries(rows).map(([code, members]) => ({ place: code, code, members: members.map((member) => ({ place: `${code}/${member}`, code: member })) })),
  unreadable: [],
});
const outcome = (from: AssignmentList, to: Standing) => {
  const { added, removed, unchanged, refused } = compareList(from, to);
  const pair = ({ head: { code }, seat: { code: member } }: { head: { code: string }; seat: { code: string } }) => `${code}/${member}`;
  return { added: added.map(pair), removed: removed.map(pair), unchanged, refused: refused.map(({ place, reason }) => `${place} ${reason}`) };
};

describe('compareList', () => {
  it('adds, takes back and keeps; it leaves alone what it does not speak of', () => {
    const now = standing({ held: [holds(1, 1), holds(1, 2), holds(1, 3), holds(2, 1)] });
    expect(outcome(list(['TV01', 'tv02'], { mh001: ['TV01'], MH003: ['TV02'] }), now)).toEqual({
      added: ['MH003/TV02'],
      removed: ['MH001/TV02'],
      unchanged: 1,
      refused: [],
    });
  });

  it('takes a nomination listed with its members as listed with all of them', () => {
    const now = standing({ held: [holds(1, 1), holds(1, 3)] });
    expect(outcome({ ...list([], { MH001: ['TV02'] }), memberColumns: null }, now)).toMatchObject({ added: ['MH001/TV02'], removed: ['MH001/TV01', 'MH001/TV03'] });
  });

  it('refuses each wrong entry for its own reason and carries the others out', () => {
    const now = standing({
      seats: [seat(1), seat(2), seat(3, { position: 'invitee', sits: false }), seat(4, { sits: false }), seat(5), seat(6, { panelId: 'narrow' }), seat(7)],
      scopes: new Map([['panel', { fields: [], peerGroups: [] }], ['narrow', { fields: ['Văn hóa'], peerGroups: [] }]]),
      held: [holds(1, 5, 'recused'), holds(1, 7, 'started'), holds(2, 7, 'submitted')],
      inConflict: (nominationId, memberId) => nominationId === 'n1' && memberId === 'm2',
    });
    const all = ['TV01', 'TV02', 'TV03', 'TV04', 'TV05', 'TV06', 'TV07', 'TV88', 'TV01'];
    const from = list(all, { MH001: ['TV01', 'TV02', 'TV03', 'TV04', 'TV05', 'TV06', 'TV88', 'TV01'], MH002: ['TV07'], MH009: ['TV01'], MH777: [] });
    const doubled = { ...from, rows: [...from.rows, { place: 'again', code: 'MH001', members: [] }], unreadable: [{ place: 'Z9', code: '8,5' }] };
    expect(outcome(doubled, now)).toEqual({
      added: ['MH001/TV01'],
      removed: [],
      unchanged: 1,
      refused: [
        'Z9 unreadable',
        'head7 member-unknown',
        'head8 member-doubled',
        'MH001/TV01 member-doubled',
        'MH001/TV02 conflict-of-interest',
        'MH001/TV03 member-invitee',
        'MH001/TV04 member-left',
        'MH001/TV05 recused',
        'MH001/TV06 out-of-scope',
        'MH001 already-marked',
        'MH009 nomination-not-accepted',
        'MH777 nomination-unknown',
        'again nomination-doubled',
      ],
    });
  });

  it('counts what it takes back before a limit refuses', () => {
    const now = standing({ seats: [seat(1, { mostNominations: 2, load: 2 })], held: [holds(1, 1), holds(9, 1)] });
    expect(outcome(list(['TV01'], { MH001: [], MH002: ['TV01'], MH003: ['TV01'] }), now)).toEqual({
      added: ['MH002/TV01'],
      removed: ['MH001/TV01'],
      unchanged: 0,
      refused: ['MH003/TV01 limit-reached'],
    });
  });

  it('whatever stands and whatever is listed: once applied it changes nothing more, breaks no rule, loses no mark', () => {
    const standings = ['free', 'started', 'submitted', 'recused', 'withdrawn'] as const;
    const cases = fc.record({
      held: fc.uniqueArray(fc.record({ nomination: fc.integer({ min: 1, max: 3 }), member: fc.integer({ min: 1, max: 3 }), standing: fc.constantFrom(...standings) }), {
        selector: ({ nomination, member }) => nomination * 10 + member,
      }),
      ticks: fc.array(fc.subarray(['TV01', 'TV02', 'TV03']), { minLength: 3, maxLength: 3 }),
      conflict: fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 })),
      limits: fc.tuple(...[1, 2, 3].map(() => fc.option(fc.nat(3)))),
    });
    fc.assert(
      fc.property(cases, ({ held, ticks, conflict, limits }) => {
        const seated = (rows: readonly HeldSeat[]) => limits.map((mostNominations, at) => seat(at + 1, { mostNominations, load: rows.filter(({ memberId, counts }) => memberId === `m${at + 1}` && counts).length }));
        const rows = held.map((each) => holds(each.nomination, each.member, each.standing));
        const inConflict = (nominationId: string, memberId: string) => nominationId === `n${conflict[0]}` && memberId === `m${conflict[1]}`;
        const from = list(['TV01', 'TV02', 'TV03'], Object.fromEntries(ticks.map((members, at) => [`MH00${at + 1}`, members])));
        const { added, removed } = compareList(from, standing({ held: rows, seats: seated(rows), inConflict }));
        expect(added.some((each) => inConflict(each.head.id, each.seat.memberId))).toBe(false);
        const gone = new Set(removed.map(({ assignmentId }) => assignmentId));
        expect(rows.filter(({ assignmentId }) => gone.has(assignmentId)).every((each) => each.standing === 'free')).toBe(true);
        const after = [...rows.filter(({ assignmentId }) => !gone.has(assignmentId)), ...added.map((each) => holds(Number(each.head.id.slice(1)), Number(each.seat.memberId.slice(1))))];
        expect(new Set(after.map(({ assignmentId }) => assignmentId)).size).toBe(after.length);
        seated(after).forEach(({ load, mostNominations, memberId }) => {
          if (added.some((each) => each.seat.memberId === memberId)) expect(load).toBeLessThanOrEqual(mostNominations ?? load);
        });
        expect(compareList(from, standing({ held: after, seats: seated(after), inConflict }))).toMatchObject({ added: [], removed: [] });
      }),
      { numRuns: 500 },
    );
  });
});
