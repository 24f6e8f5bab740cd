import { CampaignsService } from '@dvk/campaigns';
import { PeopleDirectory } from '@dvk/identity';
import { UnitLinesService, vietnamDay } from '@dvk/organization';
import type { Tx } from '@dvk/platform';
import { NominationsReader, type Nominee } from '@dvk/registry';
import type { AssessorDeparture, ScoringPart, Season, SeasonAssessor, SeasonNomination } from '@dvk/scoring-core';
import { Injectable } from '@nestjs/common';
import { isMarking, type MarkingMemberRow, PanelsRepository } from './persistence/panels.repository';
import { type CountedRound, ScoreSheetsRepository } from './persistence/score-sheets.repository';
import { ScoringClosuresRepository } from './persistence/scoring-closures.repository';
import { inSeasonOrder, readSheet, setAsideOf } from './season-sheet-rows';
import { SeasonSheetsReader } from './season-sheets.reader';
import { SeasonUnits } from './season-units';

/** A nomination of a season beside its id, with what the office has set aside for it. */
export interface SeasonNominee {
  readonly id: string;
  readonly nomination: SeasonNomination;
  readonly setAside: Readonly<Record<ScoringPart, readonly string[]>>;
}

/** A closed season that is never held all at once: everything there are very many of comes in batches, nominations first. Inside a transaction. */
export interface SeasonInRows {
  /** Without nominations and sheets. */
  readonly season: Season;
  readonly acceptedNominations: number;
  readonly members: readonly { readonly id: string; readonly code: string }[];
  readonly conflicts: readonly { readonly memberId: string; readonly nominationId: string }[];
  readonly nominations: AsyncIterable<readonly SeasonNominee[]>;
  /** As they were found, whole lines in each piece (`sheetLine`): those of other nominations and members are none of the season's. */
  readonly sheets: AsyncIterable<Buffer>;
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
    const nominations = await this.nominations.accepted(tx, campaignId);
    const { season, members, units } = await this.headOf(tx, campaignId, nominations.map(({ unitId }) => unitId), counted);
    const rows = await this.sheets.all(tx, { campaignId, set: season.criteriaSet, nominations, members }, counted);
    return { ...season, nominations: nominations.map((nominee) => seasonNomination(nominee, units)), sheets: inSeasonOrder(rows.map(readSheet), members) };
  }

  /**
   * {@link seasonOf} of a closed season with very many sheets; inside a transaction.
   *
   * @throws Problem not found; `campaign.no-criteria-set`; Error while marking is open
   */
  async seasonInRows(tx: Tx, campaignId: string): Promise<SeasonInRows> {
    const conflicts = await this.sheets.conflictsAtClosing(tx, campaignId);
    if (conflicts === null) throw new Error('a season is read in rows once it is closed');
    const { season, members, units } = await this.headOf(tx, campaignId, await this.nominations.unitsOfAccepted(tx, campaignId), 'current');
    const set = season.criteriaSet;
    const { nominations, sheets } = this;
    return {
      season,
      acceptedNominations: await nominations.countAccepted(tx, campaignId),
      members: members.map(({ id, code }) => ({ id, code })),
      conflicts,
      nominations: (async function* () {
        for await (const batch of nominations.acceptedInBatches(tx, campaignId)) {
          yield batch.map((nominee) => {
            const of = (part: ScoringPart) => setAsideOf(set, part, nominee.notApplicable);
            return { id: nominee.id, nomination: seasonNomination(nominee, units), setAside: { panel: of('panel'), office: of('office') } };
          });
        }
      })(),
      sheets: sheets.inLines(tx, campaignId, set),
    };
  }

  private async headOf(tx: Tx, campaignId: string, unitIds: readonly string[], counted: CountedRound): Promise<{ readonly season: Season; readonly members: readonly MarkingMemberRow[]; readonly units: SeasonUnits }> {
    const campaign = await this.campaigns.requireReady(tx, campaignId);
    const seated = (await this.panels.membersOfCampaign(tx, campaignId)).filter(isMarking);
    const handedIn = seated.every(({ leftAt }) => leftAt === null) ? new Map<string, number>() : await this.scoreSheets.handedInBy(tx, campaignId, counted);
    // Who left without having handed anything in has left no trace in a result.
    const members = seated.filter(({ id, leftAt }) => leftAt === null || handedIn.has(id));
    const placed = await this.units.upwardOf(tx, [...new Set([...unitIds, ...members.flatMap(({ unitId }) => unitId ?? [])])]);
    const units = new SeasonUnits(placed, await this.units.namesOfRenamed(tx, unitIds), await this.units.successorsOf(tx, unitIds));
    const season: Season = {
      title: campaign.name,
      year: campaign.year,
      organizer: campaign.organizer,
      criteriaSet: campaign.criteriaSet,
      rules: campaign.rules,
      tieChain: campaign.tieChain,
      tiers: campaign.tiers,
      units: units.all(),
      nominations: [],
      assessors: await this.assessorsOf(tx, { members, units, departures: await this.departuresOf(tx, campaignId, members, handedIn) }),
      sheets: [],
      decisions: [],
    };
    return { season, members, units };
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
    { members, units, departures }: {
      readonly members: readonly MarkingMemberRow[];
      readonly units: SeasonUnits;
      readonly departures: ReadonlyMap<string, AssessorDeparture>;
    },
  ): Promise<SeasonAssessor[]> {
    const names = await this.people.namesOf(
      tx,
      members.map(({ personId }) => personId),
    );
    return members.map(({ id, code, personId, title, unitId, position }) => {
      const departure = departures.get(id);
      const assessor = { code, name: names.get(personId) ?? '', title, unitCode: unitId === null ? null : units.codeOf(unitId), position };
      return departure === undefined ? assessor : { ...assessor, departure };
    });
  }
}

function seasonNomination({ code, initiativeName, unitId, submittedAt, subjectKind, field, peerGroup, summary, legalPreference }: Nominee, units: SeasonUnits): SeasonNomination {
  const nomination = { code, name: initiativeName, unitCode: units.codeOf(unitId), subjectKind, field, peerGroup, summary, legalPreference, facts: [] };
  const unitNameThen = units.nameThen(unitId, submittedAt);
  return unitNameThen === undefined ? nomination : { ...nomination, unitNameThen };
}
