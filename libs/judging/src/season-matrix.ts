import type { Tx } from '@dvk/platform';
import { NominationsReader } from '@dvk/registry';
import { formatPoints, fromHundredths, leavesOf, type MatrixCell, type MatrixRow, panelMatrix, type Season } from '@dvk/scoring-core';
import { Injectable } from '@nestjs/common';
import type { MatrixCellView, MatrixMemberView, MatrixRowView, MatrixView } from './matrix-view.dto';
import { PanelsRepository } from './persistence/panels.repository';
import { ScoreSheetsRepository, type SheetRef } from './persistence/score-sheets.repository';
import { SeasonStampsRepository } from './persistence/season-stamps.repository';
import { placeView } from './place-view';
import { SeasonAssembler } from './season-assembler';

/** The matrix of a whole season, the same for everybody who may read it. */
export interface WholeMatrix extends Pick<MatrixView, 'decimals' | 'spreadLimit' | 'method'> {
  readonly members: readonly MatrixMemberView[];
  readonly peerGroups: readonly string[];
  /** In the season's order. */
  readonly rows: readonly MatrixRowView[];
}

/** Seasons kept at one time, and the largest that is kept: a cell is some 200 bytes. */
const most = { seasons: 4, cells: 100_000 } as const;

/**
 * Makes the matrix of a closed season, once for as long as every row it is made of stays as it is. Whether one of them was written
 * since is asked of the database in the caller's own snapshot, whoever wrote it; what is kept is never older than that.
 */
@Injectable()
export class SeasonMatrix {
  private readonly kept = new Map<string, { readonly stamp: string; readonly matrix: WholeMatrix }>();

  constructor(
    private readonly seasons: SeasonAssembler,
    private readonly nominations: NominationsReader,
    private readonly panels: PanelsRepository,
    private readonly sheets: ScoreSheetsRepository,
    private readonly stamps: SeasonStampsRepository,
  ) {}

  /** In a snapshot, of a campaign whose marking was closed. It asks for no permission: the caller has decided. */
  async of(tx: Tx, campaignId: string): Promise<WholeMatrix> {
    const stamp = await this.stamps.of(tx, campaignId);
    const kept = this.kept.get(campaignId);
    if (kept?.stamp === stamp) return kept.matrix;
    const matrix = await this.make(tx, campaignId);
    this.keep(campaignId, stamp, matrix);
    return matrix;
  }

  private keep(campaignId: string, stamp: string, matrix: WholeMatrix): void {
    this.kept.delete(campaignId);
    if (matrix.rows.length * matrix.members.length > most.cells) return;
    const oldest = this.kept.size < most.seasons ? undefined : this.kept.keys().next().value;
    if (oldest !== undefined) this.kept.delete(oldest);
    this.kept.set(campaignId, { stamp, matrix });
  }

  private async make(tx: Tx, campaignId: string): Promise<WholeMatrix> {
    const season = await this.seasons.seasonOf(tx, campaignId);
    const members = await this.membersOf(tx, campaignId, season);
    const { decimals } = season.criteriaSet;
    const { spreadLimit, method } = season.rules;
    return {
      decimals,
      spreadLimit: spreadLimit === null ? null : formatPoints(fromHundredths(spreadLimit), decimals),
      method,
      members,
      peerGroups: [...new Set(season.nominations.map(({ peerGroup }) => peerGroup))],
      rows: await this.rowsOf(tx, campaignId, season, members),
    };
  }

  private async membersOf(tx: Tx, campaignId: string, { assessors }: Season): Promise<MatrixMemberView[]> {
    const members = await this.panels.membersOfCampaign(tx, campaignId);
    const idOf = new Map(members.map(({ code, id }) => [code, id]));
    const seats = assessors.flatMap(({ code, name, departure = null }): MatrixMemberView[] => {
      const memberId = idOf.get(code);
      return memberId === undefined ? [] : [{ memberId, code, fullName: name, departure }];
    });
    return [...seats.filter((seat) => !isSetAside(seat)), ...seats.filter(isSetAside)];
  }

  private async rowsOf(tx: Tx, campaignId: string, season: Season, members: readonly MatrixMemberView[]): Promise<MatrixRowView[]> {
    const heads = await this.nominations.acceptedHeads(tx, campaignId);
    const idOf = new Map(heads.map(({ code, id }) => [code, id]));
    const refs = new Map((await this.sheets.refsOfCampaign(tx, campaignId)).map((ref) => [`${ref.nominationId} ${ref.memberId}`, ref]));
    const unitName = new Map(season.units.map(({ code, name }) => [code, name]));
    const leafName = new Map(leavesOf(season.criteriaSet.groups).map(({ code, name }) => [code, name]));
    const matrix = new Map(panelMatrix(season).map((row) => [row.code, row]));
    return season.nominations.flatMap(({ code, name, unitCode, field, peerGroup }): MatrixRowView[] => {
      const row = matrix.get(code);
      const nominationId = idOf.get(code);
      if (row === undefined || nominationId === undefined) return [];
      return [
        {
          nominationId,
          code,
          name,
          unitName: unitName.get(unitCode) ?? '',
          field,
          peerGroup,
          place: placeView(row.place),
          ...figuresOf(row),
          cells: members.map((member) => cellView(row.cells.find(({ assessorCode }) => assessorCode === member.code), refs.get(`${nominationId} ${member.memberId}`))),
          items: row.items.map(({ leafCode, assessorCode, points, median, passed }) => ({ leafCode, leafName: leafName.get(leafCode) ?? '', memberCode: assessorCode, points, median, passed })),
        },
      ];
    });
  }
}

function figuresOf({ n, finalScore, mean, median, range, deviation, overLimit }: MatrixRow) {
  return { n, finalScore, mean, median, range, deviation, overLimit };
}

const isSetAside = ({ departure }: MatrixMemberView): boolean => departure?.sheets === 'set-aside';

function cellView(cell: MatrixCell | undefined, ref: SheetRef | undefined): MatrixCellView {
  if (cell === undefined) return outsideCount(ref);
  const state = cell.state === 'draft' ? 'missing' : cell.state === 'counted' && ref?.givenBack === true ? 'reopened' : cell.state;
  return { sheetId: ref?.id ?? null, state, total: cell.total, apart: cell.apart, round: ref?.round ?? 1 };
}

/** A sheet that is no part of the season: of a member who left, by the panel's rule, or taken back before it was handed in. */
function outsideCount(ref: SheetRef | undefined): MatrixCellView {
  const none = { total: null, apart: false, round: 1 };
  if (ref?.setAside !== true || ref.withdrawn) return { ...none, sheetId: null, state: 'not-assigned' };
  return { ...none, sheetId: ref.id, state: ref.recused ? 'recused' : 'set-aside' };
}
