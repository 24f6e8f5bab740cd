import { QueryFailedError } from 'typeorm';

/** Where an error came from: the frames of its stack, without the message above them. */
function framesOf(error: Error): string[] {
  return (error.stack ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.startsWith('at '));
}

/**
 * What the log may keep of an error. A statement the database refused carries its values (names, marks, remarks) in its
 * parameters, its message and its detail; of such an error only the statement's text and the database's codes are kept.
 */
export function loggedError(error: unknown): Readonly<Record<string, unknown>> {
  if (error instanceof QueryFailedError) {
    const { code, constraint, table, column } = error.driverError as Readonly<Record<string, unknown>>;
    return { type: error.name, code, constraint, table, column, query: error.query, frames: framesOf(error) };
  }
  if (error instanceof Error) return { type: error.name, message: error.message, frames: framesOf(error) };
  return { type: typeof error };
}
