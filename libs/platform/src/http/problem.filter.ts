import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import type { Request, Response } from 'express';
import { QueryFailedError } from 'typeorm';
import { constraintProblem } from '../database/constraint-problem';
import { loggedError } from './logged-error';
import { Problem, type ProblemDocument, type ProblemKind } from './problem';

const statusOf: Record<ProblemKind, number> = {
  invalid: 422,
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  'too-large': 413,
  unsupported: 415,
  'too-many': 429,
};

const codeOfStatus: Record<number, string> = {
  400: 'http.bad-request',
  401: 'session.required',
  403: 'http.forbidden',
  404: 'http.not-found',
  413: 'http.too-large',
  415: 'http.unsupported-media-type',
  429: 'http.too-many-requests',
};

/** Turns every error into a problem document; what nobody foresaw is logged and answered without detail. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger(ProblemFilter.name);

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<Request & { id?: string }>();
    const response = host.switchToHttp().getResponse<Response>();
    const requestId = String(request.id ?? '');
    const document = this.documentOf(error, requestId);
    if (document.status >= 500) {
      this.logger.error({ requestId, error: loggedError(error) }, 'unforeseen error');
    }
    if (response.headersSent) {
      response.destroy();
      return;
    }
    response.status(document.status).type('application/problem+json').send(JSON.stringify(document));
  }

  private documentOf(error: unknown, requestId: string): ProblemDocument {
    const problem = error instanceof QueryFailedError ? constraintProblem(error) : error;
    if (problem instanceof Problem) {
      return {
        type: `urn:dvk:${problem.code}`,
        status: statusOf[problem.kind],
        code: problem.code,
        params: problem.params,
        ...(problem.fields.length > 0 ? { fields: problem.fields } : {}),
        requestId,
      };
    }
    const status = statusOfForeign(problem);
    const code = codeOfStatus[status] ?? 'http.internal';
    return { type: `urn:dvk:${code}`, status, code, params: {}, requestId };
  }
}

/** Nest's own exceptions and body-parser's errors carry a status; everything else is ours to answer for. */
function statusOfForeign(error: unknown): number {
  if (error instanceof HttpException) return error.getStatus();
  if (typeof error === 'object' && error !== null && 'status' in error && typeof error.status === 'number' && error.status < 500) {
    return error.status;
  }
  return 500;
}
