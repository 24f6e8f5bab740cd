import type { Season, SeasonAssessor, SeasonNomination, SeasonSheet } from './season';

/** A season that contradicts itself; `at` is the code that is unknown or doubled. */
export class InvalidSeasonError extends Error {
  constructor(
    readonly code: `season.${string}`,
    readonly at: string,
  ) {
    super(`${code}: ${at}`);
    this.name = 'InvalidSeasonError';
  }
}

export interface SheetOfAssessor {
  readonly sheet: SeasonSheet;
  readonly assessor: SeasonAssessor;
}

export interface NominationSheets {
  readonly nomination: SeasonNomination;
  /** In the order of the panel. */
  readonly panel: readonly SheetOfAssessor[];
  readonly office: SeasonSheet | null;
}

function byCode<T extends { readonly code: string }>(items: readonly T[], doubled: `season.${string}`): Map<string, T> {
  const found = new Map<string, T>();
  for (const item of items) {
    if (found.has(item.code)) throw new InvalidSeasonError(doubled, item.code);
    found.set(item.code, item);
  }
  return found;
}

/**
 * Sheets gathered under their nominations, in the season's order of nominations
 * and, inside one, in the order of the panel, so that the order in which sheets
 * are given changes nothing. Throws InvalidSeasonError for a
 * doubled nomination, assessor or sheet and for a sheet of a nomination or
 * assessor that the season does not have.
 */
export function gatherSheets(season: Season): readonly NominationSheets[] {
  const assessors = byCode(season.assessors, 'season.assessor-doubled');
  const gathered = new Map<string, { panel: SheetOfAssessor[]; office: SeasonSheet | null }>();
  for (const code of byCode(season.nominations, 'season.nomination-doubled').keys()) {
    gathered.set(code, { panel: [], office: null });
  }
  for (const sheet of season.sheets) {
    const own = gathered.get(sheet.nominationCode);
    if (own === undefined) throw new InvalidSeasonError('season.nomination-unknown', sheet.nominationCode);
    if (sheet.assessorCode === null) {
      if (own.office !== null) throw new InvalidSeasonError('season.office-sheet-doubled', sheet.nominationCode);
      own.office = sheet;
      continue;
    }
    const assessor = assessors.get(sheet.assessorCode);
    if (assessor === undefined) throw new InvalidSeasonError('season.assessor-unknown', sheet.assessorCode);
    if (own.panel.some((other) => other.assessor === assessor)) {
      throw new InvalidSeasonError('season.sheet-doubled', `${sheet.nominationCode}/${sheet.assessorCode}`);
    }
    own.panel.push({ sheet, assessor });
  }
  const seat = new Map(season.assessors.map((assessor, at) => [assessor, at]));
  const seatOf = (entry: SheetOfAssessor): number => seat.get(entry.assessor) ?? 0;
  return season.nominations.map((nomination) => {
    const own = gathered.get(nomination.code) ?? { panel: [], office: null };
    own.panel.sort((a, b) => seatOf(a) - seatOf(b));
    return { nomination, panel: own.panel, office: own.office };
  });
}
