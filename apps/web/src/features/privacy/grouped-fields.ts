import type { MappedField } from './queries';

/** Columns of one table about which the same is declared. */
export interface FieldGroup extends Omit<MappedField, 'column'> {
  readonly key: string;
  readonly columns: readonly string[];
}

/** The map as people read it: one row for all columns of a table that are handled alike, in the order of the map. */
export function groupedFields(fields: readonly MappedField[]): FieldGroup[] {
  const groups = new Map<string, FieldGroup>();
  for (const { column, ...field } of fields) {
    const key = JSON.stringify(Object.entries(field).sort(([one], [other]) => (one < other ? -1 : 1)));
    const known = groups.get(key);
    groups.set(key, { ...field, key, columns: [...(known?.columns ?? []), column] });
  }
  return [...groups.values()];
}
