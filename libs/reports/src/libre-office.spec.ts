import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sha256Of, seasonManifest } from '@dvk/awards';
import { campaignDefaults } from '@dvk/campaigns';
import { rankSeason, type Season } from '@dvk/scoring-core';
import { type Cell, Workbook } from 'exceljs';
import { exampleSeason } from '../../../test/support/examples/example-season';
import { findLibreOffice, saveWithLibreOffice, sayLibreOfficeMissing } from '../../../test/support/libre-office';
import { writeAssignmentWorkbook } from './assignment-file/write-assignment-workbook';
import { writeFoundInitiatives } from './found-initiatives/write-found-initiatives';
import { awardListSheets, withoutAwardLines } from './papers/award-list/award-list';
import { awardListOfSeason } from './papers/award-list/award-list-of-season';
import { largeWorkbook } from './papers/large-workbook';
import { nothingBehind } from './papers/making/behind-the-result';
import { drawPaper } from './papers/making/draw-paper';
import { seasonOfManifest } from './papers/making/paper-order';
import { noMark } from './papers/paper-frame';
import { scoreSummarySheets, withoutSummaryLines } from './papers/score-summary/score-summary';
import { scoreSummaryOfSeason } from './papers/score-summary/score-summary-of-season';
import { settingsOf } from './papers/settings-of-campaign';
import type { RegistrationFileOrder } from './registration-file/writing/registration-file-order';
import { writeRegistrationWorkbook } from './registration-file/writing/write-registration-workbook';
import { writeRegistrationList } from './registration-list/write-registration-list';
import { writeRewardRegister } from './reward-register/write-reward-register';
import { readRawWorkbook } from './season-workbook/reading/read-raw-workbook';
import type { RawWorkbook } from './season-workbook/reading/raw-workbook';
import { writeResultWorkbook } from './season-workbook/writing/write-result-workbook';
import { writeSeasonWorkbook } from './season-workbook/writing/write-season-workbook';
import { comparePaper } from './verification/compare-paper';

/** A name that another program could take for a formula, a link or a command. */
const traps = ['=1+1', '+84 24 3', '-5', '@SUM(A1)', '=HYPERLINK("http://evil.example";"x")', '=cmd|\' /C calc\'!A0'];
/** Every function that stands in our own sheets. */
const ourFunctions = new Set(['AVERAGE', 'COUNT', 'IF', 'AND', 'MAX', 'MIN', 'MEDIAN', 'RANK.EQ', 'ROUND', 'TRIMMEAN']);
const methods = ['mean', 'trimmed', 'median'] as const;
/** Papers that are verified cell by cell: also after LibreOffice has saved them anew. */
const verified = ['award-list', 'score-summary-trimmed'];

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'papers-office-'));
});
afterAll(() => rm(folder, { recursive: true }));

function trapped(): Season {
  const season = exampleSeason();
  return {
    ...season,
    title: `=1+1 ${season.title}`,
    nominations: season.nominations.map((nomination, at) => ({ ...nomination, name: traps[at] ?? nomination.name, summary: traps[at] ?? nomination.summary })),
    units: season.units.map((unit, at) => ({ ...unit, name: at % 3 === 0 ? `=${unit.name}` : unit.name })),
    assessors: season.assessors.map((assessor, at) => (at === 0 ? { ...assessor, name: '=TV()' } : assessor)),
  };
}

const day = '2026-11-20T03:00:00.000Z';

/** Every workbook that people download, by name. */
async function workbooks(): Promise<ReadonlyMap<string, Buffer>> {
  const season = trapped();
  const draw = (kind: 'award-list' | 'score-summary', of: Season): Promise<Buffer> => {
    const manifest = seasonManifest(of, '1.2.3');
    return drawPaper({ kind, sha256: sha256Of(manifest), frozenAt: day, papers: campaignDefaults.paperSettings, publicUrl: null, checkpoint: null, decisions: [], behind: nothingBehind, showsFigures: true, template: null }, seasonOfManifest(manifest));
  };
  const unitName = new Map(season.units.map(({ code, name }) => [code, name]));
  const registered = season.nominations.map(({ code, name, unitCode, subjectKind, field, summary }) => ({
    initiativeName: name, subjectKind, field, unitId: unitCode, unitName: unitName.get(unitCode) ?? '', code, state: 'accepted' as const, summary, leaderInCharge: '=A1', levelAimedAt: '', submittedAt: day, evidenceCount: 2,
  }));
  const rewards = season.nominations.slice(0, 12).map(({ name, subjectKind, field, unitCode }, at) => ({
    head: at % 2 === 0 ? ('state' as const) : ('party' as const), number: '0125/QĐ-UBND', date: '2026-12-15', issuer: '=UBND', signer: '', award: 'Bằng khen', rowNo: at + 1, name, subjectKind, field, unitName: unitName.get(unitCode) ?? '', campaignName: season.title, revokedNumber: null, revokedDate: null, revokedIssuer: null, revokedReason: null,
  }));
  const seasonFile = join(folder, 'season.xlsx');
  await writeSeasonWorkbook(seasonFile, season);
  const rankedFile = join(folder, 'ranked.xlsx');
  await writeResultWorkbook(rankedFile, season, rankSeason(season), 'ab'.repeat(32));
  const byCriterion = { ...season, rules: { ...season.rules, scope: 'criterion' as const } };
  const found = season.nominations.map(({ code, name, unitCode, subjectKind, field }) => ({
    code, name, unitName: unitName.get(unitCode) ?? '', inCharge: '=UBND', subjectKind, field, facts: [], registeredAt: day, changedAt: day, mergedInto: null,
  }));
  const members = season.assessors.map(({ code, name }) => ({ code, fullName: name }));
  const assigned = season.nominations.map(({ code, name, unitCode, field }) => ({ code, initiativeName: name, unitName: unitName.get(unitCode) ?? '', field, memberCodes: members.map((member) => member.code).slice(1), fixedCodes: [] }));
  return new Map([
    ['season', await readFile(seasonFile)],
    ['award-list', await draw('award-list', season)],
    ...(await Promise.all(methods.map(async (method) => [`score-summary-${method}`, await draw('score-summary', { ...season, rules: { ...season.rules, method } })] as const))),
    ['score-summary-by-criterion', await draw('score-summary', byCriterion)],
    ['score-summary-row-by-row', await rowByRow('score-summary', season)],
    ['award-list-row-by-row', await rowByRow('award-list', season)],
    ['ranked-with-score-summary', await readFile(rankedFile)],
    ['found-initiatives', await writeFoundInitiatives({ at: day, narrowedBy: '=1+1', order: 'name', rows: found })],
    ['assignments', await writeAssignmentWorkbook({ campaignCode: 'DX', members, nominations: assigned })],
    ['registration-list', await writeRegistrationList({ at: day, campaignName: season.title, narrowedBy: '', settings: null, rows: registered })],
    ['registration-file', await writeRegistrationWorkbook(registrationFile(season.title))],
    ['reward-register', await writeRewardRegister({ at: day, narrowedBy: '', rows: rewards })],
  ]);
}

/** As a list of tens of thousands of rows is written. */
function rowByRow(kind: 'award-list' | 'score-summary', season: Season): Promise<Buffer> {
  const result = rankSeason(season);
  const file = { creator: '', at: new Date(day), description: '' };
  if (kind === 'award-list') {
    const view = awardListOfSeason(season, result, noMark, settingsOf('awardList', campaignDefaults.paperSettings, season));
    return largeWorkbook(file, (book) => awardListSheets(book, withoutAwardLines(view)), (book) => awardListSheets(book, view));
  }
  const view = scoreSummaryOfSeason(season, result, noMark, settingsOf('scoreSummary', campaignDefaults.paperSettings, season));
  return largeWorkbook(file, (book) => scoreSummarySheets(book, withoutSummaryLines(view)), (book) => scoreSummarySheets(book, view));
}

/** A file of errors whose lists and rows are full of traps. */
function registrationFile(campaignName: string): RegistrationFileOrder {
  const lists = { units: traps, kinds: ['Mô hình tập thể'], fields: traps, programmes: traps, earlier: traps, partners: traps };
  const rows = traps.map((name) => ({ key: null, cells: { name, unit: name, goals: name, content: `Hai dòng\n${name}` }, marks: { name: [name] }, errors: [name] }));
  const id = '11111111-1111-4111-8111-111111111111';
  return { identity: { templateId: id, campaignId: id, version: 'x', seal: 'x' }, campaignName, lists, lengths: { name: 300 }, rows };
}

async function load(bytes: Buffer): Promise<Workbook> {
  const book = new Workbook();
  await book.xlsx.load(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer);
  return book;
}

/** Every cell with what it shows; merged ones once. */
function cellsOf(book: Workbook): Map<string, Cell> {
  const cells = new Map<string, Cell>();
  for (const sheet of book.worksheets) sheet.eachRow((row) => row.eachCell((cell) => void (cell.master === cell && cells.set(`${sheet.name}!${cell.address}`, cell))));
  return cells;
}

const shownOf = (cell: Cell | undefined): unknown => (cell === undefined ? null : cell.formula === undefined ? cell.value : cell.result);

async function written(path: string): Promise<RawWorkbook> {
  const reading = await readRawWorkbook(path, 'written');
  if ('refusal' in reading) throw new Error(reading.refusal.code);
  return reading.workbook;
}

it('opens every workbook, recalculates ours to the figures of the system, and makes no formula of what people wrote', async () => {
  const program = await findLibreOffice();
  if (program === null) return sayLibreOfficeMissing();
  const books = await workbooks();
  const [from, to] = [join(folder, 'from'), join(folder, 'to')];
  await mkdir(from);
  await mkdir(to);
  let formulas = 0;
  for (const [name, bytes] of books) {
    const book = await load(bytes);
    for (const [at, cell] of cellsOf(book)) {
      if (cell.formula === undefined) continue;
      formulas += 1;
      // Only ours, in the one sheet that has any; and forgotten figures must be computed by whoever opens the file.
      expect([name, at.split('!')[0]]).toEqual([expect.stringContaining('score-summary'), 'Tổng hợp']);
      for (const [, called = ''] of cell.formula.matchAll(/([A-Z][A-Z.]+)\(/g)) expect([at, ourFunctions.has(called)]).toEqual([at, true]);
      cell.value = { formula: cell.formula, result: undefined, date1904: false };
    }
    await book.xlsx.writeFile(join(from, `${name}.xlsx`));
    if (verified.includes(name)) await writeFile(join(from, `as-made-${name}.xlsx`), bytes);
  }
  expect(formulas).toBeGreaterThan(500);
  await saveWithLibreOffice(program, [...books.keys(), ...verified.map((name) => `as-made-${name}`)].map((name) => join(from, `${name}.xlsx`)), to, 'xlsx');
  for (const [name, bytes] of books) {
    const opened = new Workbook();
    await opened.xlsx.readFile(join(to, `${name}.xlsx`));
    const [made, seen] = [cellsOf(await load(bytes)), cellsOf(opened)];
    const differences = [...made].flatMap(([at, cell]) => {
      const [wanted, found] = [shownOf(cell), shownOf(seen.get(at))];
      const same = typeof wanted === 'number' && typeof found === 'number' ? Math.abs(wanted - found) < 1e-9 : wanted === found;
      const kept = (cell.formula === undefined) === (seen.get(at)?.formula === undefined);
      return same && kept ? [] : [[at, wanted, found]];
    });
    expect([name, differences]).toEqual([name, []]);
  }
  for (const name of verified) {
    expect([name, comparePaper(await written(join(from, `as-made-${name}.xlsx`)), await written(join(to, `as-made-${name}.xlsx`)))]).toEqual([name, []]);
  }
});
