import { readSettings } from '@dvk/platform';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AppModule } from '../../api/src/app.module';

/** Runs a command inside the whole system without HTTP, and closes it afterwards whatever happens. */
export async function withApplication<Result>(work: (app: INestApplicationContext) => Promise<Result>): Promise<Result> {
  const app = await NestFactory.createApplicationContext(AppModule.with({ ...readSettings(), logLevel: 'silent' }), {
    logger: false,
    abortOnError: false,
  });
  try {
    return await work(app);
  } finally {
    await app.close();
  }
}
