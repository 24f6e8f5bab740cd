import { type Actor, unitsWithRole } from '@dvk/platform';

const deskRoles = ['department-staff', 'panel-secretary', 'council-secretary', 'auditor'] as const;

/** Which units' registrations an actor may see. */
export interface RegistryScope {
  /** Everything of these units: the actor is their clerk. */
  readonly clerkOf: readonly string[];
  /** What was handed in inside the areas these units work for: the actor has a post at a desk there. */
  readonly deskAt: readonly string[];
}

export function registryScope(actor: Actor): RegistryScope {
  return {
    clerkOf: unitsWithRole(actor, 'unit-clerk'),
    deskAt: deskRoles.flatMap((role) => unitsWithRole(actor, role)),
  };
}

/** Units at which the actor decides on what was handed in. */
export function decidesAt(actor: Actor): readonly string[] {
  return unitsWithRole(actor, 'department-staff');
}
