import { PeopleDirectory, type Role, rolePermissions } from '@dvk/identity';
import { UnitsService } from '@dvk/organization';
import { type Actor, Transactor } from '@dvk/platform';
import type { INestApplicationContext } from '@nestjs/common';

/** Whoever holds the role at a unit of the demonstration, as if they were signed in. */
export type ActorOf = (role: Role, unitCode: string) => { readonly actor: Actor; readonly unitId: string };

export async function demonstrationActors(app: INestApplicationContext, codes: readonly string[]): Promise<ActorOf> {
  const { units, holders } = await app.get(Transactor).read(async (tx) => {
    const directory = app.get(PeopleDirectory);
    return { units: await app.get(UnitsService).idsByCode(tx, codes), holders: { 'unit-clerk': await directory.holdersOf(tx, 'unit-clerk'), 'department-staff': await directory.holdersOf(tx, 'department-staff') } };
  });
  return (role, unitCode) => {
    const unitId = units.get(unitCode);
    const holder = role === 'unit-clerk' || role === 'department-staff' ? holders[role].find((each) => each.unitId === unitId) : undefined;
    if (unitId === undefined || holder === undefined) throw new Error(`nobody is ${role} at ${unitCode} in the demonstration`);
    return { unitId, actor: { personId: holder.personId, posts: [{ role, unitId }], permissions: new Set(rolePermissions[role]), requestId: 'demonstration' } };
  };
}
