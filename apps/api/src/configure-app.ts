import { randomUUID } from 'node:crypto';
import { ProblemFilter, requestShapePipe, routeDeclarations, SETTINGS, type Settings } from '@dvk/platform';
import type { Type } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, Response } from 'express';
import helmet from 'helmet';
import { Logger } from 'nestjs-pino';
import { prefixApi } from './prefix-api';
import { sameOriginWrites } from './same-origin-writes';
import { serveWeb } from './serve-web';

const bodyLimit = '1mb';

/** Everything around the modules, the same for `main` and for every test. */
export function configureApp(app: NestExpressApplication): void {
  const settings = app.get<Settings>(SETTINGS);
  app.useLogger(app.get(Logger));
  refuseUndeclaredRoutes(app);
  app.set('trust proxy', settings.trustedProxies);
  app.set('query parser', 'simple');
  app.disable('x-powered-by');
  app.use(numberRequest);
  app.use(
    helmet({
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          defaultSrc: ["'none'"],
          scriptSrc: ["'self'"],
          styleSrc: ["'self'", "'unsafe-inline'"],
          imgSrc: ["'self'", 'data:', 'blob:'],
          fontSrc: ["'self'"],
          connectSrc: ["'self'"],
          frameSrc: ["'self'"],
          manifestSrc: ["'self'"],
          workerSrc: ["'self'"],
          formAction: ["'self'"],
          baseUri: ["'none'"],
          frameAncestors: ["'self'"],
        },
      },
      strictTransportSecurity: settings.publicOrigin?.startsWith('https:') === true,
      crossOriginOpenerPolicy: { policy: 'same-origin' },
    }),
  );
  app.use('/api', sameOriginWrites(settings));
  app.useBodyParser('json', { limit: bodyLimit, inflate: false, strict: true });
  prefixApi(app);
  app.useGlobalPipes(requestShapePipe());
  app.useGlobalFilters(new ProblemFilter());
  app.enableShutdownHooks();
  if (settings.webDir !== null) serveWeb(app, settings.webDir);
}

/** @throws when a route has neither a permission nor `@Public`: such a program must not start. */
function refuseUndeclaredRoutes(app: NestExpressApplication): void {
  const controllers = app
    .get(DiscoveryService)
    .getControllers()
    .map((wrapper) => wrapper.metatype)
    .filter((metatype): metatype is Type => typeof metatype === 'function');
  const { undeclared } = routeDeclarations(controllers);
  if (undeclared.length > 0) throw new Error(`routes without a permission: ${undeclared.join(', ')}`);
}

/** Before everything else, so that even a refusal at the door can be found in the log. */
function numberRequest(request: Request & { id?: string }, _response: Response, next: NextFunction): void {
  request.id = randomUUID();
  next();
}
