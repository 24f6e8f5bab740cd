import { compareVietnamese } from '@dvk/scoring-core';
import type { NominationState } from '@dvk/registry';
import { REGISTRATION } from './messages.vi';
import type { RegistrationRow } from './registration-list-order';

/** How many of a unit, a field or a kind: in all, and by state. */
export interface RegistrationTotal {
  readonly name: string;
  readonly all: number;
  readonly byState: Readonly<Record<NominationState, number>>;
}

/** In the order of every list. */
export const registrationStates = Object.keys(REGISTRATION.states) as NominationState[];
const kinds = Object.keys(REGISTRATION.kinds) as RegistrationRow['subjectKind'][];

/** By today's unit; two units of one name stay two. */
export const totalsByUnit = (rows: readonly RegistrationRow[]): RegistrationTotal[] => sorted(grouped(rows, ({ unitId }) => unitId), ([first]) => first?.unitName ?? '');

export const totalsByField = (rows: readonly RegistrationRow[]): RegistrationTotal[] => sorted(grouped(rows, ({ field }) => field), ([first]) => (first?.field === '' ? REGISTRATION.noField : (first?.field ?? '')));

/** In the order of every list of kinds; kinds without anybody are left out. */
export function totalsByKind(rows: readonly RegistrationRow[]): RegistrationTotal[] {
  const groups = grouped(rows, ({ subjectKind }) => subjectKind);
  return kinds.flatMap((kind) => {
    const own = groups.get(kind);
    return own === undefined ? [] : [totalOf(REGISTRATION.kinds[kind], own)];
  });
}

export function totalOf(name: string, rows: readonly RegistrationRow[]): RegistrationTotal {
  const byState = Object.fromEntries(registrationStates.map((state) => [state, 0])) as Record<NominationState, number>;
  for (const { state } of rows) byState[state] += 1;
  return { name, all: rows.length, byState };
}

function grouped(rows: readonly RegistrationRow[], keyOf: (row: RegistrationRow) => string): ReadonlyMap<string, RegistrationRow[]> {
  const groups = new Map<string, RegistrationRow[]>();
  for (const row of rows) {
    const own = groups.get(keyOf(row));
    if (own === undefined) groups.set(keyOf(row), [row]);
    else own.push(row);
  }
  return groups;
}

const sorted = (groups: ReadonlyMap<string, RegistrationRow[]>, nameOf: (rows: readonly RegistrationRow[]) => string): RegistrationTotal[] =>
  [...groups.values()].map((rows) => totalOf(nameOf(rows), rows)).sort((one, other) => compareVietnamese(one.name, other.name));
