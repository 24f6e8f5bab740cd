import { join } from 'node:path';
import type { SeasonInRows } from '@dvk/judging';
import { linesOfProcess, Problem, ProcessEndedError } from '@dvk/platform';
import { type FrozenLine, frozenLines, mostSheets, readFrozenLine } from './frozen-lines';
import { nominationsLine, seasonLine, sheetsLine } from './season-lines';

/** So few are ranked and written down here: a process would take longer to start. */
const mostSheetsHere = 500;
/** Room for half a million nominations with seven sheets each. */
const bounds = { memoryMegabytes: 12_288, nurseryMegabytes: 64, milliseconds: 3_600_000 };
const nominationsAtOnce = 200;

/**
 * Ranks a season and gives its frozen result step by step; a large one in a process of its own, to which it goes and from which it
 * comes in small pieces, so that the server goes on answering and never holds it whole.
 *
 * @throws Problem conflict `result.freezing-gave-up`
 */
export async function* frozenSeason(decided: SeasonInRows, programVersion: string): AsyncGenerator<FrozenLine> {
  const lines = linesOfSeason(decided, programVersion);
  const frozen = mostSheets(decided.season) <= mostSheetsHere ? frozenLines(lines) : linesOfProcess(join(__dirname, 'freezing.process'), [], bounds, lines);
  try {
    for await (const line of frozen) yield readFrozenLine(line);
  } catch (error) {
    if (error instanceof ProcessEndedError) throw Problem.conflict('result.freezing-gave-up');
    throw error;
  }
}

async function* linesOfSeason({ season, nominationIds, sheets }: SeasonInRows, programVersion: string): AsyncGenerator<string> {
  yield seasonLine({ programVersion, season: { ...season, nominations: [], sheets: [] } });
  const idOf = (code: string): string => nominationIds.get(code) ?? '';
  for (let from = 0; from < season.nominations.length; from += nominationsAtOnce) yield nominationsLine(season.nominations.slice(from, from + nominationsAtOnce), idOf);
  for await (const rows of sheets) yield sheetsLine(rows);
}
