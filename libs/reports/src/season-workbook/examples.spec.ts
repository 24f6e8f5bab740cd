import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { rankSeason, type Season } from '@dvk/scoring-core';
import { manifestSha256, programVersion } from '@dvk/awards';
import { exampleSeason, smallExampleSeason } from '../../../../test/support/examples/example-season';
import { seasonOfWorkbook } from './mapping/season-of-workbook';
import { readRawWorkbook } from './reading/read-raw-workbook';
import { resultDocument } from './result/result-document';
import { writeSeasonWorkbook } from './writing/write-season-workbook';

const FOLDER = resolve(__dirname, '../../../../examples');
/** UPDATE_EXAMPLES=1 writes the examples anew from their sources in test/support/examples. */
const UPDATE = process.env['UPDATE_EXAMPLES'] === '1';
const EXAMPLES: readonly (readonly [name: string, make: () => Season])[] = [
  ['mua-xet-2026', exampleSeason],
  ['mua-xet-nho', smallExampleSeason],
];

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'examples-'));
  if (!UPDATE) return;
  for (const [name, make] of EXAMPLES) {
    await writeSeasonWorkbook(join(FOLDER, `${name}.xlsx`), make());
    await writeFile(join(FOLDER, `${name}.ket-qua.json`), (await rank(join(FOLDER, `${name}.xlsx`))).document);
  }
});
afterAll(() => rm(folder, { recursive: true }));

async function rank(path: string): Promise<{ season: Season; document: string }> {
  const raw = await readRawWorkbook(path);
  if ('refusal' in raw) throw new Error(raw.refusal.code);
  const reading = seasonOfWorkbook(raw.workbook);
  if ('faults' in reading) throw new Error(JSON.stringify(reading.faults.faults.slice(0, 5)));
  const result = rankSeason(reading.season);
  const sha256 = manifestSha256(reading.season, programVersion);
  return { season: reading.season, document: resultDocument(reading.season, result, sha256, reading.places) };
}

describe.each(EXAMPLES)('examples/%s', (name, make) => {
  it('is the season of its sources', async () => {
    const { season } = await rank(join(FOLDER, `${name}.xlsx`));
    expect(season).toEqual(make());
  });

  it('ranks to the committed result', async () => {
    const { document } = await rank(join(FOLDER, `${name}.xlsx`));
    expect(JSON.parse(document)).toEqual(JSON.parse(await readFile(join(FOLDER, `${name}.ket-qua.json`), 'utf8')));
  });

  it('reads back as the same season after being written', async () => {
    const path = join(folder, `${name}.xlsx`);
    await writeSeasonWorkbook(path, make());
    const first = await rank(path);
    await writeSeasonWorkbook(path, first.season);
    expect((await rank(path)).season).toEqual(make());
  });
});

describe('the demonstration season', () => {
  const season = exampleSeason();
  const result = rankSeason(season);

  it('has all five kinds, four fields, seven members and texts of its own for each initiative', () => {
    expect(season.nominations.length).toBeGreaterThanOrEqual(60);
    expect(new Set(season.nominations.map(({ subjectKind }) => subjectKind)).size).toBe(5);
    expect(new Set(season.nominations.map(({ field }) => field)).size).toBe(4);
    expect(season.assessors).toHaveLength(7);
    expect(new Set(season.nominations.map(({ name }) => name)).size).toBe(season.nominations.length);
    expect(new Set(season.nominations.map(({ summary }) => summary)).size).toBe(season.nominations.length);
    for (const { summary } of season.nominations) expect(summary.length).toBeGreaterThan(120);
  });

  it('shows every outcome that an office meets', () => {
    const entries = result.peerGroups.flatMap((group) => group.entries);
    expect(new Set(entries.map(({ awardStatus }) => awardStatus))).toEqual(new Set(['awarded', 'not-a-candidate', 'waiting']));
    expect(result.undecided.map(({ codes }) => codes)).toEqual([['MC005', 'MC006']]);
    expect(entries.some(({ tied, awardStatus }) => tied && awardStatus === 'awarded')).toBe(true);
    expect(entries.some(({ notes }) => notes.includes('class-undetermined'))).toBe(true);
    expect(entries.some(({ trail }) => trail.notApplicable.length > 0)).toBe(true);
    expect(result.incomplete.map(({ reason }) => reason).sort()).toEqual(['office-items-missing', 'too-few-sheets']);
    expect(result.ineligible.map(({ reason }) => reason).sort()).toEqual(['floor', 'gate']);
    expect(new Set(result.warnings.map(({ code }) => code))).toEqual(new Set(['conflict-of-interest', 'draft-sheet']));
    expect(season.sheets.some(({ recused }) => recused)).toBe(true);
  });
});
