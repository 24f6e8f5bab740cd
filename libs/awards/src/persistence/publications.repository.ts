import type { MailState, Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import type { MailCounts, Publication } from '../publication/publication';
import { PublicationDeliveryEntity } from './publication-delivery.entity';
import { ResultPublicationEntity } from './result-publication.entity';

export interface DeliveryRow {
  readonly id: string;
  readonly publicationId: string;
  readonly personId: string;
  readonly mail: MailState;
  readonly fault: string | null;
  readonly mailedAt: Date | null;
}

const noMails: MailCounts = { waiting: 0, sent: 0, refused: 0, 'no-address': 0, 'not-needed': 0 };

@Injectable()
export class PublicationsRepository {
  /** Newest first. */
  ofCampaign(tx: Tx, campaignId: string): Promise<Publication[]> {
    return tx
      .createQueryBuilder(ResultPublicationEntity, 'publication')
      .where('publication.campaignId = :campaignId', { campaignId })
      .orderBy('publication.publishedAt', 'DESC')
      .getMany();
  }

  /** Those of these campaigns that nobody has withdrawn. */
  inForce(tx: Tx, campaignIds: readonly string[]): Promise<Publication[]> {
    return tx
      .createQueryBuilder(ResultPublicationEntity, 'publication')
      .where('publication.campaignId = ANY(:campaignIds::uuid[]) AND publication.withdrawnAt IS NULL', { campaignIds })
      .getMany();
  }

  /** Those nobody has been told of yet. */
  unannounced(tx: Tx): Promise<Publication[]> {
    return tx
      .createQueryBuilder(ResultPublicationEntity, 'publication')
      .where('publication.announcedAt IS NULL AND publication.withdrawnAt IS NULL')
      .orderBy('publication.publishedAt', 'ASC')
      .getMany();
  }

  /** Keeps a publication in force until the transaction ends. @returns false: it was withdrawn */
  async holdInForce(tx: Tx, id: string): Promise<boolean> {
    const rows = await tx.query<unknown[]>('SELECT 1 FROM result_publication WHERE id = $1 AND withdrawn_at IS NULL FOR SHARE', [id]);
    return rows.length > 0;
  }

  find(tx: Tx, id: string): Promise<Publication | null> {
    return tx.createQueryBuilder(ResultPublicationEntity, 'publication').where('publication.id = :id', { id }).getOne();
  }

  async insert(tx: Tx, publication: Publication): Promise<void> {
    await tx.insert(ResultPublicationEntity, { ...publication });
  }

  async withdraw(tx: Tx, id: string, by: string, reason: string): Promise<void> {
    await tx.query('UPDATE result_publication SET withdrawn_at = clock_timestamp(), withdrawn_by = $2, withdrawal_reason = $3 WHERE id = $1', [id, by, reason]);
  }

  /** Notes that the units are told now. @returns false: they were told before, or it was withdrawn; two at once wait for each other here */
  async announce(tx: Tx, id: string): Promise<boolean> {
    const [, count] = await tx.query<[unknown[], number]>(
      'UPDATE result_publication SET announced_at = clock_timestamp() WHERE id = $1 AND announced_at IS NULL AND withdrawn_at IS NULL',
      [id],
    );
    return count === 1;
  }

  async insertDeliveries(tx: Tx, rows: readonly DeliveryRow[]): Promise<void> {
    if (rows.length > 0) await tx.insert(PublicationDeliveryEntity, [...rows]);
  }

  deliveriesOf(tx: Tx, publicationId: string): Promise<DeliveryRow[]> {
    return tx
      .createQueryBuilder(PublicationDeliveryEntity, 'delivery')
      .where('delivery.publicationId = :publicationId', { publicationId })
      .orderBy('delivery.personId', 'ASC')
      .getMany() as Promise<DeliveryRow[]>;
  }

  /** Mails of each publication by what became of them. */
  async mailCounts(tx: Tx, publicationIds: readonly string[]): Promise<(id: string) => MailCounts> {
    const rows = await tx.query<{ publicationId: string; mail: MailState; count: number }[]>(
      `SELECT publication_id AS "publicationId", mail, count(*)::int AS count FROM publication_delivery
       WHERE publication_id = ANY($1::uuid[]) GROUP BY publication_id, mail`,
      [publicationIds],
    );
    return (id) => rows.filter(({ publicationId }) => publicationId === id).reduce((counts, { mail, count }) => ({ ...counts, [mail]: count }), noMails);
  }

  /** A mail that waits, with what it is about. */
  async waitingMail(tx: Tx, deliveryId: string): Promise<{ readonly id: string; readonly personId: string; readonly campaignId: string; readonly withdrawn: boolean } | null> {
    const rows = await tx.query<{ id: string; personId: string; campaignId: string; withdrawn: boolean }[]>(
      `SELECT delivery.id, delivery.person_id AS "personId", publication.campaign_id AS "campaignId", publication.withdrawn_at IS NOT NULL AS withdrawn
       FROM publication_delivery delivery JOIN result_publication publication ON publication.id = delivery.publication_id
       WHERE delivery.id = $1 AND delivery.mail = 'waiting'`,
      [deliveryId],
    );
    return rows[0] ?? null;
  }

  async settleMail(tx: Tx, deliveryId: string, mail: MailState, fault: string | null): Promise<void> {
    await tx.query(
      `UPDATE publication_delivery SET mail = $2, fault = $3, mailed_at = CASE WHEN $2 = 'sent' THEN clock_timestamp() END
       WHERE id = $1 AND mail = 'waiting'`,
      [deliveryId, mail, fault],
    );
  }

  /** Whether somebody was right, wholly or in part, against what was published. */
  async upheldAgainst(tx: Tx, publicationId: string): Promise<boolean> {
    const rows = await tx.query<unknown[]>(
      `SELECT 1 FROM appeal JOIN appeal_step step ON step.appeal_id = appeal.id
       WHERE appeal.publication_id = $1 AND step.outcome IN ('upheld', 'partly') LIMIT 1`,
      [publicationId],
    );
    return rows.length > 0;
  }
}
