import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import { idempotencyKeyHeader } from '@dvk/platform';
import type { INestApplication } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { AppModule } from './app.module';
import { prefixApi } from './prefix-api';

/** The API's description, sorted so that the same code gives the same bytes. */
function describeApi(app: INestApplication): OpenAPIObject {
  const config = new DocumentBuilder().setTitle('dan-van-kheo').setVersion('1').build();
  const document = SwaggerModule.createDocument(app, config, {
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}_${method}`,
  });
  return { ...document, paths: sorted(mapped(document.paths, withRepeatKey)), components: { ...document.components, schemas: sorted(document.components?.schemas ?? {}) } };
}

type PathItem = OpenAPIObject['paths'][string];
type Operation = NonNullable<PathItem['get']>;

const repeatKey = {
  name: idempotencyKeyHeader,
  in: 'header',
  required: false,
  description: 'Chosen by the sender, one for each act. A write that comes again under its key has no second effect and is answered alike.',
  schema: { type: 'string', minLength: 8, maxLength: 200, pattern: '^[\\x21-\\x7e]+$' },
} satisfies NonNullable<Operation['parameters']>[number];

/** Every write of somebody signed in may carry the key; opening and ending a session are public routes. */
function withRepeatKey(path: string, item: PathItem): PathItem {
  const keyed = (operation: Operation): Operation => ({ ...operation, parameters: [...(operation.parameters ?? []), repeatKey] });
  if (path === '/api/session') return item;
  return Object.fromEntries(Object.entries(item).map(([method, operation]) => [method, method === 'get' ? operation : keyed(operation as Operation)]));
}

function mapped<Value>(record: Record<string, Value>, change: (key: string, value: Value) => Value): Record<string, Value> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(key, value)]));
}

function sorted<Value>(record: Record<string, Value>): Record<string, Value> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** `node openapi.js FILE` writes the description without touching a database. */
async function main(file: string): Promise<void> {
  const app = await NestFactory.create(
    AppModule.with({
      databaseUrl: 'postgres://nobody@127.0.0.1:1/none',
      host: '127.0.0.1',
      port: 0,
      dataDir: '.',
      webDir: null,
      publicOrigin: null,
      publicUrl: null,
      checkpointKeyPath: './checkpoint-key.pem',
      trustedProxies: 0,
      logLevel: 'silent',
      workerInside: false,
      databasePoolSize: 1,
      sessionIdleMinutes: 60,
      sessionMaxHours: 12,
      smtpUrl: null,
      mailFrom: 'nobody@localhost',
      mailDir: '.',
    }),
    { preview: true, logger: ['error'] },
  );
  prefixApi(app);
  writeFileSync(file, `${JSON.stringify(describeApi(app), null, 2)}\n`);
}

if (require.main === module) {
  const file = process.argv[2];
  if (file === undefined) throw new Error('usage: openapi FILE');
  void main(file).then(() => process.exit(0));
}
