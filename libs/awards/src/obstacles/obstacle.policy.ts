import type { FieldProblem } from '@dvk/platform';
import type { Finding, KnownObstacle, ObstacleContent } from './obstacle';

/** Everything that is wrong with an obstacle as typed, at once. */
export function obstacleProblems(content: ObstacleContent, classNames: readonly string[]): FieldProblem[] {
  const missing = (['reason', 'documentNumber', 'documentIssuer'] as const).filter((field) => content[field] === '').map((field) => ({ field, code: 'obstacle.part-missing' }));
  const stated = content.effect === 'class-cap' || content.effect === 'knock-out';
  if (stated && (content.className === null || !classNames.includes(content.className))) return [...missing, { field: 'className', code: 'obstacle.class-unknown' }];
  if (!stated && content.className !== null) return [...missing, { field: 'className', code: 'obstacle.class-not-asked' }];
  return missing;
}

/** Findings nobody has looked into: those dismissed, and those entered as an obstacle once – lifted or not –, are done with. */
export function openFindings(
  findings: readonly Finding[],
  obstacles: readonly Pick<KnownObstacle, 'nominationId' | 'kind'>[],
  dismissed: readonly { readonly nominationId: string; readonly kind: string }[],
): Finding[] {
  const done = new Set([...obstacles, ...dismissed].map(({ nominationId, kind }) => `${nominationId} ${kind}`));
  return findings.filter(({ nominationId, kind }) => !done.has(`${nominationId} ${kind}`));
}
