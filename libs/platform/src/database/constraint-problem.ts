import type { QueryFailedError } from 'typeorm';
import { Problem } from '../http/problem';

interface PostgresError {
  readonly code?: string;
  readonly constraint?: string;
  readonly message?: string;
}

const codeByConstraint = new Map<string, string>();

/**
 * Says which error code a named constraint (or trigger) stands for. Contexts
 * register theirs beside their entities; the database stays the last line.
 */
export function registerConstraintCodes(codes: Readonly<Record<string, string>>): void {
  for (const [constraint, code] of Object.entries(codes)) codeByConstraint.set(constraint, code);
}

const uniqueViolation = '23505';
const foreignKeyViolation = '23503';
const checkViolation = '23514';
const serializationFailure = '40001';
const deadlock = '40P01';
const lockNotAvailable = '55P03';
const textNotStorable = new Set(['22021', '22P05']);

/** A database refusal as a Problem, or the error itself when it is no refusal of ours. */
export function constraintProblem(error: QueryFailedError): Problem | QueryFailedError {
  const driver = error.driverError as PostgresError;
  const known = driver.constraint === undefined ? undefined : codeByConstraint.get(driver.constraint);
  if (known !== undefined) return Problem.conflict(known);
  switch (driver.code) {
    case uniqueViolation:
      return Problem.conflict('database.duplicate');
    case foreignKeyViolation:
      return Problem.conflict('database.still-referenced');
    case checkViolation:
      return Problem.conflict('database.rule-violated');
    case serializationFailure:
    case deadlock:
    case lockNotAvailable:
      return Problem.conflict('database.busy');
    default:
      return driver.code !== undefined && textNotStorable.has(driver.code) ? Problem.invalid('text.not-storable') : error;
  }
}
