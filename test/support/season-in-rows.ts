import { sheetLine } from '@dvk/judging';
import type { Season } from '@dvk/scoring-core';
import type { DecidedSeasonInRows } from '../../libs/awards/src/freezing/season-frames';
import { exampleSeason } from './examples/example-season';

/** As the database hands it over: by ids, marks as text, in batches, the last first. */
export function seasonInRows(season: Season): DecidedSeasonInRows {
  const nominees = [...season.nominations].reverse().map((nomination) => ({ id: `id of ${nomination.code}`, nomination: { ...nomination, facts: [] }, setAside: { panel: [], office: [] } }));
  const lines = [...season.sheets].reverse().map(({ nominationCode, assessorCode, marks, ...states }) =>
    sheetLine({ ...states, nominationId: `id of ${nominationCode}`, memberId: assessorCode === null ? '' : `id of ${assessorCode}`, marks: JSON.stringify(marks) }),
  );
  return {
    season: { ...season, nominations: [], sheets: [] },
    acceptedNominations: season.nominations.length,
    members: season.assessors.map(({ code }) => ({ id: `id of ${code}`, code })),
    conflicts: [],
    facts: new Map(season.nominations.map(({ code, facts }) => [`id of ${code}`, facts])),
    nominations: inBatches(nominees),
    sheets: (async function* () {
      for await (const batch of inBatches(lines)) yield Buffer.from(batch.join(''), 'utf8');
    })(),
  };
}

async function* inBatches<T>(all: readonly T[]): AsyncGenerator<readonly T[]> {
  for (let from = 0; from < all.length; from += 100) yield await Promise.resolve(all.slice(from, from + 100));
  yield [];
}

/** The example over and over, under other codes: more sheets than are ranked in the server. */
export function largeSeason(): Season {
  const season = exampleSeason();
  const times = Math.ceil(600 / (season.nominations.length * season.assessors.length)) + 1;
  const copies = Array.from({ length: times }, (_, at) => at);
  return {
    ...season,
    nominations: copies.flatMap((at) => season.nominations.map((nomination) => ({ ...nomination, code: `${nomination.code}-${at}` }))),
    sheets: copies.flatMap((at) => season.sheets.map((sheet) => ({ ...sheet, nominationCode: `${sheet.nominationCode}-${at}` }))),
  };
}
