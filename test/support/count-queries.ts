import type { TestApp } from './test-app';

/** Queries the api sends while the work runs, transactions' own statements left out. */
export async function countQueries(testApp: TestApp, work: () => Promise<unknown>): Promise<number> {
  const { logger } = testApp.dataSource;
  let count = 0;
  testApp.dataSource.logger = Object.assign(Object.create(Object.getPrototypeOf(logger) as object) as typeof logger, logger, {
    logQuery: () => void (count += 1),
  });
  try {
    await work();
  } finally {
    testApp.dataSource.logger = logger;
  }
  return count;
}
