/** Why an operation was refused; the sentence for `code` is said at the edge. */
export type ProblemKind = 'invalid' | 'unauthenticated' | 'forbidden' | 'not-found' | 'conflict' | 'too-large' | 'unsupported' | 'too-many';

export interface FieldProblem {
  /** Path of the field in the request body, e.g. `marks.A1`. */
  readonly field: string;
  readonly code: string;
  readonly params?: Readonly<Record<string, unknown>>;
}

/**
 * A refusal with a stable code. Services and policies throw it; the one filter
 * turns it into a problem document (RFC 9457). It never carries a sentence.
 */
export class Problem extends Error {
  constructor(
    readonly kind: ProblemKind,
    readonly code: string,
    readonly params: Readonly<Record<string, unknown>> = {},
    readonly fields: readonly FieldProblem[] = [],
  ) {
    super(code);
    this.name = 'Problem';
  }

  static invalid(code: string, params?: Record<string, unknown>, fields?: readonly FieldProblem[]): Problem {
    return new Problem('invalid', code, params, fields);
  }
  /** Absent and forbidden objects look the same from outside. */
  static notFound(code = 'http.not-found'): Problem {
    return new Problem('not-found', code);
  }
  static forbidden(code = 'http.forbidden', params?: Record<string, unknown>): Problem {
    return new Problem('forbidden', code, params);
  }
  static conflict(code: string, params?: Record<string, unknown>): Problem {
    return new Problem('conflict', code, params);
  }
}

/** The document a client receives. */
export interface ProblemDocument {
  readonly type: string;
  readonly status: number;
  readonly code: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly fields?: readonly FieldProblem[];
  readonly requestId: string;
}
