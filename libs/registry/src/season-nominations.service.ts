import { randomUUID } from 'node:crypto';
import { AuditLog, databaseNow, Problem, type Tx } from '@dvk/platform';
import type { Marks, SubjectKind } from '@dvk/scoring-core';
import { Injectable } from '@nestjs/common';
import { type InitiativeDetails, noDetails } from './initiative-details';
import { InitiativesRepository } from './persistence/initiatives.repository';
import { NominationsRepository } from './persistence/nominations.repository';
import { newReceiptCode } from './receipt-code';

/** A nomination as a season document carries it: accepted, under a code of its own. */
export interface SeasonNominationRow {
  /** Code within the campaign, as in the document. */
  readonly code: string;
  readonly unitId: string;
  readonly subjectKind: SubjectKind;
  readonly name: string;
  readonly field: string;
  readonly peerGroup: string;
  readonly summary: string;
  readonly legalPreference: boolean;
  readonly programmeTags?: readonly string[];
  /** Parts of the registration form the document knows; the others stay empty. */
  readonly details?: Partial<InitiativeDetails>;
  readonly selfMarks?: Marks;
  /** Leaf code → reason. */
  readonly notApplicable?: Readonly<Record<string, string>>;
}

/** Accepted nominations out of a season document; no phase is asked, since a season may be over. */
@Injectable()
export class SeasonNominationsService {
  constructor(
    private readonly audit: AuditLog,
    private readonly initiatives: InitiativesRepository,
    private readonly nominations: NominationsRepository,
  ) {}

  /**
   * Registers an initiative and an accepted nomination for each row, inside the caller's transaction.
   * @returns nomination id by code
   * @throws Problem conflict `nomination.code-taken` for a code given twice or already used in the campaign
   */
  async createFromSeason(
    tx: Tx,
    campaignId: string,
    rows: readonly SeasonNominationRow[],
    actorId: string | null,
  ): Promise<ReadonlyMap<string, string>> {
    const idByCode = new Map(rows.map(({ code }) => [code, randomUUID()]));
    if (idByCode.size !== rows.length) throw Problem.conflict('nomination.code-taken');
    if (rows.length === 0) return idByCode;
    const handedInAt = await databaseNow(tx);
    const withIds = rows.map((row) => ({ ...row, initiativeId: randomUUID(), id: idByCode.get(row.code) ?? randomUUID() }));
    await this.initiatives.insert(
      tx,
      withIds.map(({ initiativeId, unitId, subjectKind, name, field, programmeTags, details }) => ({
        id: initiativeId,
        unitId,
        subjectKind,
        name,
        field,
        programmeTags: programmeTags ?? [],
        details: { ...noDetails, ...details },
        continuesId: null,
        createdBy: actorId,
      })),
    );
    await this.nominations.insert(
      tx,
      withIds.map(({ id, code, unitId, initiativeId, peerGroup, summary, legalPreference, selfMarks, notApplicable }) => ({
        id,
        campaignId,
        initiativeId,
        unitId,
        code,
        peerGroup,
        summary,
        legalPreference,
        state: 'accepted',
        receiptCode: newReceiptCode(),
        selfMarks: selfMarks ?? {},
        notApplicable: notApplicable ?? {},
        handedInAt,
        decidedBy: actorId,
      })),
    );
    await this.audit.append(tx, {
      actorId,
      action: 'nomination.created-from-season',
      objectType: 'campaign',
      objectId: campaignId,
      data: { nominationIds: [...idByCode.values()] },
    });
    return idByCode;
  }
}
