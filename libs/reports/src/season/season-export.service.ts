import { SeasonAssembler } from '@dvk/judging';
import { Transactor } from '@dvk/platform';
import type { Season, SeasonUnit } from '@dvk/scoring-core';
import { Injectable } from '@nestjs/common';
import type { SeasonSourceEntity } from '../persistence/season-source.entity';
import { SeasonSourcesRepository } from '../persistence/season-sources.repository';

/** A campaign as a season again, at one consistent moment. */
@Injectable()
export class SeasonExportService {
  constructor(
    private readonly transactor: Transactor,
    private readonly seasons: SeasonAssembler,
    private readonly sources: SeasonSourcesRepository,
  ) {}

  /**
   * It asks for no permission: the command line is the administrator's own.
   * @throws Problem not found; `campaign.no-criteria-set`
   */
  export(campaignId: string): Promise<Season> {
    return this.transactor.snapshot(async (tx) => {
      const season = await this.seasons.seasonOf(tx, campaignId);
      const source = await this.sources.find(tx, campaignId);
      return source === null ? season : inWordsOfSource(season, source);
    });
  }
}

/**
 * Units under the codes and in the order of the workbook the season came with. Units that came into use since follow with
 * whatever stands above them; units that merely stand above the workbook's own are left out, as the workbook left them out.
 */
function inWordsOfSource(season: Season, source: Pick<SeasonSourceEntity, 'units' | 'nominationCodes'>): Season {
  const rowOf = new Map(source.units.map((unit) => [unit.codeHere, unit]));
  const named = (codeHere: string): string => rowOf.get(codeHere)?.code ?? codeHere;
  const unitHere = new Map(season.units.map((unit) => [unit.code, unit]));
  const added = new Map<string, SeasonUnit>();
  const add = (codeHere: string): void => {
    const unit = unitHere.get(codeHere);
    if (unit === undefined || rowOf.has(codeHere) || added.has(codeHere)) return;
    if (unit.parentCode !== null) add(unit.parentCode);
    added.set(codeHere, { ...unit, parentCode: unit.parentCode === null ? null : named(unit.parentCode) });
  };
  for (const { unitCode } of season.nominations) add(unitCode);
  for (const { unitCode } of season.assessors) if (unitCode !== null) add(unitCode);
  const place = new Map(source.nominationCodes.map((code, at) => [code, at]));
  const placeOf = (code: string): number => place.get(code) ?? source.nominationCodes.length;
  return {
    ...season,
    units: [...source.units.map(({ code, name, kind, parentCode }) => ({ code, name, kind, parentCode })), ...added.values()],
    nominations: season.nominations
      .map((nomination) => ({ ...nomination, unitCode: named(nomination.unitCode) }))
      .sort((one, other) => placeOf(one.code) - placeOf(other.code)),
    assessors: season.assessors.map((assessor) => ({ ...assessor, unitCode: assessor.unitCode === null ? null : named(assessor.unitCode) })),
    // The sort is stable: within a nomination the order of the panel stays.
    sheets: [...season.sheets].sort((one, other) => placeOf(one.nominationCode) - placeOf(other.nominationCode)),
  };
}
