import { SeasonAssembler, SeasonIntake } from '@dvk/judging';
import { Transactor } from '@dvk/platform';
import { rankSeason, type Season } from '@dvk/scoring-core';
import { useTestApp } from '../../support/test-app';
import { fullMarks, JudgingWorld } from './judging-world';

const testApp = useTestApp();
let world: JudgingWorld;

beforeAll(async () => {
  world = await JudgingWorld.make(testApp());
});

const seasonOf = (campaignId: string): Promise<Season> =>
  testApp().get(Transactor).snapshot((tx) => testApp().get(SeasonAssembler).seasonOf(tx, campaignId));

const panel = {
  name: 'Tổ chấm điểm',
  decisionNumber: '0125',
  decisionDate: '2026-03-02',
  decisionIssuer: 'Ban',
  recusalReason: 'Từ chối chấm',
  closed: true,
  closingReason: 'Nhập từ sổ đợt xét',
};

describe('the season of a campaign', () => {
  it('holds every sheet there should be with its standing, and what is needed to rank', async () => {
    const { campaignId, members, nominationIds } = await world.marking(3);
    const [first, second, third] = members;
    await world.submitted(first!, await world.sheetOf(first!, campaignId));
    const draft = await world.sheetOf(second!, campaignId);
    await second!.agent.put(`/api/score-sheets/${draft}`).send({ version: 1, marks: { A1: { kind: 'points', hundredths: 100 } }, remarks: {}, comment: '' }).expect(200);
    const [row] = await world.deskOf(third!, campaignId);
    await third!.agent.post(`/api/assignments/${row!.assignmentId}/recusal`).send({ reason: 'Họ hàng' }).expect(204);
    await world.staff.agent.put(`/api/nominations/${nominationIds[0]}/office-sheet`).send({ version: 0, marks: { Q1: { kind: 'points', hundredths: 500 } }, remarks: {} }).expect(200);
    const season = await seasonOf(campaignId);
    expect(season).toMatchObject({ title: 'Đợt chấm năm 2026', year: 2026, tieChain: [], tiers: [] });
    expect(season.nominations.map(({ code }) => code)).toEqual(['MH001', 'MH002']);
    expect(season.sheets).toMatchObject([
      { nominationCode: 'MH001', assessorCode: 'TV01', submitted: true, recused: false, inConflict: false, marks: fullMarks() },
      { nominationCode: 'MH001', assessorCode: 'TV02', submitted: false },
      { nominationCode: 'MH001', assessorCode: 'TV03', recused: true },
      { nominationCode: 'MH001', assessorCode: null, marks: { Q1: { kind: 'points', hundredths: 500 } } },
      ...['TV01', 'TV02', 'TV03'].map((assessorCode) => ({ nominationCode: 'MH002', assessorCode, submitted: false, recused: false, marks: {} })),
    ]);
    const result = rankSeason(season);
    expect(result.peerGroups[0]?.entries).toMatchObject([{ code: 'MH001', finalScore: '42.50', countedSheets: 1 }]);
    expect(result.incomplete).toMatchObject([{ code: 'MH002' }]);
  });

  it('counts no sheet of a member who came into conflict after handing in', async () => {
    const { campaignId, members } = await world.marking(1);
    await world.submitted(members[0]!, await world.sheetOf(members[0]!, campaignId));
    const setUnit = (unitId: string | undefined) => testApp().dataSource.query('UPDATE panel_member SET unit_id = $2 WHERE id = $1', [members[0]!.memberId, unitId]);
    await setUnit(world.registry.commune);
    expect((await seasonOf(campaignId)).sheets).toMatchObject([{ nominationCode: 'MH001', submitted: true, inConflict: true }, { nominationCode: 'MH002', submitted: false, inConflict: false }]);
    await setUnit(world.departments[0]);
  });

  it('comes out as it was taken in: drafts, recusals, sheets in conflict, office items, what is not applicable', async () => {
    const campaignId = await world.campaign('scoring-closed');
    await world.nominations(campaignId, [world.registry.commune, world.registry.neighbour], { notApplicable: { A2: 'Không được giao' } });
    const nominationRows: { id: string; code: string }[] = await testApp().dataSource.query('SELECT id, code FROM nomination WHERE campaign_id = $1', [campaignId]);
    const people = await Promise.all(['CT', 'TV1', 'TV2', 'TV3'].map(async (code) => [code, (await world.registry.person()).id] as const));
    const before = await seasonOf(campaignId);
    const codeOf = new Map(before.units.map(({ name, code }) => [name, code]));
    const aside = { A2: { kind: 'not-applicable' } } as const;
    const sheet = (nominationCode: string, assessorCode: string | null, fields: Partial<Season['sheets'][number]> = {}) => ({
      nominationCode,
      assessorCode,
      marks: { ...fullMarks(), ...aside } as Season['sheets'][number]['marks'],
      submitted: true,
      recused: false,
      inConflict: false,
      ...fields,
    });
    const season: Season = {
      ...before,
      assessors: [
        { code: 'CT', name: 'Trần Văn Bình', title: 'Trưởng ban', unitCode: null, position: 'chair' },
        { code: 'TV1', name: 'Trần Văn Bình', title: '', unitCode: codeOf.get('Xã An Hòa') ?? '', position: 'secretary' },
        { code: 'TV2', name: 'Trần Văn Bình', title: '', unitCode: null, position: 'member' },
        { code: 'TV3', name: 'Trần Văn Bình', title: '', unitCode: null, position: 'member' },
      ],
      sheets: [
        sheet('MH001', 'CT'),
        sheet('MH001', 'TV1', { inConflict: true }),
        sheet('MH001', 'TV2', { recused: true }),
        sheet('MH001', null, { marks: { Q1: { kind: 'points', hundredths: 700 } } }),
        sheet('MH002', 'CT', { submitted: false, marks: { A1: { kind: 'points', hundredths: 100 }, ...aside } }),
        sheet('MH002', 'TV1'),
      ],
    };
    const unitRows: { id: string; code: string }[] = await testApp().dataSource.query('SELECT id, code FROM unit');
    await testApp().get(Transactor).write((tx) =>
      testApp().get(SeasonIntake).createFromSeason(
        tx,
        season,
        {
          campaignId,
          nominations: new Map(nominationRows.map(({ id, code }) => [code, id])),
          people: new Map(people),
          units: new Map(unitRows.filter(({ code }) => before.units.some((unit) => unit.code === code)).map(({ id, code }) => [code, id])),
        },
        panel,
      ),
    );
    const after = await seasonOf(campaignId);
    expect(after).toEqual(season);
    expect(rankSeason(after)).toEqual(rankSeason(season));
    const rows = await testApp().dataSource.query('SELECT reason, late_members AS "lateMembers" FROM scoring_closure WHERE campaign_id = $1', [campaignId]);
    expect(rows).toMatchObject([{ reason: 'Nhập từ sổ đợt xét', lateMembers: [{ missing: 1 }] }]);
  });
});
