import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Role } from '@dvk/identity';
import { type ActorName, actorNames, type FullSeason } from './full-season';
import { knowledgeOf, mayOf } from './operation-knowledge';
import type { TestApp } from './test-app';

/** Who holds a permission. */
export type Holders = (permission: string) => readonly ActorName[];

/**
 * Role → permissions as docs/permissions.md prints them, the paper people have looked at: a table widened in the program
 * alone is a difference.
 */
export function printedPermissions(): ReadonlyMap<string, ReadonlySet<string>> {
  const lines = readFileSync(resolve(__dirname, '../../docs/permissions.md'), 'utf8').split('\n').filter((line) => line.startsWith('| '));
  const [head = '', , ...rows] = lines;
  const cells = (line: string): string[] => line.split('|').slice(1, -1).map((cell) => cell.trim());
  const table = new Map<string, Set<string>>();
  for (const [at, role] of cells(head).entries()) {
    if (at > 0) table.set(role, new Set(rows.flatMap((row) => (cells(row)[at] === '●' ? [(cells(row)[0] ?? '').replaceAll('`', '')] : []))));
  }
  return table;
}

/** Holders by the posts as they are stored and the printed table. */
export async function holdersOf({ dataSource }: TestApp, season: FullSeason): Promise<Holders> {
  const posts = await dataSource.query<{ person: string; role: Role }[]>('SELECT person_id AS person, role FROM post WHERE valid_to IS NULL OR valid_to > current_date');
  const printed = printedPermissions();
  const held = new Map(
    actorNames.map((actor) => {
      if (actor === 'signed-out') return [actor, new Set<string>()];
      const own = posts.filter(({ person }) => person === season.id(`person:${actor}`));
      return [actor, new Set(['session.own', 'notice.own', 'panel-seat.own', ...own.flatMap(({ role }) => [...(printed.get(role) ?? [])])])];
    }),
  );
  return (permission) => actorNames.filter((actor) => held.get(actor)?.has(permission) === true);
}

/** `done`, or the code of the refusal, as the table of operations has it. */
export function expectedOutcome(operationId: string, actor: ActorName, permission: string | null, holders: Holders, phase: string): string {
  const knowledge = knowledgeOf(operationId);
  const entitledByRole = permission === null ? actorNames : holders(permission);
  if (!entitledByRole.includes(actor)) return actor === 'signed-out' ? 'session.required' : 'http.forbidden';
  if (!mayOf(knowledge, entitledByRole, actorNames).includes(actor)) return knowledge.others ?? 'http.not-found';
  const { during, outside = 'campaign.phase-closed', ends = 'done' } = knowledge;
  if (during === undefined || during.split(' ').includes(phase)) return ends;
  if (typeof outside === 'string') return outside;
  const told = outside[phase];
  if (told === undefined) throw new Error(`${operationId}: the table says neither that it is done in ${phase} nor what is told instead`);
  return told;
}
