import { type Actor, comparisonKey, Transactor } from '@dvk/platform';
import { compareVietnamese } from '@dvk/scoring-core';
import { Injectable } from '@nestjs/common';
import { ClosedSeason } from './closed-season';
import { inMatrixOrder, type MatrixOnly, type MatrixSort } from './matrix-order';
import type { MatrixChoiceView, MatrixMemberView, MatrixRowView, MatrixView } from './matrix-view.dto';
import { SeasonMatrix } from './season-matrix';

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
    private readonly matrix: SeasonMatrix,
  ) {}

  /**
   * One page of the matrix, in one consistent moment.
   * @throws Problem not found; conflict `scoring.not-closed`, `campaign.phase-closed`
   */
  read(actor: Actor, campaignId: string, wish: MatrixWish): Promise<MatrixView> {
    return this.transactor.snapshot(async (tx) => {
      const { campaign, closure, heads } = await this.closed.requireReadable(tx, actor, campaignId);
      const { members, peerGroups, rows, decimals, spreadLimit, method } = await this.matrix.of(tx, campaignId);
      const wanted = rows.filter(wantedBy(wish));
      const mayReopen = heads && closure.lockedAt === null && campaign.permitsNow.includes('score-sheet.remark');
      return {
        campaignId,
        campaignName: campaign.name,
        decimals,
        spreadLimit,
        method,
        closedAt: closure.closedAt,
        lockedAt: closure.lockedAt,
        mayReopen,
        members: [...members],
        peerGroups: [...peerGroups],
        rows: inMatrixOrder(wanted, peerGroups, { ...wish, compareNames: compareVietnamese }).slice(wish.offset, wish.offset + wish.limit),
        total: wanted.length,
        overLimit: rows.filter(({ overLimit }) => overLimit).length,
        choices: mayReopen ? wanted.flatMap((row) => choiceOf(row, members)) : [],
      };
    });
  }
}

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
