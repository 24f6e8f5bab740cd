import { CampaignsService, campaignDefaults, type PaperSettings } from '@dvk/campaigns';
import { PeopleRegistration } from '@dvk/identity';
import { SeasonIntake } from '@dvk/judging';
import { UnitsService } from '@dvk/organization';
import { AuditLog, databaseNow, Transactor, type Tx } from '@dvk/platform';
import { SeasonNominationsService } from '@dvk/registry';
import type { Season, SeasonNomination, SeasonSheet, SeasonUnit } from '@dvk/scoring-core';
import { Injectable } from '@nestjs/common';
import type { SourceUnit } from '../persistence/season-source.entity';
import { SeasonSourcesRepository } from '../persistence/season-sources.repository';
import { freeCampaignCode } from './campaign-code';
import { seasonImportWords as words } from './season-import.messages.vi';
import { runningPhases } from './season-phases';

/** A season as it stands in the system after its import. */
export interface ImportedSeason {
  readonly campaignId: string;
  readonly campaignCode: string;
  /** Unit code of the workbook → unit. */
  readonly units: ReadonlyMap<string, string>;
  /** Assessor code → person. */
  readonly people: ReadonlyMap<string, string>;
  /** The unit all others stand below. */
  readonly hostUnitId: string;
}

/** Brings a season workbook's content into the running system as a campaign in the midst of its marking. */
@Injectable()
export class SeasonImportService {
  constructor(
    private readonly transactor: Transactor,
    private readonly audit: AuditLog,
    private readonly units: UnitsService,
    private readonly people: PeopleRegistration,
    private readonly campaigns: CampaignsService,
    private readonly nominations: SeasonNominationsService,
    private readonly intake: SeasonIntake,
    private readonly sources: SeasonSourcesRepository,
  ) {}

  /** All of it or nothing. @throws Problem of any context that refuses a part */
  import(season: Season, actorId: string | null): Promise<ImportedSeason> {
    return this.transactor.write((tx) => this.importInto(tx, season, actorId));
  }

  /**
   * The same inside a transaction of the caller.
   * @param paperSettings heads and signatures, which a workbook does not carry; blank unless given
   */
  async importInto(
    tx: Tx,
    season: Season,
    actorId: string | null,
    paperSettings: PaperSettings = campaignDefaults.paperSettings,
  ): Promise<ImportedSeason> {
    const now = await databaseNow(tx);
    const source = await this.bringUnits(tx, season.units);
    const units = new Map(source.map(({ code, unitId }) => [code, unitId]));
    const hostUnitId = of(units, hostOf(season.units));
    const campaign = await this.campaigns.createFromSeason(tx, actorId, {
      ...campaignDefaults,
      code: await freeCampaignCode(season.year, (code) => this.campaigns.codeExists(tx, code)),
      name: season.title,
      year: season.year,
      organizer: season.organizer,
      hostUnitId,
      criteriaSet: season.criteriaSet,
      rules: season.rules,
      tieChain: season.tieChain,
      tiers: season.tiers,
      fields: [...new Set(season.nominations.map(({ field }) => field).filter((field) => field !== ''))],
      paperSettings,
      phases: runningPhases(now),
    });
    const notApplicable = notApplicableOf(season.sheets);
    const nominations = await this.nominations.createFromSeason(
      tx,
      campaign.id,
      season.nominations.map((nomination) => rowOf(nomination, units, notApplicable.get(nomination.code) ?? [])),
      actorId,
    );
    const people = new Map<string, string>();
    for (const { code, name, title } of season.assessors) people.set(code, await this.people.createPerson(tx, { fullName: name, title }));
    await this.intake.createFromSeason(
      tx,
      season,
      { campaignId: campaign.id, nominations, people, units },
      {
        name: words.panelName,
        decisionNumber: '',
        decisionDate: now.toISOString().slice(0, 10),
        decisionIssuer: season.organizer,
        recusalReason: words.recusalReason,
        closed: false,
        closingReason: '',
      },
    );
    await this.sources.insert(tx, {
      campaignId: campaign.id,
      units: source,
      nominationCodes: season.nominations.map(({ code }) => code),
      importedAt: now,
    });
    await this.audit.append(tx, {
      actorId,
      action: 'season.imported',
      objectType: 'campaign',
      objectId: campaign.id,
      data: { nominations: season.nominations.length, sheets: season.sheets.length },
    });
    return { campaignId: campaign.id, campaignCode: campaign.code, units, people, hostUnitId };
  }

  /** Parents first; a unit known here under the same code and name is taken, any other is made. */
  private async bringUnits(tx: Tx, units: readonly SeasonUnit[]): Promise<SourceUnit[]> {
    const known = new Map<string, { id: string; code: string }>();
    for (const { code, name, kind, parentCode } of parentsFirst(units)) {
      const parentId = parentCode === null ? null : of(known, parentCode).id;
      known.set(code, await this.units.ensureUnit(tx, { code, name, kindLabel: kind, parentId }));
    }
    return units.map((unit) => ({ ...unit, unitId: of(known, unit.code).id, codeHere: of(known, unit.code).code }));
  }
}

function rowOf(nomination: SeasonNomination, units: ReadonlyMap<string, string>, notApplicable: readonly string[]) {
  return {
    code: nomination.code,
    unitId: of(units, nomination.unitCode),
    subjectKind: nomination.subjectKind,
    name: nomination.name,
    field: nomination.field,
    peerGroup: nomination.peerGroup,
    summary: nomination.summary,
    legalPreference: nomination.legalPreference,
    notApplicable: Object.fromEntries(notApplicable.map((code) => [code, words.notApplicableReason])),
  };
}

/** Leaves that the office has set aside, by nomination: the same on every sheet, so any sheet tells. */
function notApplicableOf(sheets: readonly SeasonSheet[]): Map<string, readonly string[]> {
  const codes = new Map<string, Set<string>>();
  for (const { nominationCode, marks } of sheets) {
    const own = codes.get(nominationCode) ?? new Set<string>();
    for (const [code, mark] of Object.entries(marks)) if (mark.kind === 'not-applicable') own.add(code);
    codes.set(nominationCode, own);
  }
  return new Map([...codes].map(([code, own]) => [code, [...own]]));
}

/** The top unit that most units stand below; the first in the order of the workbook among equals. */
function hostOf(units: readonly SeasonUnit[]): string {
  const parentOf = new Map(units.map(({ code, parentCode }) => [code, parentCode]));
  const below = new Map<string, number>();
  for (const { code } of units) {
    let top = code;
    for (let above = parentOf.get(top) ?? null; above !== null; above = parentOf.get(above) ?? null) top = above;
    below.set(top, (below.get(top) ?? 0) + 1);
  }
  const [host] = [...below].sort(([, one], [, other]) => other - one);
  if (host === undefined) throw new Error('a season has units');
  return host[0];
}

/** The order in which every parent comes before what stands below it. */
function parentsFirst(units: readonly SeasonUnit[]): SeasonUnit[] {
  const byCode = new Map(units.map((unit) => [unit.code, unit]));
  const ordered = new Set<SeasonUnit>();
  const add = (unit: SeasonUnit): void => {
    const parent = unit.parentCode === null ? undefined : byCode.get(unit.parentCode);
    if (parent !== undefined && !ordered.has(parent)) add(parent);
    ordered.add(unit);
  };
  units.forEach(add);
  return [...ordered];
}

function of<Value>(known: ReadonlyMap<string, Value>, code: string): Value {
  const value = known.get(code);
  if (value === undefined) throw new Error(`the season names ${code}, which it does not have`);
  return value;
}

