import type { Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';

export interface SeatedMember {
  readonly memberId: string;
  readonly personId: string;
  readonly code: string;
}

/** Members who sit on a panel of the campaign today; who left is not among them. */
@Injectable()
export class SeatedMembersRepository {
  ofCampaign(tx: Tx, campaignId: string): Promise<SeatedMember[]> {
    return tx.query(
      `SELECT member.id AS "memberId", member.person_id AS "personId", member.code
       FROM panel_member member JOIN panel ON panel.id = member.panel_id
       WHERE panel.campaign_id = $1 AND member.left_at IS NULL
       ORDER BY panel.decision_date, panel.decision_number, panel.id, member.ordinal, member.id`,
      [campaignId],
    );
  }
}
