import { createParamDecorator, type ExecutionContext, SetMetadata } from '@nestjs/common';
import type { Request } from 'express';
import type { Actor } from './actor';

export const permissionKey = 'dvk:permission';
export const publicKey = 'dvk:public';

/** The permission a route asks for, e.g. `score-sheet.submit`. Every route carries this or `@Public`. */
export const RequirePermission = (permission: string) => SetMetadata(permissionKey, permission);

/** A route open to everyone, signed in or not. */
export const Public = () => SetMetadata(publicKey, true);

export type ActorRequest = Request & { actor?: Actor };

/** The actor of the request; on a `@Public` route there may be none. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext) => {
  return context.switchToHttp().getRequest<ActorRequest>().actor;
});
