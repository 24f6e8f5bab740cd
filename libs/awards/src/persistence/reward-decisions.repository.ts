import type { Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import { RewardCorrectionEntity } from './reward-correction.entity';
import { RewardDecisionEntity } from './reward-decision.entity';
import { RewardRecipientEntity } from './reward-recipient.entity';
import { RewardRevocationEntity } from './reward-revocation.entity';
import { WithdrawnRevocationEntity } from './withdrawn-revocation.entity';

/** A row of a decision with the line of the result it stands for and the decision that took it back; null: it stands. */
export interface KnownRecipient extends RewardRecipientEntity {
  readonly nominationCode: string;
  readonly name: string;
  readonly unitName: string;
  readonly subjectKind: string;
  readonly field: string;
  readonly peerGroup: string;
  readonly rank: number | null;
  readonly revocation: RewardRevocationEntity | null;
}

/** A reward that was issued and not taken back. */
export interface StandingReward {
  readonly nominationCode: string;
  readonly number: string;
  /** ISO date. */
  readonly date: string;
  /** Row of the signed list. */
  readonly goldenBookNo: number;
}

/** A nomination that a decision of the campaign names already, issued or drafted. */
export interface NamedNomination {
  readonly nominationId: string;
  readonly decisionId: string;
}

const rowsPerInsert = 500;

@Injectable()
export class RewardDecisionsRepository {
  async insert(tx: Tx, decision: RewardDecisionEntity, recipients: readonly RewardRecipientEntity[]): Promise<void> {
    await tx.insert(RewardDecisionEntity, { ...decision });
    for (let from = 0; from < recipients.length; from += rowsPerInsert) await tx.insert(RewardRecipientEntity, recipients.slice(from, from + rowsPerInsert));
  }

  /** Only a draft goes: a trigger keeps what was issued. */
  async discard(tx: Tx, id: string): Promise<void> {
    await tx.query('DELETE FROM reward_recipient WHERE decision_id = $1', [id]);
    await tx.query('DELETE FROM reward_decision WHERE id = $1', [id]);
  }

  /** Whether it still had the version that was seen. */
  async update(tx: Tx, id: string, version: number, fields: Partial<Omit<RewardDecisionEntity, 'id' | 'version'>>): Promise<boolean> {
    const done = await tx
      .createQueryBuilder()
      .update(RewardDecisionEntity)
      .set({ ...fields, version: version + 1 })
      .where('id = :id AND version = :version', { id, version })
      .execute();
    return done.affected === 1;
  }

  async insertCorrection(tx: Tx, correction: RewardCorrectionEntity): Promise<void> {
    await tx.insert(RewardCorrectionEntity, { ...correction });
  }

  async insertRevocation(tx: Tx, revocation: RewardRevocationEntity): Promise<void> {
    await tx.insert(RewardRevocationEntity, { ...revocation });
  }

  revocationOf(tx: Tx, recipientId: string): Promise<RewardRevocationEntity | null> {
    return tx.createQueryBuilder(RewardRevocationEntity, 'revocation').where('revocation.recipientId = :recipientId', { recipientId }).getOne();
  }

  /** The revocation stands no more and is kept as it was; a trigger lets nothing else go. */
  async withdrawRevocation(tx: Tx, withdrawn: WithdrawnRevocationEntity): Promise<void> {
    await tx.insert(WithdrawnRevocationEntity, { ...withdrawn });
    await tx.query('DELETE FROM reward_revocation WHERE recipient_id = $1', [withdrawn.recipientId]);
  }

  /** Newest first. */
  withdrawnOf(tx: Tx, recipientIds: readonly string[]): Promise<WithdrawnRevocationEntity[]> {
    return tx
      .createQueryBuilder(WithdrawnRevocationEntity, 'withdrawn')
      .where('withdrawn.recipientId = ANY(:recipientIds::uuid[])', { recipientIds })
      .orderBy('withdrawn.withdrawnAt', 'DESC')
      .addOrderBy('withdrawn.id', 'ASC')
      .getMany();
  }

  /** The day in Viet Nam as an ISO date, by the database's clock. */
  async today(tx: Tx): Promise<string> {
    const rows = await tx.query<{ day: string }[]>('SELECT current_date::text AS day');
    return rows[0]?.day ?? '';
  }

  /** Whether the issuer gave this number in this year already. */
  async isTaken(tx: Tx, key: Readonly<Pick<RewardDecisionEntity, 'hostUnitId' | 'issuerKey' | 'decisionYear' | 'numberKey'>>): Promise<boolean> {
    const rows = await tx.query<unknown[]>('SELECT 1 FROM reward_decision WHERE host_unit_id = $1 AND issuer_key = $2 AND decision_year = $3 AND number_key = $4', [
      key.hostUnitId,
      key.issuerKey,
      key.decisionYear,
      key.numberKey,
    ]);
    return rows.length > 0;
  }

  find(tx: Tx, id: string): Promise<RewardDecisionEntity | null> {
    return tx.createQueryBuilder(RewardDecisionEntity, 'decision').where('decision.id = :id', { id }).getOne();
  }

  /** Oldest first, drafts too. */
  ofCampaign(tx: Tx, campaignId: string): Promise<RewardDecisionEntity[]> {
    return tx
      .createQueryBuilder(RewardDecisionEntity, 'decision')
      .where('decision.campaignId = :campaignId', { campaignId })
      .orderBy('decision.madeAt')
      .addOrderBy('decision.id')
      .getMany();
  }

  /** Decision and recipient by the recipient's id; null when there is none. */
  async decisionOfRecipient(tx: Tx, recipientId: string): Promise<{ readonly decisionId: string; readonly nominationId: string; readonly revoked: boolean } | null> {
    const rows = await tx.query<{ decisionId: string; nominationId: string; revoked: boolean }[]>(
      `SELECT decision_id AS "decisionId", nomination_id AS "nominationId", revocation.recipient_id IS NOT NULL AS revoked
       FROM reward_recipient recipient LEFT JOIN reward_revocation revocation ON revocation.recipient_id = recipient.id WHERE recipient.id = $1`,
      [recipientId],
    );
    return rows[0] ?? null;
  }

  async namedIn(tx: Tx, campaignId: string): Promise<NamedNomination[]> {
    return tx.query<NamedNomination[]>(
      `SELECT recipient.nomination_id AS "nominationId", recipient.decision_id AS "decisionId"
       FROM reward_recipient recipient JOIN reward_decision decision ON decision.id = recipient.decision_id
       WHERE decision.campaign_id = $1 ORDER BY recipient.decision_id, recipient.row_no`,
      [campaignId],
    );
  }

  /** Recipients of each decision and how many of them were revoked. */
  async countsOf(tx: Tx, decisionIds: readonly string[]): Promise<ReadonlyMap<string, { readonly recipients: number; readonly revoked: number }>> {
    const rows = await tx.query<{ decisionId: string; recipients: number; revoked: number }[]>(
      `SELECT recipient.decision_id AS "decisionId", count(*)::int AS recipients, count(revocation.recipient_id)::int AS revoked
       FROM reward_recipient recipient LEFT JOIN reward_revocation revocation ON revocation.recipient_id = recipient.id
       WHERE recipient.decision_id = ANY($1::uuid[]) GROUP BY recipient.decision_id`,
      [decisionIds],
    );
    return new Map(rows.map((row) => [row.decisionId, row]));
  }

  /** By their rows. */
  async recipientsOf(tx: Tx, { id, resultId }: Pick<RewardDecisionEntity, 'id' | 'resultId'>): Promise<KnownRecipient[]> {
    const rows = await tx.query<Omit<KnownRecipient, 'revocation'>[]>(
      `SELECT recipient.id, recipient.decision_id AS "decisionId", recipient.row_no AS "rowNo", recipient.nomination_id AS "nominationId", recipient.position,
              line.nomination_code AS "nominationCode", line.name, line.unit_name AS "unitName", line.subject_kind AS "subjectKind", line.field,
              line.peer_group AS "peerGroup", line.rank
       FROM reward_recipient recipient JOIN result_row line ON line.result_id = $2 AND line.position = recipient.position
       WHERE recipient.decision_id = $1 ORDER BY recipient.row_no`,
      [id, resultId],
    );
    const revocations = await tx
      .createQueryBuilder(RewardRevocationEntity, 'revocation')
      .where('revocation.recipientId = ANY(:ids::uuid[])', { ids: rows.map((row) => row.id) })
      .getMany();
    const revocationOf = new Map(revocations.map((revocation) => [revocation.recipientId, revocation]));
    return rows.map((row) => ({ ...row, revocation: revocationOf.get(row.id) ?? null }));
  }

  /** Rewards that stand of what a version of a result rewards, in the order of decisions and their rows. */
  standingOf(tx: Tx, campaignId: string, resultId: string): Promise<StandingReward[]> {
    return tx.query<StandingReward[]>(
      `SELECT line.nomination_code AS "nominationCode", decision.number, decision.decision_date::text AS date, recipient.row_no AS "goldenBookNo"
       FROM reward_decision decision JOIN reward_recipient recipient ON recipient.decision_id = decision.id
       JOIN result_row line ON line.result_id = $2 AND line.nomination_id = recipient.nomination_id AND line.award = decision.award
       WHERE decision.campaign_id = $1 AND decision.issued_at IS NOT NULL
         AND NOT EXISTS (SELECT 1 FROM reward_revocation revocation WHERE revocation.recipient_id = recipient.id)
       ORDER BY decision.decision_date, decision.number, recipient.row_no`,
      [campaignId, resultId],
    );
  }

  /** Newest first. */
  correctionsOf(tx: Tx, decisionId: string): Promise<RewardCorrectionEntity[]> {
    return tx
      .createQueryBuilder(RewardCorrectionEntity, 'correction')
      .where('correction.decisionId = :decisionId', { decisionId })
      .orderBy('correction.replacedVersion', 'DESC')
      .getMany();
  }
}
