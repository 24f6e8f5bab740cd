import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import type { INestApplication } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { AppModule } from './app.module';

/** The API's description, sorted so that the same code gives the same bytes. */
function describeApi(app: INestApplication): OpenAPIObject {
  const config = new DocumentBuilder().setTitle('dan-van-kheo').setVersion('1').build();
  const document = SwaggerModule.createDocument(app, config, {
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}_${method}`,
  });
  return { ...document, paths: sorted(document.paths), components: { ...document.components, schemas: sorted(document.components?.schemas ?? {}) } };
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
      trustedProxies: 0,
      logLevel: 'silent',
      workerInside: false,
      databasePoolSize: 1,
      sessionIdleMinutes: 60,
      sessionMaxHours: 12,
    }),
    { preview: true, logger: false },
  );
  app.setGlobalPrefix('api');
  writeFileSync(file, `${JSON.stringify(describeApi(app), null, 2)}\n`);
}

if (require.main === module) {
  const file = process.argv[2];
  if (file === undefined) throw new Error('usage: openapi FILE');
  void main(file).then(() => process.exit(0));
}
