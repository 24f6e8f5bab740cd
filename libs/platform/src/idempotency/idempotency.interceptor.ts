import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { Observable } from 'rxjs';
import type { ActorRequest } from '../authz/decorators';
import { Problem } from '../http/problem';
import { KeyedRequest, keyedRequest } from './keyed-request';
import { requestContentHash } from './request-content';

export const idempotencyKeyHeader = 'Idempotency-Key';
const length = { min: 8, max: 200 } as const;
/** Visible ASCII without a blank; two headers of the name arrive joined by one and are refused. */
const form = new RegExp(`^[\\x21-\\x7e]{${length.min},${length.max}}$`);
const reading = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * A write of somebody signed in that carries an `Idempotency-Key` has one effect however often it arrives. Public routes are
 * outside: nobody is known there whose key it could be, and an answer that opens a session must never be kept.
 */
@Injectable()
export class IdempotencyInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<ActorRequest>();
    const key = request.headers['idempotency-key'];
    if (key === undefined || request.actor === undefined || reading.has(request.method)) return next.handle();
    if (typeof key !== 'string' || !form.test(key)) throw Problem.invalid('request.idempotency-key-form', length);
    return keyedRequest.run(new KeyedRequest(request.actor.personId, key, () => requestContentHash(request)), () => next.handle());
  }
}
