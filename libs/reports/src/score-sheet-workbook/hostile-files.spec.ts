import { readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import * as fc from 'fast-check';
import type { CriteriaSet } from '@dvk/scoring-core';
import { criteriaSets, sheetsFor } from '../../../../test/support/random-criteria';
import { scoreSheetBook } from '../../../../test/support/score-sheet-book';
import { rawXlsx, zipFile } from '../../../../test/support/zip-file';
import { makeScoreSheetFile, readScoreSheetFile } from './score-sheet-files';

let set: CriteriaSet;
let honest: Buffer;
beforeAll(async () => {
  set = fc.sample(criteriaSets, { numRuns: 1, seed: 7 })[0]!;
  const { book, sources } = scoreSheetBook(set, fc.sample(sheetsFor(set), { numRuns: 3, seed: 7 }));
  const path = await makeScoreSheetFile(book, sources);
  honest = await readFile(path);
  await rm(path);
});

const compound = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
const cell = (inner: string): string => `<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>${inner}</t></is></c></row></sheetData>`;

async function outcomeOf(bytes: Buffer): Promise<string> {
  const reading = await readScoreSheetFile(bytes, set);
  expect((await readdir(tmpdir())).filter((name) => name.startsWith(`dvk-score-sheets-${process.pid}-`))).toEqual([]);
  if ('refusal' in reading) return reading.refusal.code;
  return reading.identity === null ? 'not-ours' : `${reading.sheets.length} sheets`;
}

describe('an uploaded score-sheet workbook', () => {
  it('is read in a process of its own', async () => {
    expect(await outcomeOf(honest)).toBe('3 sheets');
  });

  it.each<readonly [string, () => Buffer, string]>([
    ['nothing', () => Buffer.alloc(0), 'file-empty'],
    ['a CSV file', () => Buffer.from('Mã;Điểm\n1;2\n'), 'not-a-workbook'],
    ['an .xls', () => Buffer.concat([compound, Buffer.alloc(2048)]), 'old-format'],
    ['an encrypted workbook', () => Buffer.concat([compound, Buffer.alloc(512), Buffer.from('EncryptedPackage', 'utf16le'), Buffer.alloc(512)]), 'encrypted'],
    ['a Word document', () => zipFile([{ name: 'word/document.xml', bytes: '<x/>' }]), 'not-a-workbook'],
    ['a file cut half-way', () => honest.subarray(0, honest.length >> 1), 'truncated'],
    ['a workbook of others', () => rawXlsx({ sheets: [['Điểm', cell('a')]] }), 'not-ours'],
    ['a document type', () => rawXlsx({ prolog: '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>', sheets: [['DVK', '<sheetData><row r="1"><c r="A1" t="str"><v>&b;</v></c></row></sheetData>']] }), 'forbidden-markup'],
    ['a merged range over everything', () => rawXlsx({ sheets: [['DVK', `${cell('a')}<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>`]] }), 'not-ours'],
    ['a validation over whole columns', () => rawXlsx({ sheets: [['DVK', `${cell('a')}<dataValidations><dataValidation sqref="A1:XFD1048576" type="list"><formula1>"a,b"</formula1></dataValidation></dataValidations>`]] }), 'not-ours'],
    ['a cell of 300 MB', () => rawXlsx({ sheets: [['DVK', cell('a'.repeat(300_000_000))]] }), 'text-too-long'],
    ['a bomb of empty elements', () => rawXlsx({ sheets: [['DVK', `<sheetData/>${'<element/>'.repeat(24_000_000)}`]] }), 'expands-too-much'],
    ['three million rows', () => rawXlsx({ sheets: [['DVK', `<sheetData>${'<row><c t="str"><v>a</v></c></row>'.repeat(3_000_000)}</sheetData>`]] }), 'too-many-rows'],
    ['two thousand sheets', () => rawXlsx({ sheets: Array.from({ length: 2_000 }, (_, at) => [`S${at}`, '<sheetData/>'] as const) }), 'too-many-parts'],
    ['sixty thousand parts', () => rawXlsx({ sheets: [['DVK', '<sheetData/>']], further: Array.from({ length: 60_000 }, (_, at) => ({ name: `x/${at}`, bytes: '' })) }), 'too-many-parts'],
    ['twenty thousand levels', () => rawXlsx({ sheets: [['DVK', '<a>'.repeat(20_000) + '</a>'.repeat(20_000)]] }), 'forbidden-markup'],
    ['a cell beyond the last column', () => rawXlsx({ sheets: [['DVK', '<sheetData><row r="1"><c r="XFE1"><v>1</v></c></row></sheetData>']] }), 'broken'],
    ['macros that nobody runs', () => rawXlsx({ sheets: [['DVK', cell('a')]], further: [{ name: 'xl/vbaProject.bin', bytes: Buffer.alloc(64) }] }), 'not-ours'],
  ])(
    '%s never harms, and the answer says what it is',
    async (_, make, expected) => {
      expect(await outcomeOf(make())).toBe(expected);
    },
  );

  it('with a flipped byte is refused or says the same', async () => {
    for (let at = 40; at < honest.length; at += Math.ceil(honest.length / 12)) {
      const broken = Buffer.from(honest);
      broken[at] = (broken[at] ?? 0) ^ 0x5a;
      expect(await outcomeOf(broken)).toMatch(/^(broken|truncated|encrypted|3 sheets|not-a-workbook)$/);
    }
  });
});
