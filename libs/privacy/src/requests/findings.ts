import type { PersonalTextRow } from '@dvk/registry';
import type { Erasure } from '../field-map/field';
import type { ActCount } from '../persistence/held-data.repository';
import type { ChosenPlace } from './personal-data-request';
import { excerptAround, namedAt } from './named-in-text';
import { textsIn } from './place-texts';

/** A text that names the person, shown so that somebody can tell whether it is this very one. */
export interface FoundPlace extends ChosenPlace {
  readonly initiativeId: string;
  readonly initiativeCode: string;
  readonly initiativeName: string;
  readonly subjectKind: string;
  readonly unitName: string;
  readonly excerpt: string;
}

export interface TableCount {
  readonly table: string;
  readonly rows: number;
}

/** What is held of somebody, before anything is decided. */
export interface Findings {
  /** Of an account holder, with what an erasure would do to it. */
  readonly own: readonly (TableCount & { readonly erased: Erasure })[];
  readonly acts: readonly ActCount[];
  readonly places: readonly FoundPlace[];
  /** Records that must be kept with the name in them. */
  readonly kept: readonly TableCount[];
  /** Why it cannot be carried out now, as codes. */
  readonly faults: readonly string[];
}

/** Texts among the candidates that name this person letter for letter and tone for tone. */
export function placesOf(rows: readonly PersonalTextRow[], name: string, unitNames: ReadonlyMap<string, string>): FoundPlace[] {
  return rows.flatMap(({ table, id, version, texts, unitId, ...initiative }) =>
    textsIn(texts).flatMap(({ part, text }) =>
      namedAt(text, name).length === 0 ? [] : [{ table, id, version, part, ...initiative, unitName: unitNames.get(unitId) ?? '', excerpt: excerptAround(text, name) }],
    ),
  );
}

export const samePlace = (one: ChosenPlace, other: ChosenPlace): boolean => one.table === other.table && one.id === other.id && one.version === other.version && one.part === other.part;

export function countsByTable(items: readonly { readonly table: string }[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { table } of items) counts[table] = (counts[table] ?? 0) + 1;
  return counts;
}
