import type { Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import type { RewardAsItStands, ToldReward } from '../rewards/reward-news';

interface Row {
  readonly recipientId: string;
  readonly nominationId: string;
  readonly now: RewardAsItStands;
  readonly told: RewardAsItStands | null;
}

@Injectable()
export class RewardToldRepository {
  /** Every recipient of an issued decision of the campaign, as it stands and as it was told, in the order of decisions and their rows. */
  ofCampaign(tx: Tx, campaignId: string): Promise<ToldReward[]> {
    return tx.query<Row[]>(
      `SELECT recipient.id AS "recipientId", recipient.nomination_id AS "nominationId",
              json_build_object('number', decision.number, 'date', decision.decision_date, 'issuer', decision.issuer, 'revokedNumber', revocation.number) AS now,
              CASE WHEN told.recipient_id IS NOT NULL THEN json_build_object('number', told.number, 'date', told.decision_date, 'issuer', told.issuer, 'revokedNumber', told.revoked_number) END AS told
       FROM reward_decision decision JOIN reward_recipient recipient ON recipient.decision_id = decision.id
       LEFT JOIN reward_revocation revocation ON revocation.recipient_id = recipient.id
       LEFT JOIN reward_told told ON told.recipient_id = recipient.id
       WHERE decision.campaign_id = $1 AND decision.issued_at IS NOT NULL ORDER BY decision.issued_at, decision.id, recipient.row_no`,
      [campaignId],
    );
  }

  async note(tx: Tx, rewards: readonly { readonly recipientId: string; readonly now: RewardAsItStands }[]): Promise<void> {
    await tx.query(
      `INSERT INTO reward_told (recipient_id, number, decision_date, issuer, revoked_number, told_at)
       SELECT *, clock_timestamp() FROM unnest($1::uuid[], $2::text[], $3::date[], $4::text[], $5::text[])
       ON CONFLICT (recipient_id) DO UPDATE SET number = excluded.number, decision_date = excluded.decision_date, issuer = excluded.issuer,
         revoked_number = excluded.revoked_number, told_at = excluded.told_at`,
      [rewards.map(({ recipientId }) => recipientId), ...(['number', 'date', 'issuer', 'revokedNumber'] as const).map((part) => rewards.map(({ now }) => now[part]))],
    );
  }
}
