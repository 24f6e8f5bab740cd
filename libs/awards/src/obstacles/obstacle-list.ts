import { comparisonKey, type FieldProblem } from '@dvk/platform';
import { numberKey } from '../rewards/reward.policy';
import type { KnownObstacle, ObstacleContent, ObstacleEffect, ObstacleKind } from './obstacle';

/** What an obstacle is founded on; number, date and issuer together are its key. */
export type SourceDocument = Pick<ObstacleContent, 'documentNumber' | 'documentDate' | 'documentIssuer'>;

/** What a list says of one nomination, or of all of a unit. */
export interface ListedObstacle {
  /** Place in the list, as its author counts. */
  readonly row: number;
  readonly nominationIds: readonly string[];
  /** null: not readable. */
  readonly kind: ObstacleKind | null;
  readonly effect: ObstacleEffect | null;
  readonly className: string | null;
  readonly reason: string;
  /** Why nothing can be entered for it, found while reading. */
  readonly problems: readonly FieldProblem[];
}

export const listStates = ['new', 'unchanged', 'doubled', 'refused'] as const;

/** `new`: is entered · `unchanged`: was entered of this document before · `doubled`: stands in the list before · `refused`. */
export type ListState = (typeof listStates)[number];

export interface ListStanding {
  readonly listed: ListedObstacle;
  readonly state: ListState;
  /** Nominations that get an obstacle. */
  readonly fresh: readonly string[];
  readonly problems: readonly FieldProblem[];
}

/** The same document however its number and issuer are typed. */
export const documentKey = ({ documentNumber, documentDate, documentIssuer }: SourceDocument): string => JSON.stringify([numberKey(documentNumber), documentDate, comparisonKey(documentIssuer)]);

/**
 * Where each row of a list stands. What a document said of a nomination before is not entered again, lifted or not; said otherwise it is refused,
 * because what was entered is not changed but lifted.
 */
export function standingsOf(list: readonly ListedObstacle[], document: SourceDocument, known: readonly KnownObstacle[]): ListStanding[] {
  const key = documentKey(document);
  const before = new Map<string, Pick<ObstacleContent, 'effect' | 'className'>>();
  for (const obstacle of known) if (documentKey(obstacle) === key) before.set(placeOf(obstacle.nominationId, obstacle.kind), obstacle);
  const inList = new Map<string, { readonly row: number; readonly effect: string }>();
  return list.map((listed): ListStanding => {
    const { kind, effect, className, nominationIds, problems } = listed;
    if (problems.length > 0 || kind === null || effect === null) return { listed, state: 'refused', fresh: [], problems };
    const left = nominationIds.filter((id) => !inList.has(placeOf(id, kind)));
    const first = inList.get(placeOf(nominationIds[0] ?? '', kind));
    if (left.length === 0 && first !== undefined) return { listed, state: 'doubled', fresh: [], problems: [{ field: 'row', code: 'obstacle-row.doubled', params: { row: first.row } }] };
    const otherwise = left.some((id) => {
      const entered = before.get(placeOf(id, kind));
      return entered !== undefined && (entered.effect !== effect || entered.className !== className);
    });
    if (otherwise) return { listed, state: 'refused', fresh: [], problems: [{ field: 'effect', code: 'obstacle-row.entered-otherwise' }] };
    for (const id of left) inList.set(placeOf(id, kind), { row: listed.row, effect });
    const fresh = left.filter((id) => !before.has(placeOf(id, kind)));
    return { listed, state: fresh.length === 0 ? 'unchanged' : 'new', fresh, problems: [] };
  });
}

const placeOf = (nominationId: string, kind: string): string => `${nominationId} ${kind}`;
