import 'reflect-metadata';
import { KeyFiles, KeyMissingError } from '@dvk/awards';
import { JobQueue, readSettings } from '@dvk/platform';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { AppModule } from './app.module';
import { configureApp } from './configure-app';

async function main(): Promise<void> {
  const settings = readSettings();
  const app = await NestFactory.create<NestExpressApplication>(AppModule.with(settings), {
    bufferLogs: true,
    bodyParser: false,
  });
  configureApp(app);
  await app.init();
  await app.get(KeyFiles).ready();
  await app.get(JobQueue).start(settings.workerInside);
  await app.listen(settings.port, settings.host);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof KeyMissingError ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exit(1);
});
