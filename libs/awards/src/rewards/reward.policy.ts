import { comparisonKey, type FieldProblem } from '@dvk/platform';
import type { RegistryEntry, Revocation } from './reward';

/** What is known when a tier of a result is to be decided on. */
export interface DraftingSituation {
  readonly newest: { readonly id: string; readonly standing: 'proposal' | 'final' };
  /** The version that was looked at. */
  readonly seenId: string;
  readonly tierKnown: boolean;
  /** How many of the tier no decision names yet. */
  readonly left: number;
  /** Codes of those among them whom the council voted down. */
  readonly votedDown: readonly string[];
}

/** Why no decision can be drafted; null when one can. */
export function draftingRefusal({ newest, seenId, tierKnown, left, votedDown }: DraftingSituation): string | null {
  if (newest.id !== seenId) return 'reward.result-outdated';
  if (newest.standing !== 'final') return 'reward.result-not-final';
  if (!tierKnown || left === 0) return 'reward.nobody-left';
  return votedDown.length > 0 ? 'reward.voted-down' : null;
}

/** Everything that is wrong with what the registry gave, at once. @param today ISO date in Viet Nam */
export function registryProblems(entry: RegistryEntry, today: string): FieldProblem[] {
  return [...missing(entry, ['number', 'issuer', 'signer']), ...(entry.date > today ? [{ field: 'date', code: 'reward.in-the-future' }] : [])];
}

/** Everything that is wrong with a revocation, at once. @param decidedOn ISO date of the decision that rewarded */
export function revocationProblems(typed: Revocation, decidedOn: string, today: string): FieldProblem[] {
  return [
    ...missing(typed, ['number', 'issuer', 'reason', 'sourceDocument']),
    ...(typed.date > today ? [{ field: 'date', code: 'reward.in-the-future' }] : []),
    ...(typed.date < decidedOn ? [{ field: 'date', code: 'reward.before-decision' }] : []),
  ];
}

function missing<Field extends string>(typed: Readonly<Record<Field, string>>, fields: readonly Field[]): FieldProblem[] {
  return fields.filter((field) => typed[field] === '').map((field) => ({ field, code: 'reward.part-missing' }));
}

/** Under which a number is one of a kind: 0125/QĐ-UBND, 125/qđ-ubnd and 125 / QĐ-UBND are the same. */
export function numberKey(number: string): string {
  return comparisonKey(number).replaceAll(' ', '').replace(/^0+(?=.)/, '');
}
