import { type Actor, comparisonKey, Transactor, type Tx } from '@dvk/platform';
import { NominationsReader } from '@dvk/registry';
import { compareVietnamese, formatPoints, fromHundredths, leavesOf, type MatrixCell, type MatrixRow, panelMatrix, type Season } from '@dvk/scoring-core';
import { Injectable } from '@nestjs/common';
import { ClosedSeason } from './closed-season';
import { inMatrixOrder, type MatrixOnly, type MatrixSort } from './matrix-order';
import type { MatrixCellView, MatrixChoiceView, MatrixMemberView, MatrixRowView, MatrixView } from './matrix-view.dto';
import { PanelsRepository } from './persistence/panels.repository';
import { ScoreSheetsRepository, type SheetRef } from './persistence/score-sheets.repository';
import { placeView } from './place-view';
import { SeasonAssembler } from './season-assembler';

export interface MatrixWish {
  /** null: all. */
  readonly peerGroup: string | null;
  /** Only nominations over the spread limit, or only those with a sheet that stands apart; null: all. */
  readonly only: MatrixOnly | null;
  /** In code, name or unit; empty: all. */
  readonly search: string;
  readonly sort: MatrixSort;
  readonly descending: boolean;
  readonly limit: number;
  readonly offset: number;
}

/** The panel's totals side by side, once marking has been closed. */
@Injectable()
export class ScoringMatrixService {
  constructor(
    private readonly transactor: Transactor,
    private readonly closed: ClosedSeason,
    private readonly seasons: SeasonAssembler,
    private readonly nominations: NominationsReader,
    private readonly panels: PanelsRepository,
    private readonly sheets: ScoreSheetsRepository,
  ) {}

  /**
   * One page of the matrix, in one consistent moment.
   * @throws Problem not found; conflict `scoring.not-closed`, `campaign.phase-closed`
   */
  read(actor: Actor, campaignId: string, wish: MatrixWish): Promise<MatrixView> {
    return this.transactor.snapshot(async (tx) => {
      const { campaign, closure, heads } = await this.closed.requireReadable(tx, actor, campaignId);
      const season = await this.seasons.seasonOf(tx, campaignId);
      const members = await this.membersOf(tx, campaignId, season);
      const { decimals } = season.criteriaSet;
      const rows = await this.rowsOf(tx, campaignId, season, members);
      const peerGroups = [...new Set(season.nominations.map(({ peerGroup }) => peerGroup))];
      const wanted = rows.filter(wantedBy(wish));
      const mayReopen = heads && closure.lockedAt === null && campaign.permitsNow.includes('score-sheet.remark');
      const { spreadLimit, method } = season.rules;
      return {
        campaignId,
        campaignName: campaign.name,
        decimals,
        spreadLimit: spreadLimit === null ? null : formatPoints(fromHundredths(spreadLimit), decimals),
        method,
        closedAt: closure.closedAt,
        lockedAt: closure.lockedAt,
        mayReopen,
        members,
        peerGroups,
        rows: inMatrixOrder(wanted, peerGroups, { ...wish, compareNames: compareVietnamese }).slice(wish.offset, wish.offset + wish.limit),
        total: wanted.length,
        overLimit: rows.filter(({ overLimit }) => overLimit).length,
        choices: mayReopen ? wanted.flatMap((row) => choiceOf(row, members)) : [],
      };
    });
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

function wantedBy({ peerGroup, only, search }: MatrixWish): (row: MatrixRowView) => boolean {
  const key = comparisonKey(search);
  return (row) =>
    (peerGroup === null || row.peerGroup === peerGroup) &&
    (only !== 'over-limit' || row.overLimit) &&
    (only !== 'apart' || row.cells.some(({ apart }) => apart)) &&
    (key === '' || comparisonKey(`${row.code} ${row.name} ${row.unitName}`).includes(key));
}

function choiceOf({ code, cells }: MatrixRowView, members: readonly MatrixMemberView[]): MatrixChoiceView[] {
  const givable = cells.flatMap(({ sheetId, state, apart }, at) => {
    const member = members[at];
    return sheetId === null || state !== 'counted' || member === undefined || member.departure !== null ? [] : [{ memberCode: member.code, apart }];
  });
  if (givable.length === 0) return [];
  return [{ code, memberCodes: givable.map(({ memberCode }) => memberCode), apart: givable.filter(({ apart }) => apart).map(({ memberCode }) => memberCode) }];
}

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
