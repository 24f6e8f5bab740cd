import type { VerdictFact } from '@dvk/scoring-core';
import { citation } from './messages.vi';
import type { KnownObstacle, ObstacleContent, ObstacleEffect } from './obstacle';

const factKind = { block: 'knock-out', 'class-cap': 'class-cap', 'knock-out': 'knock-out', warning: 'warning' } as const satisfies Record<ObstacleEffect, VerdictFact['kind']>;

/** An obstacle as the verdict takes it: a block is a knock-out into no class at all. */
export function factOf({ effect, className, reason, documentNumber, documentDate, documentIssuer }: ObstacleContent): VerdictFact {
  const [year, month, day] = documentDate.split('-');
  return { kind: factKind[effect], reason, sourceDocument: citation(documentNumber, `${day}/${month}/${year}`, documentIssuer), className };
}

/** Facts by nomination id, of the obstacles that stand. */
export function standingFacts(obstacles: readonly KnownObstacle[]): ReadonlyMap<string, readonly VerdictFact[]> {
  const facts = new Map<string, VerdictFact[]>();
  for (const obstacle of obstacles) {
    if (obstacle.lifting === null) facts.set(obstacle.nominationId, [...(facts.get(obstacle.nominationId) ?? []), factOf(obstacle)]);
  }
  return facts;
}
