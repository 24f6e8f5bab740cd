import type { Tx } from '@dvk/platform';
import type { CampaignNomination } from '@dvk/registry';
import type { CriteriaSet } from '@dvk/scoring-core';
import { Injectable } from '@nestjs/common';
import { ConflictsRepository, type Pair } from './persistence/conflicts.repository';
import { OfficeSheetsRepository } from './persistence/office-sheets.repository';
import type { MarkingMemberRow } from './persistence/panels.repository';
import { type CountedRound, ScoreSheetsRepository, type StandingSheetRow } from './persistence/score-sheets.repository';
import { ScoringClosuresRepository } from './persistence/scoring-closures.repository';
import { SetAsideSheetsRepository } from './persistence/set-aside-sheets.repository';
import { hasOfficeItems, officeRows, sheetLine, type SeasonSheetRow, SheetRows } from './season-sheet-rows';

/** Whose sheets are read. */
export interface SheetsOfSeason {
  readonly campaignId: string;
  readonly set: CriteriaSet;
  readonly nominations: readonly CampaignNomination[];
  readonly members: readonly MarkingMemberRow[];
}

/** Every sheet of a season: those of the panel, those set aside, the office's. */
@Injectable()
export class SeasonSheetsReader {
  constructor(
    private readonly scoreSheets: ScoreSheetsRepository,
    private readonly officeSheets: OfficeSheetsRepository,
    private readonly setAside: SetAsideSheetsRepository,
    private readonly closures: ScoringClosuresRepository,
    private readonly conflicts: ConflictsRepository,
  ) {}

  async all(tx: Tx, of: SheetsOfSeason, counted: CountedRound): Promise<SeasonSheetRow[]> {
    const rows = await this.rowsFor(tx, of);
    const standing = await this.scoreSheets.standingOf(tx, of.campaignId, counted);
    return [...standing.flatMap((found) => rows.of(asFound(found))), ...(await this.besides(tx, of, rows))];
  }

  /** {@link all} of a closed season as it was found, in lines (`sheetLine`); inside a transaction and never all at once. */
  async *inLines(tx: Tx, campaignId: string, set: CriteriaSet): AsyncGenerator<Buffer> {
    yield* this.scoreSheets.standingInLines(tx, campaignId);
    const aside = await this.setAside.ofCampaign(tx, campaignId);
    yield Buffer.from(aside.map(({ nominationId, memberId, marks, recused }) => sheetLine({ nominationId, memberId, marks: JSON.stringify(marks), submitted: true, recused, inConflict: true })).join(''), 'utf8');
    if (hasOfficeItems(set)) yield* this.officeSheets.inLines(tx, campaignId);
  }

  private async rowsFor(tx: Tx, of: SheetsOfSeason): Promise<SheetRows> {
    return new SheetRows(of.set, { nominations: of.nominations, members: of.members, conflicts: await this.conflictsOf(tx, of) });
  }

  /** What was set aside before anybody marked, and the office's own items. */
  private async besides(tx: Tx, { campaignId, set, nominations }: SheetsOfSeason, rows: SheetRows): Promise<SeasonSheetRow[]> {
    const aside = (await this.setAside.ofCampaign(tx, campaignId)).flatMap(({ nominationId, memberId, marks, recused }) =>
      rows.of({ nominationId, memberId, marks: JSON.stringify(marks), submitted: true, recused, inConflict: true }),
    );
    if (!hasOfficeItems(set)) return aside;
    const office = await this.officeSheets.ofNominations(
      tx,
      nominations.map(({ id }) => id),
    );
    return [...aside, ...officeRows(set, nominations, new Map(office.map(({ nominationId, marks }) => [nominationId, marks])))];
  }

  /** Once marking is closed, conflicts are those kept with that act: what is recorded of units and posts later takes no sheet away. */
  private async conflictsOf(tx: Tx, { campaignId, nominations, members }: SheetsOfSeason): Promise<readonly Pair[]> {
    const kept = await this.conflictsAtClosing(tx, campaignId);
    if (kept !== null) return kept;
    return this.conflicts.standing(
      tx,
      members.map(({ id }) => id),
      nominations.map(({ id }) => id),
    );
  }

  /** Kept with the act that closed marking; null: it is still open. */
  async conflictsAtClosing(tx: Tx, campaignId: string): Promise<readonly Pair[] | null> {
    return (await this.closures.find(tx, campaignId)) === null ? null : this.closures.conflictsOf(tx, campaignId);
  }
}

const asFound = (row: StandingSheetRow) => ({ ...row, inConflict: false });
