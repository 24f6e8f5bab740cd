import { compareCodePoints, type Season } from '@dvk/scoring-core';
import { exampleSeason } from '../../../../test/support/examples/example-season';
import { seasonManifest } from '../season-manifest';
import { compareHere, compareInProcess } from './compare-versions';
import type { ResultChanges } from './result-changes';

const before = exampleSeason();
const codes = before.nominations.map(({ code }) => code).sort(compareCodePoints);
const [marked = '', blocked = '', absent = ''] = codes;
const fact = { kind: 'knock-out', reason: 'Đơn đang xem xét', sourceDocument: '0112/CV-TTr', className: null } as const;

/** One mark higher, an obstacle entered, a sheet gone, another tier. */
function changed(): Season {
  const firstOf = (code: string) => before.sheets.find(({ nominationCode, assessorCode }) => nominationCode === code && assessorCode !== null);
  const [touched, gone] = [firstOf(marked), firstOf(absent)];
  return {
    ...before,
    nominations: before.nominations.map((nomination) => (nomination.code === blocked ? { ...nomination, facts: [fact] } : nomination)),
    sheets: before.sheets.flatMap((sheet) => (sheet === gone ? [] : sheet === touched ? [{ ...sheet, recused: !sheet.recused }] : [sheet])),
    tiers: before.tiers.map((tier, at) => (at === 0 ? { ...tier, name: `${tier.name} (mới)` } : tier)),
  };
}

const after = changed();
/** So small that everything is cut somewhere, signs of several bytes too. */
async function* inPieces(text: string): AsyncGenerator<string> {
  for (let from = 0; from < text.length; from += 1_021) yield await Promise.resolve(text.slice(from, from + 1_021));
}
const between = (one: Season, other: Season, version = '2') => ({ before: inPieces(seasonManifest(one, '1')), after: inPieces(seasonManifest(other, version)) });
const turned = (list: ResultChanges['sheets']) => list.map((sheet) => ({ ...sheet, change: ({ added: 'removed', removed: 'added', changed: 'changed' } as const)[sheet.change] }));

it.each([
  ['here', compareHere],
  ['in a process of its own', compareInProcess],
])('two versions compared %s: what was changed is named, and nothing else', async (_where, compare) => {
  const found = await compare(between(before, after));
  expect(found.sheets.map(({ nominationCode, change }) => [nominationCode, change]).sort(([a], [b]) => compareCodePoints(a ?? '', b ?? ''))).toEqual([
    [marked, 'changed'],
    [absent, 'removed'],
  ]);
  expect(found.facts).toEqual([{ nominationCode: blocked, change: 'added', fact }]);
  expect([found.rules, found.decisions, found.programVersions]).toEqual([['tiers'], [], { before: '1', after: '2' }]);
  const line = found.lines.find(({ code }) => code === blocked);
  expect([line?.before?.outcome, line?.after?.outcome]).toEqual(['ranked', 'ineligible']);

  const back = await compare(between(after, before));
  expect(back.sheets).toEqual(turned(found.sheets));
  expect(await compare(between(before, before, '1'))).toEqual({ lines: [], sheets: [], rules: [], decisions: [], facts: [], programVersions: null });
});

it('both say the same', async () => {
  expect(await compareInProcess(between(before, after))).toEqual(await compareHere(between(before, after)));
});
