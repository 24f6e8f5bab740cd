import type { Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import type { InitiativeFacts } from '../initiative';
import { documentKey, type OfficeDocument } from '../lifecycle/life';
import type { DistinctionKind } from '../lifecycle/lifecycle.policy';
import { factColumns } from './initiative-facts.sql';

/** An initiative that a document may name. */
export interface Candidate extends Pick<InitiativeFacts, 'registration' | 'dropped' | 'merged' | 'recognised' | 'nominated'> {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly unitId: string;
  /** Last day of the latest period it is recognised for, `YYYY-MM-DD`; null: it never was. */
  readonly recognisedTo: string | null;
  /** This very document was entered for it. */
  readonly entered: boolean;
}

/** Initiatives as one looks at them who enters a document that names many. */
@Injectable()
export class BulkDistinctionsRepository {
  /** Those among the ids that lie in the area. @param document null: not known yet */
  candidates(tx: Tx, roots: readonly string[], { kind, document }: { readonly kind: DistinctionKind; readonly document: OfficeDocument | null }, ids: readonly string[]): Promise<Candidate[]> {
    return tx.query(
      `SELECT initiative.id, initiative.code, initiative.name, initiative.unit_id AS "unitId",
         (SELECT max(valid_to)::text FROM initiative_distinction given WHERE given.initiative_id = initiative.id AND given.kind = 'recognised' AND given.withdrawn_at IS NULL) AS "recognisedTo",
         EXISTS (SELECT 1 FROM initiative_distinction given WHERE given.initiative_id = initiative.id AND given.kind = $3 AND given.document_key = $4 AND given.withdrawn_at IS NULL) AS entered,
         ${factColumns}
       FROM initiative WHERE id = ANY($2::uuid[]) AND EXISTS (SELECT 1 FROM unnest($1::uuid[]) root WHERE unit_at_or_above(initiative.unit_id, root, current_date))`,
      [[...roots], [...ids], kind, document === null ? null : documentKey(document)],
    );
  }
}
