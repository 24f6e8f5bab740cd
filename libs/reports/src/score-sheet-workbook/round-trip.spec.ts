import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { checkCriteriaSet } from '@dvk/scoring-core';
import { criteriaSets, type RandomSheet, sheetsFor } from '../../../../test/support/random-criteria';
import { scoreSheetBook } from '../../../../test/support/score-sheet-book';
import { readRawWorkbook } from '../season-workbook/reading/read-raw-workbook';
import type { FileReading } from './reading/file-reading';
import { readScoreSheets } from './reading/read-score-sheets';
import { writeScoreSheets } from './writing/write-score-sheets';
import type { CriteriaSet } from '@dvk/scoring-core';
import type { SheetSource, WorkbookSource } from './writing/workbook-source';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'score-sheets-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function writtenAndRead(book: WorkbookSource, sources: readonly SheetSource[]): Promise<FileReading> {
  const path = join(folder, 'phieu.xlsx');
  await writeScoreSheets(path, book, sources);
  const raw = await readRawWorkbook(path, 'formulas');
  if ('refusal' in raw) throw new Error(raw.refusal.code);
  return readScoreSheets(raw.workbook, book.criteriaSet);
}

const setWithSheets: fc.Arbitrary<{ readonly set: CriteriaSet; readonly sheets: readonly RandomSheet[] }> = criteriaSets.chain((set) =>
  fc.array(sheetsFor(set), { minLength: 1, maxLength: 3 }).map((sheets) => ({ set, sheets })),
);

describe('a score-sheet workbook', () => {
  it('gives back what was written into it, for any criteria set', async () => {
    await fc.assert(
      fc.asyncProperty(setWithSheets, async ({ set, sheets }) => {
        expect(checkCriteriaSet(set, { capsRequired: false })).toEqual([]);
        const { book, sources } = scoreSheetBook(set, sheets);
        const { identity, sheets: read, unstamped } = await writtenAndRead(book, sources);
        expect(identity).toEqual({ personId: book.personId, campaignId: book.campaignId, criteriaSetId: book.criteriaSetId, seal: book.seal });
        expect(unstamped).toEqual([]);
        expect(read).toEqual(
          sources.map(({ sheetId, version, seal, marks, remarks, comment, nomination }) => ({
            name: nomination.code,
            stamp: { sheetId, version, seal },
            fault: null,
            marks,
            remarks,
            comment,
            setAside: [...Object.keys(nomination.notApplicable)],
            refused: [],
          })),
        );
      }),
      { numRuns: 60 },
    );
  });
});
