import type { Tx } from '@dvk/platform';
import type { Marks } from '@dvk/scoring-core';
import { Injectable } from '@nestjs/common';
import { SetAsideSheetEntity } from './set-aside-sheet.entity';

export interface SetAsideSheetRow {
  readonly id: string;
  readonly memberId: string;
  readonly nominationId: string;
  readonly marks: Marks;
  readonly reason: string;
  readonly recused: boolean;
}

const rowsPerInsert = 500;

@Injectable()
export class SetAsideSheetsRepository {
  async insert(tx: Tx, rows: readonly SetAsideSheetRow[]): Promise<void> {
    for (let from = 0; from < rows.length; from += rowsPerInsert) {
      await tx.insert(SetAsideSheetEntity, rows.slice(from, from + rowsPerInsert).map((row) => ({ ...row })));
    }
  }

  ofCampaign(tx: Tx, campaignId: string): Promise<SetAsideSheetRow[]> {
    return tx.query<SetAsideSheetRow[]>(
      `SELECT sheet.id, sheet.member_id AS "memberId", sheet.nomination_id AS "nominationId", sheet.marks, sheet.reason, sheet.recused
       FROM set_aside_sheet sheet JOIN panel_member member ON member.id = sheet.member_id JOIN panel ON panel.id = member.panel_id
       WHERE panel.campaign_id = $1`,
      [campaignId],
    );
  }
}
