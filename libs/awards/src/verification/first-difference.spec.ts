import type { Season, SeasonResult } from '@dvk/scoring-core';
import canonicalize from 'canonicalize';
import { exampleSeason } from '../../../../test/support/examples/example-season';
import { seasonManifest } from '../season-manifest';
import { firstDifference as differenceOf, firstDifferenceBetween as differenceBetween, type ManifestDifference, recomputed } from './first-difference';
import { shortManifest } from './manifest-text';

interface Content {
  format: number;
  programVersion: string;
  season: Season;
  result: SeasonResult;
}

const firstDifference = (text: string) => differenceOf(shortManifest(text));
const firstDifferenceBetween = (kept: string, other: string) => differenceBetween(shortManifest(kept), shortManifest(other));

const places = Array.from({ length: 50 }, (_, at) => at);

/** Twenty of the example's nominations: enough for ranks, ties and quotas, and quick to rank a thousand times. */
function smallSeason(): Season {
  const season = exampleSeason();
  const nominations = season.nominations.slice(0, 20);
  const codes = new Set(nominations.map(({ code }) => code));
  return { ...season, nominations, sheets: season.sheets.filter(({ nominationCode }) => codes.has(nominationCode)) };
}

const manifest = seasonManifest(smallSeason(), '1.2.3');
const copy = (): Content => JSON.parse(manifest) as Content;
const written = (content: unknown): string => canonicalize(content) ?? '';
type Changeable<T> = { -readonly [K in keyof T]: T[K] extends object ? Changeable<T[K]> : T[K] };

/** The manifest with something changed at a place, and what was changed. */
function changed<Told>(change: (content: Changeable<Content>) => Told): { readonly text: string; readonly told: Told } {
  const content = copy() as Changeable<Content>;
  const told = change(content);
  return { text: written(content), told };
}

const counted = copy().result.peerGroups.flatMap(({ entries }) => entries.flatMap(({ code, trail }) => trail.sheets.filter(({ state }) => state === 'counted').map(({ assessorCode }) => ({ code, assessorCode }))));

function pointMark(content: Changeable<Content>, at: number) {
  const { code, assessorCode } = counted[(at * 7) % counted.length]!;
  const sheet = content.season.sheets.find((each) => each.nominationCode === code && each.assessorCode === assessorCode)!;
  const leaves = Object.entries(sheet.marks).filter(([, mark]) => mark.kind === 'points');
  const [leafCode, mark] = leaves[at % leaves.length]!;
  if (mark.kind !== 'points') throw new Error('no point mark');
  return { code, assessorCode, leafCode, mark, sheet };
}

it('a manifest that nobody touched has no difference', async () => {
  expect(await firstDifference(manifest)).toBeNull();
  expect(await firstDifferenceBetween(manifest, manifest)).toBeNull();
});

it('a mark changed below a result that was left: nomination, member, criterion, what stands there and what stood there', async () => {
  let named = 0;
  for (const at of places) {
    const { text, told } = changed((content) => {
      const { code, assessorCode, leafCode, mark } = pointMark(content, at);
      const original = mark.hundredths;
      mark.hundredths = original >= 100 ? original - 100 : original + 100;
      return { nominationCode: code, assessorCode, leafCode, stored: { ...mark }, original: { kind: 'points', hundredths: original } };
    });
    const found = await firstDifference(text);
    expect(found?.path.slice(0, 3)).toEqual(['result', 'lines', told.nominationCode]);
    const { nominationCode, assessorCode, ...mark } = told;
    // A sheet that the trimmed mean drops leaves no trace in the averages: then its total alone says what was changed.
    expect(found?.mark).toMatchObject({ nominationCode, assessorCode, candidates: expect.arrayContaining([mark]) });
    expect(found?.words).toContain(`hồ sơ ${nominationCode}`);
    if (found?.mark?.candidates.length === 1) named += 1;
  }
  expect(named).toBeGreaterThan(25);
});

type Kind = readonly [name: string, change: (content: Changeable<Content>, at: number) => readonly string[], kind: ManifestDifference['kind']];

/** Each changes the manifest at a place and says where the difference must be found, compared with the one that was kept. */
const kinds: readonly Kind[] = [
  [
    'a mark',
    (content, at) => {
      const { code, assessorCode, leafCode, mark } = pointMark(content, at);
      mark.hundredths += 25;
      return ['season', 'sheets', `${code}/${assessorCode}`, 'marks', leafCode];
    },
    'changed',
  ],
  [
    'a mark taken out',
    (content, at) => {
      const { code, assessorCode, leafCode, sheet } = pointMark(content, at);
      Reflect.deleteProperty(sheet.marks, leafCode);
      return ['season', 'sheets', `${code}/${assessorCode}`, 'marks', leafCode];
    },
    'missing',
  ],
  [
    'a sheet taken out',
    (content, at) => {
      const { nominationCode, assessorCode } = content.season.sheets.splice(at * 2, 1)[0]!;
      return ['season', 'sheets', `${nominationCode}/${assessorCode ?? ''}`];
    },
    'missing',
  ],
  [
    'a rule',
    (content, at) => {
      const names = ['minSheets', 'trimFrom', 'trimEachEnd'] as const;
      const name = names[at % names.length]!;
      content.season.rules[name] += 1 + at;
      return ['season', 'rules', name];
    },
    'changed',
  ],
  [
    'a criterion',
    (content, at) => {
      const group = content.season.criteriaSet.groups[at % content.season.criteriaSet.groups.length]!;
      group.max += 100 + at;
      return ['season', 'criteriaSet', 'groups', group.code, 'max'];
    },
    'changed',
  ],
  [
    'a nomination',
    (content, at) => {
      const nomination = content.season.nominations[at % 20]!;
      nomination.name += ` ${at}`;
      return ['season', 'nominations', nomination.code, 'name'];
    },
    'changed',
  ],
  [
    'an order',
    (content, at) => {
      const [first, second] = content.season.nominations.splice(at % 19, 2);
      content.season.nominations.splice(at % 19, 0, second!, first!);
      return ['season', 'nominations'];
    },
    'order',
  ],
  [
    'a row of the result',
    (content, at) => {
      const entries = content.result.peerGroups.flatMap((group) => group.entries);
      const entry = entries[at % entries.length]!;
      entry.rank += 1 + at;
      return ['result', 'lines', entry.code, 'rank'];
    },
    'changed',
  ],
  [
    'an award',
    (content, at) => {
      const entries = content.result.peerGroups.flatMap((group) => group.entries);
      const entry = entries[at % entries.length]!;
      entry.award = `Bằng khen ${at}`;
      return ['result', 'lines', entry.code, 'award'];
    },
    'changed',
  ],
];

it.each(kinds)('%s changed at 50 places is named beside the manifest that was kept', async (_, change, kind) => {
  for (const at of places) {
    const { text, told } = changed((content) => change(content, at));
    const found = await firstDifferenceBetween(manifest, text);
    expect(found).toMatchObject({ kind, path: told });
    expect(found?.words).not.toMatch(/undefined|\[object/);
  }
});

it.each(['a row of the result', 'an award'])('%s that does not follow from the season is named without any other file', async (name) => {
  const [, change, kind] = kinds.find(([each]) => each === name)!;
  for (const at of places.slice(0, 10)) {
    const { text, told } = changed((content) => change(content, at));
    expect(await firstDifference(text)).toMatchObject({ kind, path: told });
  }
});

it('a rule changed below its result shows in the result, and rows in another order are an order', async () => {
  const { text } = changed((content) => (content.season.rules.minSheets = 7));
  expect((await firstDifference(text))?.path.slice(0, 2)).toEqual(['result', 'lines']);
  const shuffled = changed((content) => content.season.sheets.reverse()).text;
  expect(await firstDifference(shuffled)).toMatchObject({ kind: 'order', path: ['season', 'sheets'] });
});

it('a manifest that is too long for one text is recomputed from its pieces, to the same finding', async () => {
  async function* pieces(text: string): AsyncGenerator<string> {
    for (let from = 0; from < text.length; from += 777) yield await Promise.resolve(text.slice(from, from + 777));
  }
  const { text } = changed((content) => (pointMark(content, 3).mark.hundredths -= 25));
  for (const each of [manifest, text, `${manifest} `, manifest.slice(0, -1)]) {
    const [whole, inPieces] = await Promise.all([[8_000_000, shortManifest(each)] as const, [0, () => pieces(each)] as const].map(([most, from]) => recomputed(from, most).catch(String)));
    expect(inPieces).toEqual(whole);
  }
  expect(await recomputed(() => pieces(text), 0)).toMatchObject({ difference: { mark: { candidates: expect.any(Array) } } });
});

it('the same content written otherwise is told as that', async () => {
  expect(await firstDifference(JSON.stringify(copy(), null, 2))).toMatchObject({ kind: 'form', path: [] });
  expect(await firstDifferenceBetween(manifest, JSON.stringify(copy(), null, 2))).toMatchObject({ kind: 'form' });
});

it('what is no manifest is refused', async () => {
  for (const text of ['{}', 'null', '{"format":2}', '{"format":1,"programVersion":"1","season":1,"result":{}}']) await expect(firstDifference(text)).rejects.toThrow('not a manifest');
});

it('a correction is recomputed with what it replaces, which is named last of all that may differ', async () => {
  const replaces = { sha256: 'a'.repeat(64), versionNo: 1 };
  const corrected = seasonManifest(smallSeason(), '1.2.3', replaces);
  expect(await recomputed(shortManifest(corrected))).toMatchObject({ difference: null, replaces });
  expect(await recomputed(shortManifest(manifest))).toMatchObject({ difference: null, replaces: null });
  const other = corrected.replace('aaaa', 'aaab');
  expect((await recomputed(shortManifest(other))).sha256).not.toBe((await recomputed(shortManifest(corrected))).sha256);
  expect((await firstDifferenceBetween(corrected, other))?.words).toBe(`Tệp kết quả, bản được thay thế, mã SHA-256: tệp thứ nhất ghi ${replaces.sha256}, tệp thứ hai ghi ${replaces.sha256.replace('aaaa', 'aaab')}.`);
  const changedToo = written({ ...(JSON.parse(corrected) as Content), season: { ...copy().season, title: 'Đợt khác' } });
  expect((await firstDifferenceBetween(manifest, changedToo))?.path).toEqual(['season', 'title']);
  await expect(firstDifference(corrected.replace('"versionNo":1', '"versionNo":"1"'))).rejects.toThrow('known format');
});
