import { panelAgreement, type Season } from '@dvk/scoring-core';
import { exampleSeason } from '../../../../../test/support/examples/example-season';
import { agreementInWords } from './agreement-in-words';

const season = exampleSeason();
const only = (codes: readonly string[], members: readonly string[] = season.assessors.map(({ code }) => code)): Season => ({
  ...season,
  nominations: season.nominations.filter(({ code }) => codes.includes(code)),
  sheets: season.sheets.filter(({ nominationCode, assessorCode }) => codes.includes(nominationCode) && (assessorCode === null || members.includes(assessorCode))),
});

it('says every figure of the page on the panel, as it is read there', () => {
  const [campaign] = panelAgreement(season).scopes;
  const { sentences, members } = agreementInWords(season, 2);
  const figure = (coefficient: { ok: boolean; value?: number }) => (coefficient.value ?? NaN).toFixed(2).replace('.', ',');
  const told = sentences.join('\n');
  for (const [name, value] of [['Kendall', campaign!.kendallW], ['Krippendorff', campaign!.krippendorffAlpha], ['ICC(2,1)', campaign!.icc21], ['ICC(2,k)', campaign!.icc2k]] as const) {
    expect(told).toContain(`${name}): ${figure(value)} (`);
  }
  const [highest] = [...campaign!.members].sort((one, other) => (other.leniency.ok && one.leniency.ok ? other.leniency.value - one.leniency.value : 0));
  expect(told).toContain(`cho điểm cao nhất là ${season.assessors.find(({ code }) => code === highest!.assessorCode)!.name} (trung bình +`);
  expect([...members.keys()]).toEqual(season.assessors.map(({ code }) => code));
  expect(members.get(highest!.assessorCode)!.difference).toMatch(/^\+\d+,\d\d$/);
});

it.each<[string, Season, string]>([
  ['one member', only(['MH001', 'MH002', 'MH003', 'MH004'], ['TV1']), 'không tính được, vì chỉ có một thành viên chấm.'],
  ['two nominations', only(['MH001', 'MH002']), 'không tính được, vì có ít hơn ba mô hình, điển hình'],
  ['no nomination', only([]), 'không tính được, vì '],
])('%s: says that it cannot be worked out, and why', (_, few, sentence) => {
  const { sentences } = agreementInWords(few, 2);
  expect(sentences.join('\n')).toContain(`ICC(2,k)): ${sentence}`);
  expect(sentences.join('\n')).not.toMatch(/NaN|undefined|Infinity/);
});
