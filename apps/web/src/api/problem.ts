/** What a placeholder of an error sentence may be filled with. */
export type ProblemParams = Readonly<Record<string, unknown>>;

/** One refused field of a request body. */
export interface FieldProblem {
  /** Path of the field in the body, such as `marks.A1`. */
  readonly field: string;
  readonly code: string;
  readonly params: ProblemParams;
}

/** A refusal by the server: the problem document of RFC 9457 as an error. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';

  constructor(
    readonly status: number,
    readonly code: string,
    readonly params: ProblemParams,
    readonly fields: readonly FieldProblem[],
    readonly requestId: string | null,
  ) {
    super(`${status} ${code}`);
  }
}

/** The server could not be reached at all; whether a request arrived is unknown. */
export class NetworkLoss extends Error {
  override readonly name = 'NetworkLoss';
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

const textOr = <F>(value: unknown, otherwise: F): string | F => (typeof value === 'string' && value !== '' ? value : otherwise);

const readFields = (value: unknown): FieldProblem[] =>
  !Array.isArray(value)
    ? []
    : value.filter(isRecord).map((each) => ({
        field: textOr(each['field'], ''),
        code: textOr(each['code'], 'unknown'),
        params: isRecord(each['params']) ? each['params'] : {},
      }));

/** Whether an error says that nobody is signed in any more. */
export const isSignedOut = (error: unknown): boolean => error instanceof ApiProblem && error.code === 'session.required';

/** Reads an answer's body whatever it holds: a proxy's HTML page becomes the code `unknown`. */
export function readProblem(status: number, body: unknown, requestIdHeader: string | null): ApiProblem {
  const document = isRecord(body) ? body : {};
  return new ApiProblem(
    status,
    textOr(document['code'], 'unknown'),
    isRecord(document['params']) ? document['params'] : {},
    readFields(document['fields']),
    textOr(document['requestId'], requestIdHeader),
  );
}

/** Answers of a proxy whose server is away: whether the request arrived is as unknown as without any answer. */
const AWAY: ReadonlySet<number> = new Set([502, 503, 504]);

/** Whether it is unknown if the request took effect, or the server asks for it once more: to be repeated unchanged. */
export const isUnreachable = (error: unknown): boolean =>
  error instanceof NetworkLoss || (error instanceof ApiProblem && (AWAY.has(error.status) || error.code === 'database.busy'));
