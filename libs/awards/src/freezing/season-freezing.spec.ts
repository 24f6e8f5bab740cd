import { resolve } from 'node:path';
import type { SeasonInRows } from '@dvk/judging';
import type { Season } from '@dvk/scoring-core';
import { exampleSeason } from '../../../../test/support/examples/example-season';
import { readManifest } from '../frozen-season';
import { resultLines } from '../result-rows';
import { summaryOf } from '../result-summary';
import { seasonManifest, sha256Of } from '../season-manifest';
import type { FrozenLine } from './frozen-lines';
import { frozenSeason } from './season-freezing';

// The freezing program is TypeScript here.
const flags = ['--require', resolve(__dirname, '../../../../test/support/swc-register.cjs')];
beforeAll(() => {
  process.execArgv.push(...flags);
});
afterAll(() => {
  process.execArgv.splice(process.execArgv.indexOf(flags[0]!), flags.length);
});

/** As the database hands it over: marks as text, in batches, the last sheets first. */
function inRows(season: Season): SeasonInRows {
  const sheets = [...season.sheets].reverse().map((sheet) => ({ ...sheet, marks: JSON.stringify(sheet.marks) }));
  return {
    season: { ...season, sheets: [] },
    nominationIds: new Map(season.nominations.map(({ code }) => [code, `id of ${code}`])),
    sheets: (async function* () {
      for (let from = 0; from < sheets.length; from += 100) yield await Promise.resolve(sheets.slice(from, from + 100));
    })(),
  };
}

const example = exampleSeason();

function small(): Season {
  const nominations = example.nominations.slice(0, 5);
  const codes = new Set(nominations.map(({ code }) => code));
  return { ...example, nominations, sheets: example.sheets.filter(({ nominationCode }) => codes.has(nominationCode)) };
}

/** The example over and over, under other codes: more sheets than are ranked here. */
function large(): Season {
  const season = example;
  const times = Math.ceil(600 / (season.nominations.length * season.assessors.length)) + 1;
  const copies = Array.from({ length: times }, (_, at) => at);
  return {
    ...season,
    nominations: copies.flatMap((at) => season.nominations.map((nomination) => ({ ...nomination, code: `${nomination.code}-${at}` }))),
    sheets: copies.flatMap((at) => season.sheets.map((sheet) => ({ ...sheet, nominationCode: `${sheet.nominationCode}-${at}` }))),
  };
}

async function frozen(season: Season): Promise<FrozenLine[]> {
  const steps: FrozenLine[] = [];
  for await (const step of frozenSeason(inRows(season), '1.2.3')) steps.push(step);
  return steps;
}

describe.each([
  ['here', small()],
  ['in a process of its own', large()],
] as const)('a season frozen %s', (_where, season) => {
  it('gives the bytes of its manifest, their hash, and the rows and counts that follow from them', async () => {
    const steps = await frozen(season);
    const manifest = seasonManifest(season, '1.2.3');
    const read = readManifest(manifest);
    expect(steps.flatMap((step) => (step.kind === 'part' ? step.text : [])).join('') === manifest).toBe(true);
    expect(steps.find(({ kind }) => kind === 'sealed')).toEqual({ kind: 'sealed', sealed: { sha256: sha256Of(manifest), summary: summaryOf(read.season, read.result) } });
    const rows = steps.flatMap((step) => (step.kind === 'rows' ? (JSON.parse(step.json) as unknown[]) : []));
    expect(rows).toEqual(resultLines(read.season, read.result).map((line) => ({ ...line, nominationId: `id of ${line.nominationCode}` })));
  });

  it('says what is wrong with a decision before anything is written down', async () => {
    const [nominationCode = ''] = season.nominations.map(({ code }) => code);
    const decision = { kind: 'class', nominationCode, className: 'không có hạng này', reason: '', decidedBy: '', decidedAt: '', document: '' } as const;
    const steps = await frozen({ ...season, decisions: [decision] });
    expect(steps.map(({ kind }) => kind)).toEqual(['ranking']);
    expect(steps[0]).toMatchObject({ ranking: { fault: { code: expect.stringMatching(/^decision\./) } } });
  });

  it('is not frozen when it contradicts itself', async () => {
    await expect(frozen({ ...season, assessors: season.assessors.slice(1) })).rejects.toThrow();
  });
});
