import type { Season, SeasonResult } from '@dvk/scoring-core';
import { OFFICE_CODE, SHEETS } from '../layout';
import { placeKey } from '../mapping/place-key';

/**
 * The text of `ket-qua.json`: keys in a fixed order, two blanks of indentation, a line end at the end.
 * @param places address of the first cell of each row of marks, for the warnings
 */
export function resultDocument(season: Season, result: SeasonResult, sha256: string, places: ReadonlyMap<string, string>): string {
  const document = {
    campaign: season.title,
    decimals: result.decimals,
    manifestSha256: sha256,
    peerGroups: result.peerGroups.map((group) => ({
      name: group.name,
      entries: group.entries.map((entry) => ({
        code: entry.code,
        rank: entry.rank,
        tied: entry.tied,
        finalScore: entry.finalScore,
        exactScore: entry.exactScore,
        class: entry.class,
        countedSheets: entry.countedSheets,
        award: entry.award,
        awardStatus: entry.awardStatus,
        notes: entry.notes,
      })),
    })),
    incomplete: result.incomplete.map(({ code, reason, countedSheets }) => ({ code, reason, countedSheets })),
    ineligible: result.ineligible.map(({ code, reason, at }) => ({ code, reason, at })),
    undecided: result.undecided.map(({ peerGroup, award, codes, reason }) => ({ peerGroup, award, codes, reason })),
    warnings: warningsOf(result, places),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

/** In the order of the rows of sheet "Điểm". */
function warningsOf(result: SeasonResult, places: ReadonlyMap<string, string>): { code: string; at: string }[] {
  const order = [...places.keys()];
  const placeOf = new Map(order.map((key, at) => [key, at]));
  return result.warnings
    .map(({ code, nominationCode, assessorCode }) => ({ code, key: placeKey(nominationCode, assessorCode || OFFICE_CODE) }))
    .sort((a, b) => (placeOf.get(a.key) ?? 0) - (placeOf.get(b.key) ?? 0))
    .map(({ code, key }) => ({ code, at: `${SHEETS.marks.name}!${places.get(key) ?? ''}` }));
}
