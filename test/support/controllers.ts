import 'reflect-metadata';
import type { Type } from '@nestjs/common';
import { AppModule } from '../../apps/api/src/app.module';

/** A module and everything it imports. */
export function modulesBelow(module: unknown, seen = new Set<unknown>()): Set<unknown> {
  const own = typeof module === 'object' && module !== null && 'module' in module ? (module as { module: Type; imports?: unknown[] }) : null;
  const type = own === null ? module : own.module;
  if (typeof type !== 'function' || seen.has(type)) return seen;
  seen.add(type);
  const imports = [...(own?.imports ?? []), ...((Reflect.getMetadata('imports', type) as unknown[] | undefined) ?? [])];
  for (const imported of imports) modulesBelow(imported, seen);
  return seen;
}

/** Every controller of the api, without starting it. */
export function controllers(): Type[] {
  const root = AppModule.with({
    databaseUrl: 'postgres://none@127.0.0.1/none',
    host: '127.0.0.1',
    port: 0,
    dataDir: '.',
    webDir: null,
    publicOrigin: null,
    publicUrl: null,
    trustedProxies: 0,
    logLevel: 'silent',
    workerInside: false,
    databasePoolSize: 1,
  } as Parameters<typeof AppModule.with>[0]);
  return [...modulesBelow(root)].flatMap((module) => (Reflect.getMetadata('controllers', module as Type) as Type[] | undefined) ?? []);
}
