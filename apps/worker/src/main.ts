import 'reflect-metadata';
import { KeyFiles, KeyMissingError } from '@dvk/awards';
import { JobQueue, readSettings } from '@dvk/platform';
import { NestFactory } from '@nestjs/core';
import { AppModule } from '../../api/src/app.module';

/** The same modules without HTTP: takes background jobs. */
async function main(): Promise<void> {
  const app = await NestFactory.createApplicationContext(AppModule.with(readSettings()), { bufferLogs: true });
  app.enableShutdownHooks();
  await app.get(KeyFiles).ready();
  await app.get(JobQueue).start(true);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof KeyMissingError ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exit(1);
});
