import { type ActorRequest, may, permissionKey, Problem, publicKey, SETTINGS, type Settings } from '@dvk/platform';
import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { sessionToken } from '../session-cookie';
import { SessionsService } from '../sessions.service';

/**
 * Before every route: cookie → session → actor, then the route's permission. A route that declares none is refused. On a
 * `@Public` route nobody is looked up, so its answer cannot depend on who asks.
 */
@Injectable()
export class SessionGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: SessionsService,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (this.reflector.get<boolean | undefined>(publicKey, context.getHandler()) === true) return true;
    const permission = this.reflector.get<string | undefined>(permissionKey, context.getHandler());
    if (permission === undefined) throw Problem.forbidden();
    const request = context.switchToHttp().getRequest<ActorRequest & { id?: unknown }>();
    const token = sessionToken(this.settings, request.headers.cookie);
    const actor = token === null ? null : await this.sessions.actorOf(token, String(request.id ?? ''));
    if (actor === null) throw new Problem('unauthenticated', 'session.required');
    if (!may(actor, permission)) {
      throw Problem.forbidden(actor.mustChangePassword ? 'session.password-change-required' : 'http.forbidden');
    }
    request.actor = actor;
    return true;
  }
}
