import { awardsFields } from './awards-fields';
import { dutyFields } from './duty-fields';
import type { FieldsOfTables, PersonalField } from './field';
import { identityFields } from './identity-fields';
import { judgingFields } from './judging-fields';
import { registryFields } from './registry-fields';
import { reportsFields } from './reports-fields';

/**
 * Every column of every table: what personal data it holds, whose, why, on what legal basis, how long, where it leaves the program, who
 * reads it, what a person is given of it and what an erasure does to it – or that it holds none. A column that stands nowhere fails
 * `test/architecture/personal-data-map.spec.ts`.
 */
export const fieldMap: FieldsOfTables = { ...identityFields, ...registryFields, ...dutyFields, ...judgingFields, ...awardsFields, ...reportsFields };

/** What the movement does not ask for: no table has a column for it, and a column of such a name fails the test. */
export const neverHeld = ['citizen-number', 'ethnicity', 'religion', 'birth-date', 'home-address', 'phone', 'health', 'biometrics'] as const;

export type NeverHeld = (typeof neverHeld)[number];

export interface MappedField extends PersonalField {
  readonly table: string;
  readonly column: string;
}

/** All of it as a list, in the order of the map. */
export const mappedFields: readonly MappedField[] = Object.entries(fieldMap).flatMap(([table, { personal }]) => Object.entries(personal).map(([column, field]) => ({ table, column, ...field })));

/** Columns that say who acted, with the account holder's id. */
export const actColumns: readonly MappedField[] = mappedFields.filter(({ column, exported }) => exported === 'counted' && (column.endsWith('_by') || column === 'actor_id'));
