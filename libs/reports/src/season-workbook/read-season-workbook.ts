import type { Season } from '@dvk/scoring-core';
import { FaultList } from './faults';
import { seasonOfWorkbook } from './mapping/season-of-workbook';
import { readInChildProcess } from './reading/read-in-child-process';
import type { RawWorkbook } from './reading/raw-workbook';

export type SeasonWorkbookReading =
  | { readonly season: Season; readonly places: ReadonlyMap<string, string> }
  /** `workbook` is null when the file could not be read at all. */
  | { readonly faults: FaultList; readonly workbook: RawWorkbook | null };

/** Reads a season workbook from a file nobody vouches for: a season, or every fault found, each with its place. */
export async function readSeasonWorkbook(path: string): Promise<SeasonWorkbookReading> {
  const reading = await readInChildProcess(path);
  if ('refusal' in reading) {
    const faults = new FaultList();
    const { code, sheet, params } = reading.refusal;
    faults.add(sheet ?? '', sheet === null ? '' : 'A1', `file.${code}`, params);
    return { faults, workbook: null };
  }
  const result = seasonOfWorkbook(reading.workbook);
  return 'faults' in result ? { faults: result.faults, workbook: reading.workbook } : result;
}
