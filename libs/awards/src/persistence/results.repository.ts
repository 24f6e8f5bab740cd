import type { ShownToUnits } from '@dvk/campaigns';
import { copyIn, type Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import type { SeasonHead } from '../freezing/frozen-steps';
import { lineColumns } from '../freezing/line-columns';
import type { ResultSummary } from '../result-view';
import type { LookedUpList, ReplacedVersion } from '../season-manifest';
import { FrozenResultEntity } from './frozen-result.entity';
import { ResultPublicationEntity } from './result-publication.entity';
import { ResultRowEntity } from './result-row.entity';

export interface NewFrozenResult {
  readonly id: string;
  readonly campaignId: string;
  readonly versionNo: number;
  readonly replacesId: string | null;
  readonly standing: 'proposal' | 'final';
  readonly reason: string | null;
  readonly summary: ResultSummary;
  readonly seasonHead: SeasonHead;
  readonly sha256: string;
  readonly programVersion: string;
  readonly frozenAt: Date;
  readonly frozenBy: string;
}

/** What is searched for: its comparison key for names, its own letters for codes. */
export interface LineSearch {
  readonly key: string;
  readonly text: string;
}

export interface LineFilter {
  readonly peerGroup: string | null;
  readonly outcome: string | null;
  readonly search: LineSearch | null;
  /** Lines after this position. */
  readonly after: number;
  readonly limit: number;
}

/** A result without what is counted in it. */
export type ResultHead = Omit<FrozenResultEntity, 'summary' | 'seasonHead'>;

/** A rewarded line as far as a decision to reward needs it. */
export type AwardedLine = Pick<ResultRowEntity, 'position' | 'nominationId' | 'nominationCode' | 'subjectKind' | 'award'>;

const headColumns = (
  ['id', 'campaignId', 'versionNo', 'sha256', 'programVersion', 'frozenAt', 'frozenBy', 'replacesId', 'standing', 'reason'] as const satisfies readonly (keyof ResultHead)[]
).map((column) => `result.${column}`);

/** Less than a megabyte is held and passed on at once. */
const partsAtOnce = 2;

/** Everything of a line but its trail, which is long and shown for one line at a time. */
const listedColumns = (
  [
    'resultId', 'position', 'nominationId', 'nominationCode', 'name', 'unitName', 'subjectKind', 'field', 'peerGroup', 'outcome', 'rank', 'tied',
    'finalScore', 'exactScore', 'className', 'countedSheets', 'award', 'awardStatus', 'reason', 'reasonAt', 'reasonAtName', 'notes', 'remarks',
  ] as const satisfies readonly (keyof ResultRowEntity)[]
).map((column) => `line.${column}`);

export type ListedResultRow = Omit<ResultRowEntity, 'trail' | 'searchKey'>;

@Injectable()
export class ResultsRepository {
  /** Serialises freezing of one campaign; taken before anything is read. */
  async lockCampaign(tx: Tx, campaignId: string): Promise<void> {
    await tx.query('SELECT pg_advisory_xact_lock(4901002, hashtext($1))', [campaignId]);
  }

  async insert(tx: Tx, result: NewFrozenResult): Promise<void> {
    await tx.insert(FrozenResultEntity, { ...result });
  }

  /** The parts of the manifest of a result that is written later in the transaction, as rows in COPY's text format. */
  insertParts(tx: Tx, rows: AsyncIterable<Buffer>): Promise<void> {
    return copyIn(tx, 'manifest_part (result_id, part_no, content, nominations_from, nominations_at, sheets_from, sheets_at)', rows);
  }

  /** The lines of a result (`lineColumns`), as rows in COPY's text format. */
  insertLines(tx: Tx, rows: AsyncIterable<Buffer>): Promise<void> {
    return copyIn(tx, `result_row (result_id, nomination_id, ${lineColumns.map(([column]) => column).join(', ')})`, rows);
  }

  /** The newest result of each of the campaigns that has one, without its manifest. */
  newestOf(tx: Tx, campaignIds: readonly string[]): Promise<ResultHead[]> {
    return tx
      .createQueryBuilder(FrozenResultEntity, 'result')
      .select(headColumns)
      .where('result.campaignId = ANY(:campaignIds::uuid[])', { campaignIds })
      .andWhere(
        'NOT EXISTS (SELECT 1 FROM frozen_result newer WHERE newer.campaign_id = result.campaign_id AND newer.version_no > result.version_no)',
      )
      .orderBy('result.frozenAt', 'DESC')
      .getMany();
  }

  /** To which campaign a result belongs; null when there is no such result. */
  async campaignOf(tx: Tx, id: string): Promise<string | null> {
    const row = await tx
      .createQueryBuilder(FrozenResultEntity, 'result')
      .select(['result.id', 'result.campaignId'])
      .where('result.id = :id', { id })
      .getOne();
    return row?.campaignId ?? null;
  }

  /** Every version of a campaign's result, in their order, without the manifests. */
  versionsOf(tx: Tx, campaignId: string): Promise<ResultHead[]> {
    return tx.createQueryBuilder(FrozenResultEntity, 'result').select(headColumns).where('result.campaignId = :campaignId', { campaignId }).orderBy('result.versionNo', 'ASC').getMany();
  }

  /** Results whose SHA-256 begins with the code, newest first: one, unless the very same season was frozen in two campaigns. */
  byCode(tx: Tx, code: string, limit: number): Promise<ResultHead[]> {
    return tx
      .createQueryBuilder(FrozenResultEntity, 'result')
      .select(headColumns)
      .where('result.sha256 BETWEEN :first AND :last', { first: code.padEnd(64, '0'), last: code.padEnd(64, 'f') })
      .orderBy('result.frozenAt', 'DESC')
      .limit(limit)
      .getMany();
  }

  find(tx: Tx, id: string): Promise<FrozenResultEntity | null> {
    return tx.createQueryBuilder(FrozenResultEntity, 'result').where('result.id = :id', { id }).getOne();
  }

  /** The version that a publication in force has made public, of each of these campaigns that has one. */
  publishedOf(tx: Tx, campaignIds: readonly string[]): Promise<ResultHead[]> {
    return tx
      .createQueryBuilder(FrozenResultEntity, 'result')
      .select(headColumns)
      .innerJoin(ResultPublicationEntity, 'publication', 'publication.resultId = result.id AND publication.withdrawnAt IS NULL')
      .where('result.campaignId = ANY(:campaignIds::uuid[])', { campaignIds })
      .getMany();
  }

  /** What the publication in force shows to units; null: there is none. */
  async shownToUnits(tx: Tx, campaignId: string): Promise<ShownToUnits | null> {
    const rows = await tx.query<{ shown: ShownToUnits }[]>('SELECT show_to_units AS shown FROM result_publication WHERE campaign_id = $1 AND withdrawn_at IS NULL', [campaignId]);
    return rows[0]?.shown ?? null;
  }

  /** The part of a manifest in which a nomination (or its sheets) stands if it stands anywhere, from where its list goes on; null: the list has no element before it. */
  async partOf(tx: Tx, id: string, list: LookedUpList, code: string): Promise<{ readonly content: string; readonly at: number } | null> {
    const rows = await tx.query<{ content: string; at: number }[]>(
      `SELECT content, ${list}_at AS at FROM manifest_part WHERE result_id = $1 AND ${list}_from <= $2 ORDER BY ${list}_from DESC LIMIT 1`,
      [id, code],
    );
    return rows[0] ?? null;
  }

  /** A season without what there are very many of in it. @throws Error for no such result */
  async seasonHead(tx: Tx, id: string): Promise<SeasonHead> {
    const rows = await tx.query<{ head: SeasonHead }[]>('SELECT season_head AS head FROM frozen_result WHERE id = $1', [id]);
    if (rows[0] === undefined) throw new Error(`no result ${id}`);
    return rows[0].head;
  }

  /** How the awards of a peer group went, by name of the award; those nobody has are left out. */
  async awardsIn(tx: Tx, id: string, peerGroup: string): Promise<ReadonlyMap<string, { readonly awarded: number; readonly lastRank: number }>> {
    const rows = await tx.query<{ award: string; awarded: number; lastRank: number }[]>(
      'SELECT award, count(*)::int AS awarded, max(rank) AS "lastRank" FROM result_row WHERE result_id = $1 AND peer_group = $2 AND award IS NOT NULL GROUP BY award',
      [id, peerGroup],
    );
    return new Map(rows.map((row) => [row.award, row]));
  }

  /** Lines before or behind a position with their trails, nearest first. */
  neighbours(tx: Tx, resultId: string, position: number, side: 'before' | 'behind', limit: number): Promise<ResultRowEntity[]> {
    return tx
      .createQueryBuilder(ResultRowEntity, 'line')
      .where(`line.resultId = :resultId AND line.position ${side === 'before' ? '<' : '>'} :position`, { resultId, position })
      .orderBy('line.position', side === 'before' ? 'DESC' : 'ASC')
      .limit(limit)
      .getMany();
  }

  /** The parts of a manifest in their order, a few read at once. */
  async *piecesOf(tx: Tx, id: string): AsyncGenerator<string> {
    for (let after = 0; ; ) {
      const rows = await tx.query<{ partNo: number; content: string }[]>(
        'SELECT part_no AS "partNo", content FROM manifest_part WHERE result_id = $1 AND part_no > $2 ORDER BY part_no LIMIT $3',
        [id, after, partsAtOnce],
      );
      for (const { content } of rows) yield content;
      const last = rows.at(-1);
      if (last === undefined || rows.length < partsAtOnce) return;
      after = last.partNo;
    }
  }

  /** Those of these campaigns of whose results a publication is in force. */
  async publishedAmong(tx: Tx, campaignIds: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await tx.query<{ campaignId: string }[]>(
      'SELECT campaign_id AS "campaignId" FROM result_publication WHERE campaign_id = ANY($1::uuid[]) AND withdrawn_at IS NULL',
      [campaignIds],
    );
    return new Set(rows.map(({ campaignId }) => campaignId));
  }

  /** Names of nominations the result has a line for. */
  namesOf(tx: Tx, resultId: string, codes: readonly string[]): Promise<{ readonly code: string; readonly name: string; readonly unitName: string }[]> {
    return tx.query('SELECT nomination_code AS code, name, unit_name AS "unitName" FROM result_row WHERE result_id = $1 AND nomination_code = ANY($2)', [resultId, codes]);
  }

  /** Every nomination the result has a line for. */
  async nominationIdsOf(tx: Tx, resultId: string): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>('SELECT nomination_id AS id FROM result_row WHERE result_id = $1 ORDER BY position', [resultId]);
    return rows.map(({ id }) => id);
  }

  lineOfNomination(tx: Tx, resultId: string, nominationId: string): Promise<ResultRowEntity | null> {
    return tx
      .createQueryBuilder(ResultRowEntity, 'line')
      .where('line.resultId = :resultId AND line.nominationId = :nominationId', { resultId, nominationId })
      .getOne();
  }

  /** What a version replaces, as its manifest names it; null: there is none. */
  async replacedBy(tx: Tx, version: Pick<FrozenResultEntity, 'replacesId'> | null): Promise<ReplacedVersion | null> {
    const id = version?.replacesId ?? null;
    return id === null ? null : ((await this.identitiesOf(tx, [id])).get(id) ?? null);
  }

  /** Version and hash of results, by id. */
  async identitiesOf(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, { readonly versionNo: number; readonly sha256: string }>> {
    const rows = await tx.query<{ id: string; versionNo: number; sha256: string }[]>(
      'SELECT id, version_no AS "versionNo", sha256 FROM frozen_result WHERE id = ANY($1::uuid[])',
      [ids],
    );
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** Lines by position, without their trails. */
  lines(tx: Tx, resultId: string, filter: LineFilter): Promise<ListedResultRow[]> {
    const query = tx
      .createQueryBuilder(ResultRowEntity, 'line')
      .select(listedColumns)
      .where('line.resultId = :resultId AND line.position > :after', { resultId, after: filter.after })
      .orderBy('line.position', 'ASC')
      .limit(filter.limit);
    if (filter.peerGroup !== null) query.andWhere('line.peerGroup = :peerGroup', { peerGroup: filter.peerGroup });
    if (filter.outcome !== null) query.andWhere('line.outcome = :outcome', { outcome: filter.outcome });
    if (filter.search !== null) {
      query.andWhere('(line.searchKey LIKE :pattern OR lower(line.nominationCode) LIKE :codePattern)', {
        pattern: containing(filter.search.key),
        codePattern: containing(filter.search.text.toLowerCase()),
      });
    }
    return query.getMany();
  }

  line(tx: Tx, resultId: string, position: number): Promise<ResultRowEntity | null> {
    return tx
      .createQueryBuilder(ResultRowEntity, 'line')
      .where('line.resultId = :resultId AND line.position = :position', { resultId, position })
      .getOne();
  }

  /** Whom a result rewards. */
  awardedLines(tx: Tx, resultId: string): Promise<AwardedLine[]> {
    return tx
      .createQueryBuilder(ResultRowEntity, 'line')
      .select(['line.resultId', 'line.position', 'line.nominationId', 'line.nominationCode', 'line.subjectKind', 'line.award'])
      .where('line.resultId = :resultId AND line.award IS NOT NULL', { resultId })
      .orderBy('line.position', 'ASC')
      .getMany();
  }

  /** The first rewarded lines of a result in the order of their names, as the public would see them. */
  rewardedLines(tx: Tx, resultId: string, limit: number): Promise<ListedResultRow[]> {
    return tx
      .createQueryBuilder(ResultRowEntity, 'line')
      .select(listedColumns)
      .where('line.resultId = :resultId AND line.award IS NOT NULL', { resultId })
      .orderBy('line.searchKey', 'ASC')
      .addOrderBy('line.nominationId', 'ASC')
      .limit(limit)
      .getMany();
  }
}

/** A LIKE pattern that finds the key itself, whatever signs it holds. */
function containing(key: string): string {
  return `%${key.replace(/[\\%_]/g, '\\$&')}%`;
}
