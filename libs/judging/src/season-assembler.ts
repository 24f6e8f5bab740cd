import { CampaignsService } from '@dvk/campaigns';
import { PeopleDirectory } from '@dvk/identity';
import { type PlacedUnit, UnitLinesService, vietnamDay } from '@dvk/organization';
import type { Tx } from '@dvk/platform';
import { type CampaignNomination, NominationsReader } from '@dvk/registry';
import { type AssessorDeparture, type CriteriaSet, leavesOf, type Marks, type ScoringPart, type Season, type SeasonAssessor, type SeasonSheet, type SeasonUnit } from '@dvk/scoring-core';
import { Injectable } from '@nestjs/common';
import { ConflictsRepository } from './persistence/conflicts.repository';
import { OfficeSheetsRepository } from './persistence/office-sheets.repository';
import { isMarking, type MarkingMemberRow, PanelsRepository } from './persistence/panels.repository';
import { type CountedRound, type CountedSheetRow, ScoreSheetsRepository } from './persistence/score-sheets.repository';
import { ScoringClosuresRepository } from './persistence/scoring-closures.repository';
import { SetAsideSheetsRepository } from './persistence/set-aside-sheets.repository';
import { withSetAside } from './sheet-content';

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
    private readonly officeSheets: OfficeSheetsRepository,
    private readonly setAside: SetAsideSheetsRepository,
    private readonly closures: ScoringClosuresRepository,
    private readonly conflicts: ConflictsRepository,
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
    const campaign = await this.campaigns.requireReady(tx, campaignId);
    const nominations = await this.nominations.accepted(tx, campaignId);
    const rows = await this.scoreSheets.ofCampaign(tx, campaignId, counted);
    const handedIn = new Set(rows.filter(({ state }) => state === 'submitted').map(({ memberId }) => memberId));
    // Who left without having handed anything in has left no trace in a result.
    const members = (await this.panels.membersOfCampaign(tx, campaignId)).filter(isMarking).filter(({ id, leftAt }) => leftAt === null || handedIn.has(id));
    const placed = await this.units.upwardOf(tx, [
      ...new Set([...nominations.map(({ unitId }) => unitId), ...members.flatMap(({ unitId }) => unitId ?? [])]),
    ]);
    return {
      title: campaign.name,
      year: campaign.year,
      organizer: campaign.organizer,
      criteriaSet: campaign.criteriaSet,
      rules: campaign.rules,
      tieChain: campaign.tieChain,
      tiers: campaign.tiers,
      units: seasonUnits(placed),
      nominations: nominations.map((nomination) => ({
        code: nomination.code,
        name: nomination.initiativeName,
        unitCode: codeOf(placed, nomination.unitId),
        subjectKind: nomination.subjectKind,
        field: nomination.field,
        peerGroup: nomination.peerGroup,
        summary: nomination.summary,
        legalPreference: nomination.legalPreference,
        facts: [],
      })),
      assessors: await this.assessorsOf(tx, { members, placed, departures: await this.departuresOf(tx, campaignId, members, rows) }),
      sheets: await this.sheetsOf(tx, campaignId, {
        set: campaign.criteriaSet,
        nominations,
        members,
        rows: rows.filter(({ withdrawn, setAside }) => !withdrawn && !setAside),
      }),
      decisions: [],
    };
  }

  /** By member, of those who left: when, why, and what became of what they had handed in. */
  private async departuresOf(
    tx: Tx,
    campaignId: string,
    members: readonly MarkingMemberRow[],
    rows: readonly CountedSheetRow[],
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
          submittedSheets: rows.filter(({ memberId, state }) => memberId === id && state === 'submitted').length,
          replacedBy: members.find(({ replacesId }) => replacesId === id)?.code ?? null,
        };
        return [[id, departure]];
      }),
    );
  }

  private async assessorsOf(
    tx: Tx,
    { members, placed, departures }: {
      readonly members: readonly MarkingMemberRow[];
      readonly placed: readonly PlacedUnit[];
      readonly departures: ReadonlyMap<string, AssessorDeparture>;
    },
  ): Promise<SeasonAssessor[]> {
    const names = await this.people.namesOf(
      tx,
      members.map(({ personId }) => personId),
    );
    return members.map(({ id, code, personId, title, unitId, position }) => {
      const departure = departures.get(id);
      const assessor = { code, name: names.get(personId) ?? '', title, unitCode: unitId === null ? null : codeOf(placed, unitId), position };
      return departure === undefined ? assessor : { ...assessor, departure };
    });
  }

  private async sheetsOf(
    tx: Tx,
    campaignId: string,
    { set, nominations, members, rows }: {
      set: CriteriaSet;
      nominations: readonly CampaignNomination[];
      members: readonly MarkingMemberRow[];
      rows: readonly CountedSheetRow[];
    },
  ): Promise<SeasonSheet[]> {
    const nominationOf = new Map(nominations.map((nomination) => [nomination.id, nomination]));
    const memberOf = new Map(members.map((member) => [member.id, member]));
    const conflicted = await this.conflictsOf(tx, campaignId, { nominations, members });
    const sheet = (nominationId: string, memberId: string, marks: Marks, standing: Pick<SeasonSheet, 'submitted' | 'recused' | 'inConflict'>): SeasonSheet[] => {
      const nomination = nominationOf.get(nominationId);
      const member = memberOf.get(memberId);
      if (nomination === undefined || member === undefined) return [];
      // A member who recused before marking anything left the paper blank.
      const blankRecusal = standing.recused && Object.keys(marks).length === 0;
      const inConflict = standing.inConflict || conflicted(memberId, nominationId);
      return [{ nominationCode: nomination.code, assessorCode: member.code, marks: blankRecusal ? {} : complete(marks, set, 'panel', nomination), ...standing, inConflict }];
    };
    const marked = rows.flatMap(({ nominationId, memberId, marks, state, recusedAt }) =>
      sheet(nominationId, memberId, marks, { submitted: state === 'submitted', recused: recusedAt !== null, inConflict: false }),
    );
    const aside = (await this.setAside.ofCampaign(tx, campaignId)).flatMap(({ nominationId, memberId, marks, recused }) =>
      sheet(nominationId, memberId, marks, { submitted: true, recused, inConflict: true }),
    );
    return inSeasonOrder([...marked, ...aside, ...(await this.officeSheetsOf(tx, set, nominations))], members);
  }

  /** Once marking is closed, conflicts are those kept with that act: what is recorded of units and posts later takes no sheet away. */
  private async conflictsOf(
    tx: Tx,
    campaignId: string,
    { nominations, members }: { nominations: readonly CampaignNomination[]; members: readonly MarkingMemberRow[] },
  ): Promise<(memberId: string, nominationId: string) => boolean> {
    const closed = await this.isClosed(tx, campaignId);
    const pairs = closed
      ? await this.closures.conflictsOf(tx, campaignId)
      : await this.conflicts.standing(
          tx,
          members.map(({ id }) => id),
          nominations.map(({ id }) => id),
        );
    const keys = new Set(pairs.map((pair) => `${pair.memberId} ${pair.nominationId}`));
    return (memberId, nominationId) => keys.has(`${memberId} ${nominationId}`);
  }

  private async officeSheetsOf(tx: Tx, set: CriteriaSet, nominations: readonly CampaignNomination[]): Promise<SeasonSheet[]> {
    if (!leavesOf(set.groups).some(({ markedBy }) => markedBy === 'office')) return [];
    const rows = await this.officeSheets.ofNominations(
      tx,
      nominations.map(({ id }) => id),
    );
    const marksOf = new Map(rows.map((row) => [row.nominationId, row.marks]));
    return nominations.flatMap((nomination) => {
      const marks = complete(marksOf.get(nomination.id) ?? {}, set, 'office', nomination);
      if (Object.keys(marks).length === 0) return [];
      return [{ nominationCode: nomination.code, assessorCode: null, marks, submitted: true, recused: false, inConflict: false }];
    });
  }
}

/** What the office has set aside stands on each sheet, as it would on paper. */
const complete = (marks: Marks, set: CriteriaSet, part: ScoringPart, { notApplicable }: CampaignNomination): Marks => withSetAside(marks, { set, part, notApplicable });

const codeOf = (placed: readonly PlacedUnit[], unitId: string): string => {
  const unit = placed.find(({ id }) => id === unitId);
  if (unit === undefined) throw new Error(`unit ${unitId} is not among those placed`);
  return unit.code;
};

/** A season knows one unit above each, and its kind as tables write it; further lines upwards are judged here, sheet by sheet. */
function seasonUnits(placed: readonly PlacedUnit[]): SeasonUnit[] {
  return placed.map(({ code, name, kindLabel, parentIds }) => ({ code, name, kind: kindLabel, parentCode: parentIds[0] === undefined ? null : codeOf(placed, parentIds[0]) }));
}

/** By nomination, then in the order of the panel, the office last: the same bytes whatever order the database answers in. */
function inSeasonOrder(sheets: readonly SeasonSheet[], members: readonly MarkingMemberRow[]): SeasonSheet[] {
  const seat = new Map(members.map(({ code }, at) => [code, at]));
  const seatOf = ({ assessorCode }: SeasonSheet): number => (assessorCode === null ? members.length : (seat.get(assessorCode) ?? 0));
  return [...sheets].sort((a, b) => (a.nominationCode === b.nominationCode ? seatOf(a) - seatOf(b) : a.nominationCode < b.nominationCode ? -1 : 1));
}
