import type { SubjectKind } from '@dvk/scoring-core';
import type { ReplicationState, ReplicationStep } from './replication.policy';

/** What everybody who may ask for it sees of a recognised initiative of another unit: an allow-list, never a row. */
export interface Replicable {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly subjectKind: SubjectKind;
  readonly field: string;
  readonly unitName: string;
  readonly goals: string;
  readonly content: string;
  /** Copies that were accepted. */
  readonly copies: number;
}

export interface Replication {
  readonly id: string;
  readonly originId: string;
  readonly originCode: string;
  readonly originName: string;
  readonly originUnitId: string;
  readonly unitId: string;
  readonly note: string;
  readonly state: ReplicationState;
  readonly askedAt: Date;
  readonly answer: string | null;
  readonly answeredAt: Date | null;
  readonly copyId: string | null;
  readonly originDropped: boolean;
  readonly version: number;
}

export interface ReplicationShown extends Omit<Replication, 'originUnitId' | 'unitId'> {
  readonly originUnitName: string;
  readonly unitName: string;
  /** What the actor may do with it now. */
  readonly steps: readonly ReplicationStep[];
}

/** An initiative in the family of an origin: an allow-list. */
export interface FamilyMember {
  readonly id: string;
  /** What it is a copy of; null: the first of the family. */
  readonly originId: string | null;
  readonly code: string;
  readonly name: string;
  readonly unitName: string;
  readonly accepted: boolean;
  readonly recognised: boolean;
  readonly dropped: boolean;
  /** The actor may open its page. */
  readonly visible: boolean;
}
