import { resolve } from 'node:path';
import { copiedText } from '@dvk/platform';
import type { Season } from '@dvk/scoring-core';
import { exampleSeason } from '../../../../test/support/examples/example-season';
import { largeSeason, seasonInRows } from '../../../../test/support/season-in-rows';
import { readManifest } from '../frozen-season';
import { type ResultLine, resultLines } from '../result-rows';
import { summaryOf } from '../result-summary';
import { seasonManifest, sha256Of } from '../season-manifest';
import { lineColumns } from './line-columns';
import { type FrozenStep, seasonHeadOf } from './frozen-steps';
import type { FrozenNames } from './season-frames';
import { frozenSeason } from './season-freezing';

// The freezing program is TypeScript here.
const example = exampleSeason();

function small(): Season {
  const nominations = example.nominations.slice(0, 5);
  const codes = new Set(nominations.map(({ code }) => code));
  return { ...example, nominations, sheets: example.sheets.filter(({ nominationCode }) => codes.has(nominationCode)) };
}

const first = { programVersion: '1.2.3', resultId: 'id of the result', replaces: null, replacedReplaces: null };

async function frozen(season: Season, names: FrozenNames = first): Promise<FrozenStep[]> {
  const steps: FrozenStep[] = [];
  for await (const step of frozenSeason(seasonInRows(season), names)) steps.push('rows' in step ? { ...step, rows: Buffer.from(step.rows) } : step);
  return steps;
}

/** Fields of the rows that come in steps of this kind. */
function rowsOf(steps: readonly FrozenStep[], kind: 'parts' | 'lines'): (string | null)[][] {
  const text = steps.flatMap((step) => (step.kind === kind ? step.rows.toString('utf8') : [])).join('');
  return text.split('\n').slice(0, -1).map((row) => row.split('\t').map((field) => (field === '\\N' ? null : copiedText(field))));
}

describe('a freezing process that is killed', () => {
  it.each([0, 100_000, 600_000])('after %d bytes of its answer gives the freeze up', async (bytes) => {
    const kill = ['--require', resolve(__dirname, '../../../../test/support/killed-while-writing.cjs'), `--title=killed-after-${bytes}`];
    process.execArgv.push(...kill);
    try {
      await expect(frozen(largeSeason())).rejects.toMatchObject({ code: 'result.freezing-gave-up' });
    } finally {
      process.execArgv.splice(-kill.length);
    }
  });
});

describe.each([
  ['here', small()],
  ['in a process of its own', largeSeason()],
] as const)('a season frozen %s', (_where, season) => {
  it('gives the bytes of its manifest, their hash, and the rows and counts that follow from them', async () => {
    const steps = await frozen(season);
    const manifest = seasonManifest(season, '1.2.3');
    const read = readManifest(manifest);
    const parts = rowsOf(steps, 'parts');
    expect(parts.map(([, , content]) => content).join('') === manifest).toBe(true);
    expect(parts.map(([result, partNo]) => [result, partNo])).toEqual(parts.map((_, at) => ['id of the result', String(at + 1)]));
    expect(steps.find(({ kind }) => kind === 'sealed')).toEqual({ kind: 'sealed', sealed: { sha256: sha256Of(manifest), sha256AsReplaced: null, summary: summaryOf(read.season, read.result), seasonHead: seasonHeadOf(read.season) } });
    const lines = resultLines(read.season, read.result);
    const stored = (line: ResultLine) => ['id of the result', `id of ${line.nominationCode}`, ...lineColumns.map(([, read]) => read(line)).map((field) => (field === null ? null : String(field)))];
    const withoutTrail = (rows: readonly (readonly (string | null)[])[]) => rows.map((row) => row.slice(0, -1));
    expect(withoutTrail(rowsOf(steps, 'lines'))).toEqual(withoutTrail(lines.map(stored)));
    expect(rowsOf(steps, 'lines').map((row) => JSON.parse(row.at(-1) ?? 'null') as unknown)).toEqual(lines.map(({ trail }) => trail));
  });

  it.each([null, { sha256: 'a'.repeat(64), versionNo: 1 }])('as a correction of one that replaced %j, it names what it replaces, and its season alone is compared with that', async (replacedReplaces) => {
    const replaces = { sha256: 'b'.repeat(64), versionNo: 2 };
    const steps = await frozen(season, { ...first, replaces, replacedReplaces });
    const manifest = seasonManifest(season, '1.2.3', replaces);
    expect(manifest.startsWith(`{"format":1,"programVersion":"1.2.3","replaces":{"sha256":"${replaces.sha256}","versionNo":2},"result":`)).toBe(true);
    expect(rowsOf(steps, 'parts').map(([, , content]) => content).join('') === manifest).toBe(true);
    expect(steps.find(({ kind }) => kind === 'sealed')).toMatchObject({ sealed: { sha256: sha256Of(manifest), sha256AsReplaced: sha256Of(seasonManifest(season, '1.2.3', replacedReplaces)) } });
  });

  it('says of each part which nomination goes on in it, and where', async () => {
    const places = rowsOf(await frozen(season), 'parts').flatMap(([, , content, nomination, nominationAt, sheets, sheetsAt]) => {
      const at = (place: string | null | undefined): string => (content ?? '').slice(Number(place));
      if (nomination) expect(at(nominationAt)).toMatch(new RegExp(`^{"code":"${nomination}",`));
      if (sheets) expect(at(sheetsAt)).toMatch(new RegExp(`^{"assessorCode":[^{]*"marks":[^A-Z]*{(?:[^}]|},)*}},"nominationCode":"${sheets}",`));
      return sheets ?? [];
    });
    expect(places.length).toBeGreaterThan(0);
    expect(places).toEqual([...places].sort());
  });

  it('says what is wrong with a decision before anything is written down', async () => {
    const [nominationCode = ''] = season.nominations.map(({ code }) => code);
    const decision = { kind: 'class', nominationCode, className: 'không có hạng này', reason: '', decidedBy: '', decidedAt: '', document: '' } as const;
    const steps = await frozen({ ...season, decisions: [decision] });
    expect(steps.map(({ kind }) => kind)).toEqual(['ranking']);
    expect(steps[0]).toMatchObject({ ranking: { fault: { code: expect.stringMatching(/^decision\./) } } });
  });

  it('is not frozen when it contradicts itself', async () => {
    await expect(frozen({ ...season, nominations: [...season.nominations, ...season.nominations.slice(0, 1)] })).rejects.toThrow();
  });
});
