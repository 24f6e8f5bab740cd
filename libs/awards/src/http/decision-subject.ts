import { type FieldProblem, Problem } from '@dvk/platform';
import type { DecisionSubject } from '../decisions/recorded-act';
import type { RecordDecisionRequest } from './decisions.dto';

const needed = {
  class: ['nominationCode', 'className'],
  order: ['basis', 'peerGroup', 'codes'],
  line: ['peerGroup', 'award', 'codes', 'awarded'],
  departure: ['nominationCode', 'award'],
} as const satisfies Record<RecordDecisionRequest['kind'], readonly (keyof RecordDecisionRequest)[]>;

/** @throws Problem invalid `decision.incomplete` with each field that the kind needs and the request does not have */
export function decisionSubject(request: RecordDecisionRequest): DecisionSubject {
  const { kind, nominationCode, className, basis, peerGroup, award, codes, awarded } = request;
  if (kind === 'class' && nominationCode !== undefined && className !== undefined) return { kind, nominationCode, className };
  if (kind === 'order' && basis !== undefined && peerGroup !== undefined && codes !== undefined) return { kind, basis, peerGroup, codes };
  if (kind === 'line' && peerGroup !== undefined && typeof award === 'string' && codes !== undefined && awarded !== undefined) return { kind, peerGroup, award, codes, awarded };
  if (kind === 'departure' && nominationCode !== undefined && award !== undefined) return { kind, nominationCode, award };
  const missing = needed[kind].filter((field) => (request[field] ?? null) === null);
  throw Problem.invalid('decision.incomplete', {}, missing.map((field): FieldProblem => ({ field, code: 'decision.part-missing' })));
}
