import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { manifestSha256, programVersion } from '@dvk/awards';
import { rankSeason } from '@dvk/scoring-core';
import { FaultList } from './faults';
import { readSeasonWorkbook } from './read-season-workbook';
import { resultDocument } from './result/result-document';
import { writeFaultWorkbook } from './writing/write-fault-workbook';
import { writeResultWorkbook } from './writing/write-result-workbook';

export const RESULT_FILES = { workbook: 'ket-qua.xlsx', document: 'ket-qua.json', faults: 'loi.xlsx' } as const;

export type RankingOutcome =
  | { readonly ranked: true; readonly sha256: string; readonly nominations: number; readonly warnings: number }
  | { readonly ranked: false; readonly faults: FaultList };

/**
 * Ranks the season of a workbook: writes `ket-qua.xlsx` and `ket-qua.json` into the folder, or, when the workbook has
 * faults, `loi.xlsx` and no result. What an earlier run left there under these names is removed first, so that a
 * folder never shows a result beside the faults of a later workbook. A file that bears one of these names in that very
 * folder is refused untouched.
 */
export async function rankSeasonWorkbook(file: string, folder: string): Promise<RankingOutcome> {
  if (Object.values(RESULT_FILES).some((name) => resolve(folder, name) === resolve(file))) {
    const faults = new FaultList();
    faults.add('', '', 'output-is-input');
    return { ranked: false, faults };
  }
  await mkdir(folder, { recursive: true });
  for (const name of Object.values(RESULT_FILES)) await rm(join(folder, name), { force: true });
  const reading = await readSeasonWorkbook(file);
  if ('faults' in reading) {
    const { workbook, faults } = reading;
    await writeWhole(join(folder, RESULT_FILES.faults), (path) => writeFaultWorkbook(path, workbook, faults));
    return { ranked: false, faults };
  }
  const { season, places } = reading;
  const result = rankSeason(season);
  const sha256 = manifestSha256(season, programVersion);
  await writeWhole(join(folder, RESULT_FILES.workbook), (path) => writeResultWorkbook(path, season, result, sha256));
  await writeWhole(join(folder, RESULT_FILES.document), (path) => writeFile(path, resultDocument(season, result, sha256, places)));
  return { ranked: true, sha256, nominations: season.nominations.length, warnings: result.warnings.length };
}

/** A broken run leaves no half file under a name that somebody trusts. */
async function writeWhole(path: string, write: (path: string) => Promise<void>): Promise<void> {
  const unfinished = `${path}.${process.pid}.tmp`;
  try {
    await write(unfinished);
    await rename(unfinished, path);
  } finally {
    await rm(unfinished, { force: true });
  }
}
