import type { TestApp } from './test-app';

/** What the api asks of the database while the work runs, in its order, transactions' own statements left out; of background jobs too, where they are taken. */
export async function queriesIn(testApp: TestApp, work: () => Promise<unknown>): Promise<string[]> {
  const { logger } = testApp.dataSource;
  const queries: string[] = [];
  testApp.dataSource.logger = Object.assign(Object.create(Object.getPrototypeOf(logger) as object) as typeof logger, logger, {
    logQuery: (query: string) => void queries.push(query),
  });
  try {
    await work();
  } finally {
    testApp.dataSource.logger = logger;
  }
  return queries;
}

export async function countQueries(testApp: TestApp, work: () => Promise<unknown>): Promise<number> {
  return (await queriesIn(testApp, work)).length;
}
