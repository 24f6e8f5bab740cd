import { seasonManifest } from '@dvk/awards';
import { campaignDefaults } from '@dvk/campaigns';
import { exampleSeason } from '../../../../../test/support/examples/example-season';
import { awardListOfSeason } from '../award-list/award-list-of-season';
import { noMark } from '../paper-frame';
import { settingsOf } from '../settings-of-campaign';
import { readSeasonFor, seasonOfManifest } from './paper-order';

/** With somebody who is ineligible, somebody whose sheets are missing and a mark in conflict. */
function manifest(): string {
  const season = exampleSeason();
  const [blocked = '', unmarked = ''] = season.nominations.map(({ code }) => code);
  const fact = { kind: 'knock-out', reason: 'Đơn đang xem xét', sourceDocument: '0112/CV-TTr', className: null } as const;
  return seasonManifest(
    {
      ...season,
      nominations: season.nominations.map((nomination) => (nomination.code === blocked ? { ...nomination, facts: [fact] } : nomination)),
      sheets: season.sheets.filter(({ nominationCode }) => nominationCode !== unmarked),
    },
    '1',
  );
}

async function* inPieces(text: string): AsyncGenerator<string> {
  for (let from = 0; from < text.length; from += 65_521) yield await Promise.resolve(text.slice(from, from + 65_521));
}

const text = manifest();
const whole = seasonOfManifest(text);

it('what is read for a list piece by piece, without marks, lists the same', async () => {
  const read = await readSeasonFor({ kind: 'award-list' }, inPieces(text));
  const view = ({ season, result }: typeof whole) => awardListOfSeason(season, result, noMark, settingsOf('awardList', campaignDefaults.paperSettings, season));
  expect([whole.result.ineligible.length, whole.result.incomplete.length].every((count) => count > 0)).toBe(true);
  expect(view(read)).toEqual(view(whole));
  expect(read.season.sheets).toEqual([]);
});

it('what is read piece by piece for papers that name marks is everything', async () => {
  expect(await readSeasonFor({ kind: 'score-summary' }, inPieces(text))).toEqual(whole);
});
