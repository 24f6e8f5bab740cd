import { randomUUID } from 'node:crypto';
import type { CampaignView } from '@dvk/campaigns';
import { type Actor, AuditLog, cleanText, databaseNow, type FieldProblem, Problem, type Tx } from '@dvk/platform';
import { type NominationHead, NominationsReader } from '@dvk/registry';
import { Injectable } from '@nestjs/common';
import { ObstaclesRepository } from '../persistence/obstacles.repository';
import type { KnownObstacle, ObstacleRow } from './obstacle';
import { entering, ObstacleGate } from './obstacle-gate.service';
import type { ListStanding, SourceDocument } from './obstacle-list';

/** An accepted nomination that a list may speak of. */
export interface ObstacleTarget extends Pick<NominationHead, 'id' | 'code' | 'initiativeName' | 'unitId' | 'unitName'> {
  readonly unitCode: string;
}

export interface OpenObstacleList {
  readonly campaign: CampaignView;
  /** By code. */
  readonly targets: readonly ObstacleTarget[];
  readonly known: readonly KnownObstacle[];
}

/** Obstacles of many nominations out of one document: what a list may speak of, and entering what is new in it. */
@Injectable()
export class ObstacleLists {
  constructor(
    private readonly gate: ObstacleGate,
    private readonly nominations: NominationsReader,
    private readonly obstacles: ObstaclesRepository,
    private readonly audit: AuditLog,
  ) {}

  /** @throws Problem not found; conflict `obstacle.archived` */
  async open(tx: Tx, actor: Actor, campaignId: string, lock: 'none' | 'campaign'): Promise<OpenObstacleList> {
    const campaign = await this.gate.require(tx, actor, campaignId, entering, lock);
    const heads = await this.nominations.acceptedHeads(tx, campaignId);
    const codes = await this.obstacles.unitCodes(tx, [...new Set(heads.map(({ unitId }) => unitId))]);
    return {
      campaign,
      targets: heads.map(({ id, code, initiativeName, unitId, unitName }) => ({ id, code, initiativeName, unitId, unitName, unitCode: codes.get(unitId) ?? '' })),
      known: await this.obstacles.ofCampaign(tx, campaignId),
    };
  }

  /**
   * Enters what is new of a list; the campaign is locked. One entry of the log names all of it.
   * @returns how many
   */
  async enter(tx: Tx, actor: Actor, campaignId: string, document: SourceDocument, standings: readonly ListStanding[]): Promise<number> {
    const enteredAt = await databaseNow(tx);
    const rows = standings.flatMap(({ state, listed: { kind, effect, className, reason }, fresh }): ObstacleRow[] =>
      state !== 'new' || kind === null || effect === null ? [] : fresh.map((nominationId) => ({ ...document, id: randomUUID(), campaignId, nominationId, kind, effect, className, reason, enteredAt, enteredBy: actor.personId })),
    );
    await this.obstacles.insertMany(tx, rows);
    await this.audit.append(tx, {
      actorId: actor.personId,
      action: 'obstacle.list-entered',
      objectType: 'campaign',
      objectId: campaignId,
      data: { obstacles: rows.map(({ id, nominationId, kind, effect }) => ({ obstacleId: id, nominationId, kind, effect })) },
    });
    return rows.length;
  }
}

/** A document as it was typed, cleaned. @throws Problem invalid `obstacle.incomplete` with each part that is missing */
export function requireDocument(typed: SourceDocument, further: readonly FieldProblem[] = []): SourceDocument {
  const document = { documentNumber: cleanText(typed.documentNumber), documentDate: typed.documentDate, documentIssuer: cleanText(typed.documentIssuer) };
  const missing = (['documentNumber', 'documentIssuer'] as const).filter((field) => document[field] === '').map((field) => ({ field, code: 'obstacle.part-missing' }));
  if (missing.length + further.length > 0) throw Problem.invalid('obstacle.incomplete', {}, [...further, ...missing]);
  return document;
}
