import { CampaignsService } from '@dvk/campaigns';
import { PeopleDirectory } from '@dvk/identity';
import { type PlacedUnit, UnitLinesService, vietnamDay } from '@dvk/organization';
import type { Tx } from '@dvk/platform';
import { NominationsReader } from '@dvk/registry';
import type { AssessorDeparture, Season, SeasonAssessor, SeasonUnit } from '@dvk/scoring-core';
import { Injectable } from '@nestjs/common';
import { isMarking, type MarkingMemberRow, PanelsRepository } from './persistence/panels.repository';
import { type CountedRound, ScoreSheetsRepository } from './persistence/score-sheets.repository';
import { ScoringClosuresRepository } from './persistence/scoring-closures.repository';
import { inSeasonOrder, readSheet, type SeasonSheetRow } from './season-sheet-rows';
import { SeasonSheetsReader, type SheetsOfSeason } from './season-sheets.reader';

/** A season whose sheets come row by row, so that they need not be held all at once. */
export interface SeasonInRows {
  /** Without sheets. */
  readonly season: Season;
  /** By code. */
  readonly nominationIds: ReadonlyMap<string, string>;
  readonly sheets: AsyncIterable<readonly SeasonSheetRow[]>;
}

/** Gathers everything a ranking depends on into the season of scoring-core. It asks for no permission: the caller has decided. */
@Injectable()
export class SeasonAssembler {
  constructor(
    private readonly campaigns: CampaignsService,
    private readonly nominations: NominationsReader,
    private readonly units: UnitLinesService,
    private readonly people: PeopleDirectory,
    private readonly panels: PanelsRepository,
    private readonly scoreSheets: ScoreSheetsRepository,
    private readonly sheets: SeasonSheetsReader,
    private readonly closures: ScoringClosuresRepository,
  ) {}

  /** Whether marking has been closed by its act. */
  async isClosed(tx: Tx, campaignId: string): Promise<boolean> {
    return (await this.closures.find(tx, campaignId)) !== null;
  }

  /** Whether the closed marking has been locked: no sheet is given back after that. */
  async isLocked(tx: Tx, campaignId: string): Promise<boolean> {
    return ((await this.closures.find(tx, campaignId))?.lockedAt ?? null) !== null;
  }

  /** `isClosed` for many, in one query. */
  closedAmong(tx: Tx, campaignIds: readonly string[]): Promise<ReadonlySet<string>> {
    return this.closures.closedAmong(tx, campaignIds);
  }

  /**
   * The season as it stands in this transaction: accepted nominations, every member, and every sheet there should be –
   * submitted, draft, untouched, recused, set aside – so that what was never marked is named as missing. What was taken from a
   * member who left, or is set aside by the panel's rule on those who left, is history and not part of it. A sheet that was
   * given back after closing counts as it was until it is handed in again. Obstacles and recorded decisions are no matter of
   * marking: whoever ranks for a result adds them.
   *
   * @param counted `first`: as if no sheet had ever been given back
   * @throws Problem not found; `campaign.no-criteria-set`
   */
  async seasonOf(tx: Tx, campaignId: string, counted: CountedRound = 'current'): Promise<Season> {
    const { season, members, of } = await this.withoutSheets(tx, campaignId, counted);
    const rows = await this.sheets.all(tx, of, counted);
    return { ...season, sheets: inSeasonOrder(rows.map(readSheet), members) };
  }

  /**
   * {@link seasonOf} for very many sheets; inside a transaction.
   *
   * @throws Problem not found; `campaign.no-criteria-set`
   */
  async seasonInRows(tx: Tx, campaignId: string): Promise<SeasonInRows> {
    const { season, of } = await this.withoutSheets(tx, campaignId, 'current');
    return { season, nominationIds: new Map(of.nominations.map(({ id, code }) => [code, id])), sheets: this.sheets.inBatches(tx, of) };
  }

  private async withoutSheets(tx: Tx, campaignId: string, counted: CountedRound): Promise<{ readonly season: Season; readonly members: readonly MarkingMemberRow[]; readonly of: SheetsOfSeason }> {
    const campaign = await this.campaigns.requireReady(tx, campaignId);
    const nominations = await this.nominations.accepted(tx, campaignId);
    const seated = (await this.panels.membersOfCampaign(tx, campaignId)).filter(isMarking);
    const handedIn = seated.every(({ leftAt }) => leftAt === null) ? new Map<string, number>() : await this.scoreSheets.handedInBy(tx, campaignId, counted);
    // Who left without having handed anything in has left no trace in a result.
    const members = seated.filter(({ id, leftAt }) => leftAt === null || handedIn.has(id));
    const placed = await this.units.upwardOf(tx, [
      ...new Set([...nominations.map(({ unitId }) => unitId), ...members.flatMap(({ unitId }) => unitId ?? [])]),
    ]);
    const codes = new Map(placed.map(({ id, code }) => [id, code]));
    const season: Season = {
      title: campaign.name,
      year: campaign.year,
      organizer: campaign.organizer,
      criteriaSet: campaign.criteriaSet,
      rules: campaign.rules,
      tieChain: campaign.tieChain,
      tiers: campaign.tiers,
      units: seasonUnits(placed, codes),
      nominations: nominations.map((nomination) => ({
        code: nomination.code,
        name: nomination.initiativeName,
        unitCode: codeOf(codes, nomination.unitId),
        subjectKind: nomination.subjectKind,
        field: nomination.field,
        peerGroup: nomination.peerGroup,
        summary: nomination.summary,
        legalPreference: nomination.legalPreference,
        facts: [],
      })),
      assessors: await this.assessorsOf(tx, { members, codes, departures: await this.departuresOf(tx, campaignId, members, handedIn) }),
      sheets: [],
      decisions: [],
    };
    return { season, members, of: { campaignId, set: campaign.criteriaSet, nominations, members } };
  }

  /** By member, of those who left: when, why, and what became of what they had handed in. */
  private async departuresOf(
    tx: Tx,
    campaignId: string,
    members: readonly MarkingMemberRow[],
    handedIn: ReadonlyMap<string, number>,
  ): Promise<ReadonlyMap<string, AssessorDeparture>> {
    if (members.every(({ leftAt }) => leftAt === null)) return new Map();
    const ruleOf = new Map((await this.panels.ofCampaign(tx, campaignId)).map(({ id, departedSheets }) => [id, departedSheets]));
    return new Map(
      members.flatMap(({ id, panelId, leftAt, leftReason }): [string, AssessorDeparture][] => {
        if (leftAt === null) return [];
        const departure = {
          leftOn: vietnamDay(leftAt),
          reason: leftReason ?? '',
          sheets: ruleOf.get(panelId) ?? 'count',
          submittedSheets: handedIn.get(id) ?? 0,
          replacedBy: members.find(({ replacesId }) => replacesId === id)?.code ?? null,
        };
        return [[id, departure]];
      }),
    );
  }

  private async assessorsOf(
    tx: Tx,
    { members, codes, departures }: {
      readonly members: readonly MarkingMemberRow[];
      readonly codes: ReadonlyMap<string, string>;
      readonly departures: ReadonlyMap<string, AssessorDeparture>;
    },
  ): Promise<SeasonAssessor[]> {
    const names = await this.people.namesOf(
      tx,
      members.map(({ personId }) => personId),
    );
    return members.map(({ id, code, personId, title, unitId, position }) => {
      const departure = departures.get(id);
      const assessor = { code, name: names.get(personId) ?? '', title, unitCode: unitId === null ? null : codeOf(codes, unitId), position };
      return departure === undefined ? assessor : { ...assessor, departure };
    });
  }
}

const codeOf = (codes: ReadonlyMap<string, string>, unitId: string): string => {
  const code = codes.get(unitId);
  if (code === undefined) throw new Error(`unit ${unitId} is not among those placed`);
  return code;
};

/** A season knows one unit above each, and its kind as tables write it; further lines upwards are judged here, sheet by sheet. */
function seasonUnits(placed: readonly PlacedUnit[], codes: ReadonlyMap<string, string>): SeasonUnit[] {
  return placed.map(({ code, name, kindLabel, parentIds }) => ({ code, name, kind: kindLabel, parentCode: parentIds[0] === undefined ? null : codeOf(codes, parentIds[0]) }));
}
