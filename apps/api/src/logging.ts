import type { Settings } from '@dvk/platform';
import { RequestMethod } from '@nestjs/common';
import type { Params } from 'nestjs-pino';

/** JSON lines with ids only: no names, no marks, no query strings, no headers. */
export function logging(settings: Settings): Params {
  return {
    forRoutes: [{ path: '{*path}', method: RequestMethod.ALL }],
    pinoHttp: {
      level: settings.logLevel,
      genReqId: (request) => request.id,
      autoLogging: { ignore: (request) => request.url === '/api/health' || !(request.url ?? '').startsWith('/api/') },
      serializers: {
        req: (request: { id: string; method: string; url: string }) => ({
          id: request.id,
          method: request.method,
          path: request.url.split('?')[0],
        }),
        res: (response: { statusCode: number }) => ({ status: response.statusCode }),
        err: (error: Error) => ({ type: error.name, message: error.message, stack: error.stack }),
      },
    },
  };
}
