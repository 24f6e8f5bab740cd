import { RequestMethod, type Type } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants';
import { permissionKey, publicKey } from './decorators';

export interface DeclaredRoute {
  readonly method: string;
  readonly path: string;
  readonly handler: string;
  /** null: the route is `@Public`. */
  readonly permission: string | null;
}

export interface RouteDeclarations {
  readonly declared: readonly DeclaredRoute[];
  /** Handlers with neither a permission nor `@Public`, or with both. */
  readonly undeclared: readonly string[];
}

/** Walks the handlers of controllers; start-up and a test refuse when `undeclared` is not empty. */
export function routeDeclarations(controllers: readonly Type[]): RouteDeclarations {
  const declared: DeclaredRoute[] = [];
  const undeclared: string[] = [];
  for (const controller of controllers) {
    const prefix = String(Reflect.getMetadata(PATH_METADATA, controller) ?? '');
    for (const name of Object.getOwnPropertyNames(controller.prototype)) {
      const handler: unknown = Object.getOwnPropertyDescriptor(controller.prototype, name)?.value;
      if (typeof handler !== 'function') continue;
      const method: unknown = Reflect.getMetadata(METHOD_METADATA, handler);
      if (typeof method !== 'number') continue;
      const permission: unknown = Reflect.getMetadata(permissionKey, handler);
      const isPublic = Reflect.getMetadata(publicKey, handler) === true;
      if ((typeof permission === 'string') === isPublic) {
        undeclared.push(`${controller.name}.${name}`);
        continue;
      }
      declared.push({
        method: RequestMethod[method] ?? String(method),
        path: `/${prefix}/${String(Reflect.getMetadata(PATH_METADATA, handler))}`.replace(/\/+/g, '/').replace(/(.)\/$/, '$1'),
        handler: `${controller.name}.${name}`,
        permission: typeof permission === 'string' ? permission : null,
      });
    }
  }
  return { declared, undeclared };
}
