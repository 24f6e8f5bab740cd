import { CampaignsService } from '@dvk/campaigns';
import { Transactor } from '@dvk/platform';
import { SeasonExportService, SeasonImportService } from '@dvk/reports';
import { rankSeason, type Season, type SeasonResult } from '@dvk/scoring-core';
import { exampleSeason, smallExampleSeason } from '../../support/examples/example-season';
import { useTestApp } from '../../support/test-app';

/** Rows of each sheet; a season keeps marks in the order of the form, a document by name: only the content counts. */
const rows = ({ sheets, ...season }: Season) => ({
  ...season,
  sheets: sheets
    .map(({ nominationCode, assessorCode, marks, recused }) => ({ nominationCode, assessorCode, marks, recused }))
    .sort((one, other) => JSON.stringify([one.nominationCode, one.assessorCode]).localeCompare(JSON.stringify([other.nominationCode, other.assessorCode]))),
});

const withoutOrder = (result: SeasonResult) => ({
  ...result,
  warnings: [...result.warnings].sort((one, other) => JSON.stringify(one).localeCompare(JSON.stringify(other))),
});

describe('a season brought into the system', () => {
  const testApp = useTestApp();
  it.each([
    ['a whole year', exampleSeason],
    ['a small one', smallExampleSeason],
  ])(
    'gives the same rows back and ranks the same: %s',
    async (_name, make) => {
      const season = make();
      const { campaignId } = await testApp().get(SeasonImportService).import(season, null);
      const again = await testApp().get(SeasonExportService).export(campaignId);
      expect(rows(again)).toEqual(rows(season));
      expect(withoutOrder(rankSeason(again))).toEqual(withoutOrder(rankSeason(season)));
    },
  );

  it('can come in twice, as two campaigns that do not touch each other', async () => {
    const season = smallExampleSeason();
    const one = await testApp().get(SeasonImportService).import(season, null);
    const other = await testApp().get(SeasonImportService).import(season, null);
    expect(other.campaignCode).not.toBe(one.campaignCode);
    expect(rows(await testApp().get(SeasonExportService).export(other.campaignId))).toEqual(rows(await testApp().get(SeasonExportService).export(one.campaignId)));
  });

  it('keeps unit codes of the workbook that stand for other units here', async () => {
    const season = smallExampleSeason();
    const renamed = { ...season, units: season.units.map((unit) => ({ ...unit, name: `${unit.name} mới` })) };
    const { campaignId } = await testApp().get(SeasonImportService).import(renamed, null);
    expect(rows(await testApp().get(SeasonExportService).export(campaignId)).units).toEqual(renamed.units);
  });

  it('leaves nothing behind when a part is refused', async () => {
    const season = smallExampleSeason();
    const count = async () => (await testApp().dataSource.query('SELECT (SELECT count(*) FROM campaign) AS c, (SELECT count(*) FROM person) AS p, (SELECT count(*) FROM unit) AS u'))[0];
    const before = await count();
    const broken: Season = { ...season, nominations: [...season.nominations, ...season.nominations.slice(0, 1)] };
    await expect(testApp().get(SeasonImportService).import(broken, null)).rejects.toMatchObject({ code: 'nomination.code-taken' });
    expect(await count()).toEqual(before);
  });

  it('is open for marking and gives away no result', async () => {
    const [campaign] = await testApp().dataSource.query('SELECT id FROM campaign LIMIT 1');
    const view = await testApp().get(Transactor).read((tx) => testApp().get(CampaignsService).require(tx, campaign.id));
    expect(view.permitsNow).toContain('score-sheet.mark');
    expect(view.permitsNow).not.toContain('result.read');
  });
});
